// A task's hints, opened one by one; some have to be earned by another try.

import type { ReactNode } from 'react';
import { strings } from '../../app/strings.ts';
import type { TaskHints } from '../../app/taskHints.ts';
import { Button } from '../parts/Button.tsx';
import { InlineText } from '../parts/InlineText.tsx';

interface HintButtonProps {
  /** The task, for those who hear the button without seeing where it stands. */
  readonly of: string;
  readonly hints: TaskHints;
  readonly onShow: () => void;
}

/** One button from the first hint to the last, so that the focus stays where it was pressed. */
export function HintButton({ of, hints: { shown, all, next }, onShow }: HintButtonProps): ReactNode {
  const words = strings.lesson;
  const open = next !== null && !next.locked;
  const waiting = next === null ? words.hintsAllShown : words.hintLocked;
  const text = shown.length === 0 ? words.hint : words.nextHint(shown.length + 1, all);
  return (
    <Button
      kind="link"
      disabled={!open}
      label={open ? words.hintLabel(next.number, all, of) : words.ofTask(waiting, of)}
      onPress={onShow}
    >
      {open ? text : waiting}
    </Button>
  );
}

/** The list is there from the first, empty, so that each hint is announced when it comes. */
export function HintList({ hints }: { readonly hints: readonly string[] }): ReactNode {
  return (
    <ol className="hints" aria-live="polite">
      {hints.map((hint) => (
        <li key={hint}>
          <InlineText text={hint} />
        </li>
      ))}
    </ol>
  );
}
