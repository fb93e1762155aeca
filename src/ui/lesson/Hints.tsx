// A task's hints, revealed one by one.

import type { ReactNode } from 'react';
import { strings } from '../../app/strings.ts';
import { Button } from '../parts/Button.tsx';
import { InlineText } from '../parts/InlineText.tsx';

interface HintButtonProps {
  /** The task, for those who hear the button without seeing where it stands. */
  readonly of: string;
  readonly shown: number;
  readonly all: number;
  readonly onShow: () => void;
}

/** Gone when every hint is shown. */
export function HintButton({ of, shown, all, onShow }: HintButtonProps): ReactNode {
  if (shown >= all) return null;
  return (
    <Button kind="link" label={strings.lesson.hintLabel(shown + 1, all, of)} onPress={onShow}>
      {shown === 0 ? strings.lesson.hint : strings.lesson.nextHint(shown + 1, all)}
    </Button>
  );
}

/** The list is there from the first, empty, so that each hint is announced when it comes. */
export function HintList({ hints, shown }: { readonly hints: readonly string[]; readonly shown: number }): ReactNode {
  return (
    <ol className="hints" aria-live="polite">
      {hints.slice(0, shown).map((hint) => (
        <li key={hint}>
          <InlineText text={hint} />
        </li>
      ))}
    </ol>
  );
}
