// In the editor's place: the learner's text and the solution side by side, to be read only.

import { type ReactNode, useEffect, useEffectEvent, useRef, useState } from 'react';
import { strings } from '../../app/strings.ts';
import { arrivedMonaco, loadMonaco } from '../editor/loadMonaco.ts';
import { Button } from '../parts/Button.tsx';
import { DiffView } from './DiffView.tsx';
import { TwoTexts } from './TwoTexts.tsx';
import './Comparison.css';

export interface ComparedTexts {
  readonly mine: string;
  readonly solution: string;
}

interface ComparisonProps extends ComparedTexts {
  /** The file's name: its ending says the language. */
  readonly file: string;
  readonly dark: boolean;
  readonly onTake: () => void;
  readonly onBack: () => void;
}

export function Comparison({ mine, solution, file, dark, onTake, onBack }: ComparisonProps): ReactNode {
  const region = useRef<HTMLElement>(null);
  const [monaco, setMonaco] = useState(arrivedMonaco);
  const words = strings.solution;

  useEffect(() => {
    let wanted = true;
    loadMonaco().then(
      (loaded) => wanted && setMonaco(loaded),
      // Without Monaco the two columns stay.
      () => {},
    );
    return () => {
      wanted = false;
    };
  }, []);
  useEffect(() => region.current?.focus(), []);
  useEscape(onBack);

  return (
    <section className="comparison" ref={region} tabIndex={-1} aria-label={words.about}>
      <div className="comparison-bar">
        <Button onPress={onBack} shortcut="Escape">
          {words.back}
        </Button>
        <Button onPress={onTake}>{words.take}</Button>
      </div>
      {monaco === null ? (
        <TwoTexts mine={mine} solution={solution} />
      ) : (
        <DiffView monaco={monaco} mine={mine} solution={solution} file={file} dark={dark} />
      )}
    </section>
  );
}

/** From wherever the focus is; whoever has used the key already (a search, a menu) keeps it. */
function useEscape(leave: () => void): void {
  const press = useEffectEvent((event: KeyboardEvent) => {
    if (event.key === 'Escape' && !event.defaultPrevented) leave();
  });
  useEffect(() => {
    window.addEventListener('keydown', press);
    return () => window.removeEventListener('keydown', press);
  }, []);
}
