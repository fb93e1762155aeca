// Beside the title of an exercise that was solved with a text of the learner's own.

import type { ReactNode } from 'react';
import { strings } from '../../app/strings.ts';
import { Icon } from '../parts/Icon.tsx';
import './SolvedMark.css';

export function SolvedMark(): ReactNode {
  return (
    <span className="solved">
      <Icon name="pass" /> {strings.lesson.solved}
    </span>
  );
}
