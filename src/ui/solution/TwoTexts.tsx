// The learner's text and the solution beside each other, for the time before Monaco and for browsers that never get it.

import type { ReactNode } from 'react';
import { strings } from '../../app/strings.ts';
import type { ComparedTexts } from './Comparison.tsx';

export function TwoTexts({ mine, solution }: ComparedTexts): ReactNode {
  const words = strings.solution;
  return (
    <div className="two-texts">
      {[
        { name: words.mine, text: mine },
        { name: words.theirs, text: solution },
      ].map(({ name, text }) => (
        <label key={name}>
          {name}
          <textarea className="plain-editor" value={text} readOnly wrap="off" />
        </label>
      ))}
    </div>
  );
}
