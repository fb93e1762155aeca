// Under the tasks: asks for the solution, and is asked back once before it is seen for the first time.

import { type ReactNode, type RefObject, useEffect, useId, useRef, useState } from 'react';
import { strings } from '../../app/strings.ts';
import { Button } from '../parts/Button.tsx';
import './SolutionAsk.css';

interface SolutionAskProps {
  readonly solved: boolean;
  readonly seen: boolean;
  /** It has become the thing to do next: a button rather than a quiet link. */
  readonly offered: boolean;
  readonly comparing: boolean;
  /** Where the focus comes back to when the solution is left. */
  readonly button: RefObject<HTMLButtonElement | null>;
  readonly onShow: () => void;
  readonly onHide: () => void;
}

export function SolutionAsk({ solved, seen, offered, comparing, button, onShow, onHide }: SolutionAskProps): ReactNode {
  const [asking, setAsking] = useState(false);
  const words = strings.solution;

  function press(): void {
    if (comparing) onHide();
    // Whoever has solved it, or has seen it, has nothing to lose.
    else if (solved || seen) onShow();
    else setAsking(!asking);
  }

  return (
    <div className="solution-ask">
      <Button ref={button} kind={offered ? 'plain' : 'link'} expanded={asking || comparing} onPress={press}>
        {solved ? words.compare : words.show}
      </Button>
      {asking ? (
        <SolutionQuestion
          onAnswer={(show) => {
            setAsking(false);
            if (show) onShow();
            else button.current?.focus();
          }}
        />
      ) : null}
    </div>
  );
}

function SolutionQuestion({ onAnswer }: { readonly onAnswer: (show: boolean) => void }): ReactNode {
  const dialog = useRef<HTMLDialogElement>(null);
  const id = useId();
  const words = strings.solution;

  // Not modal: nothing behind it is at stake, and the text above stays readable.
  useEffect(() => {
    dialog.current?.show();
    dialog.current?.scrollIntoView({ block: 'nearest' });
  }, []);

  return (
    <dialog
      ref={dialog}
      className="solution-question"
      aria-labelledby={`${id}-title`}
      aria-describedby={`${id}-help`}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.preventDefault();
        onAnswer(false);
      }}
    >
      <h3 id={`${id}-title`}>{words.ask}</h3>
      <p id={`${id}-help`}>{words.askHelp}</p>
      <div className="solution-answers">
        <Button onPress={() => onAnswer(true)}>{words.showIt}</Button>
        <Button onPress={() => onAnswer(false)}>{words.notYet}</Button>
      </div>
    </dialog>
  );
}
