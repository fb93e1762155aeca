// Kept, broken, not reached, not checked yet: a sign for the eye, a word for the ear.

import type { ReactNode } from 'react';
import { strings } from '../../app/strings.ts';
import type { TaskRow } from '../../app/taskRows.ts';
import { Icon } from './Icon.tsx';
import './StatusSign.css';

export function StatusSign({ status }: { readonly status: TaskRow['status'] }): ReactNode {
  return (
    <span className={`sign sign-${status}`}>
      {status === 'open' ? null : <Icon name={status} />}
      <span className="heard">{strings.lesson.status[status]}: </span>
    </span>
  );
}
