// The difference between the learner's text and the solution, drawn by Monaco.

import { type ReactNode, useEffect, useEffectEvent, useRef, useState } from 'react';
import { strings } from '../../app/strings.ts';
import type { Monaco } from '../editor/loadMonaco.ts';
import type { MountedDiff } from '../editor/mountDiff.ts';
import type { ComparedTexts } from './Comparison.tsx';

interface DiffViewProps extends ComparedTexts {
  readonly monaco: Monaco;
  readonly file: string;
  readonly dark: boolean;
}

export function DiffView({ monaco, mine, solution, file, dark }: DiffViewProps): ReactNode {
  const host = useRef<HTMLDivElement>(null);
  const [diff, setDiff] = useState<MountedDiff | null>(null);
  const mount = useEffectEvent((into: HTMLElement) =>
    monaco.mountDiff({ host: into, file, mineLabel: strings.solution.mine, theirsLabel: strings.solution.theirs }),
  );

  useEffect(() => {
    if (host.current === null) return;
    const mounted = mount(host.current);
    setDiff(mounted);
    return () => {
      setDiff(null);
      mounted.dispose();
    };
  }, []);
  useEffect(() => diff?.setTexts(mine, solution), [diff, mine, solution]);
  useEffect(() => monaco.chooseTheme(dark), [monaco, dark]);

  return (
    <>
      <div className="comparison-names" aria-hidden="true">
        <span className="comparison-mine">{strings.solution.mine}</span>
        <span className="comparison-theirs">{strings.solution.theirs}</span>
      </div>
      <div className="comparison-diff" ref={host} />
    </>
  );
}
