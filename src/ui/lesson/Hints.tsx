// A task's hints, revealed one by one.

import type { ReactNode } from 'react';
import { strings } from '../../app/strings.ts';
import { Button } from '../parts/Button.tsx';
import { InlineText } from '../parts/InlineText.tsx';

interface HintsProps {
  /** The task, for those who hear the button without seeing where it stands. */
  readonly of: string;
  readonly hints: readonly string[];
  readonly shown: number;
  readonly onShow: () => void;
}

export function Hints({ of, hints, shown, onShow }: HintsProps): ReactNode {
  const visible = hints.slice(0, shown);
  const words = visible.length === 0 ? strings.lesson.firstHint : strings.lesson.nextHint;
  return (
    <div className="hints">
      <ol aria-live="polite" aria-label={strings.lesson.hintsOf(of)} hidden={visible.length === 0}>
        {visible.map((hint) => (
          <li key={hint}>
            <InlineText text={hint} />
          </li>
        ))}
      </ol>
      {visible.length === hints.length ? null : (
        <Button kind="link" label={`${words}. ${strings.lesson.hintsOf(of)}`} onPress={onShow}>
          {words}
        </Button>
      )}
      {visible.length === 0 || visible.length === hints.length ? null : (
        <span className="hints-count">{strings.lesson.hintCount(visible.length, hints.length)}</span>
      )}
    </div>
  );
}
