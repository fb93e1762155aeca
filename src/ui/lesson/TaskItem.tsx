// One task: a promise before a check; kept or broken after it, with expected and got side by side.

import type { ReactNode } from 'react';
import type { Attempts } from '../../app/attempts.ts';
import type { MistakeNote } from '../../app/mistakeNote.ts';
import { strings } from '../../app/strings.ts';
import { taskHints } from '../../app/taskHints.ts';
import type { TaskRow } from '../../app/taskRows.ts';
import { InlineText } from '../parts/InlineText.tsx';
import { LineLink } from '../parts/LineLink.tsx';
import { RenderedHtml } from '../parts/RenderedHtml.tsx';
import { StatusSign } from '../parts/StatusSign.tsx';
import { HintButton, HintList } from './Hints.tsx';
import { MistakeLink } from './MistakeLink.tsx';

export interface TaskItemProps {
  readonly task: TaskRow;
  readonly attempts: Attempts;
  readonly noteOf: (taskId: string) => MistakeNote | null;
  readonly onShowHint: (taskId: string) => void;
  readonly onGoTo: (line: number) => void;
}

export function TaskItem({ task, attempts, noteOf, onShowHint, onGoTo }: TaskItemProps): ReactNode {
  const { id, says, saysHtml, status, verdict } = task;
  const hints = taskHints(task, attempts);
  const helped = status !== 'pass' && hints.all > 0;
  return (
    <li className={`task task-${status}`} data-task={id}>
      <StatusSign status={status} />
      <div className="task-text">
        {saysHtml === null ? <InlineText text={says} /> : <RenderedHtml inline html={saysHtml} />}
        {verdict === null || status === 'pass' ? null : <Why verdict={verdict} note={noteOf(id)} onGoTo={onGoTo} />}
        {helped ? <HintList hints={hints.shown} /> : null}
      </div>
      {helped ? <HintButton of={says} hints={hints} onShow={() => onShowHint(id)} /> : null}
    </li>
  );
}

interface WhyProps {
  readonly verdict: NonNullable<TaskRow['verdict']>;
  readonly note: MistakeNote | null;
  readonly onGoTo: (line: number) => void;
}

function Why({ verdict: { message, expected, got, line }, note, onGoTo }: WhyProps): ReactNode {
  return (
    <div className="task-why">
      {message === null ? null : <InlineText text={message} />}{' '}
      {line === null ? null : <LineLink line={line} onGoTo={onGoTo} />}
      {note === null ? null : <MistakeLink note={note} />}
      {expected === null && got === null ? null : (
        <dl className="task-facts">
          {expected === null ? null : <Side name={strings.lesson.expected} kind="expected" text={expected} />}
          {got === null ? null : <Side name={strings.lesson.got} kind="got" text={got} />}
        </dl>
      )}
    </div>
  );
}

function Side({
  name,
  kind,
  text,
}: {
  readonly name: string;
  readonly kind: string;
  readonly text: string;
}): ReactNode {
  return (
    <div className={`task-side task-${kind}`}>
      <dt>{name}</dt>
      <dd>{text}</dd>
    </div>
  );
}
