// One task: a promise before a check; kept or broken after it, with expected and got side by side.

import type { ReactNode } from 'react';
import { strings } from '../../app/strings.ts';
import type { TaskRow } from '../../app/taskRows.ts';
import { InlineText } from '../parts/InlineText.tsx';
import { LineLink } from '../parts/LineLink.tsx';
import { RenderedHtml } from '../parts/RenderedHtml.tsx';
import { StatusSign } from '../parts/StatusSign.tsx';
import { HintButton, HintList } from './Hints.tsx';

interface TaskItemProps {
  readonly task: TaskRow;
  readonly hintsShown: number;
  readonly onShowHint: (taskId: string) => void;
  readonly onGoTo: (line: number) => void;
}

export function TaskItem({ task, hintsShown, onShowHint, onGoTo }: TaskItemProps): ReactNode {
  const { id, says, saysHtml, status, hints } = task;
  const helped = status !== 'pass' && hints.length > 0;
  return (
    <li className={`task task-${status}`} data-task={id}>
      <StatusSign status={status} />
      <div className="task-text">
        {saysHtml === null ? <InlineText text={says} /> : <RenderedHtml inline html={saysHtml} />}
        {task.verdict === null || status === 'pass' ? null : <Why verdict={task.verdict} onGoTo={onGoTo} />}
        {helped ? <HintList hints={hints} shown={hintsShown} /> : null}
      </div>
      {helped ? <HintButton of={says} shown={hintsShown} all={hints.length} onShow={() => onShowHint(id)} /> : null}
    </li>
  );
}

interface WhyProps {
  readonly verdict: NonNullable<TaskRow['verdict']>;
  readonly onGoTo: (line: number) => void;
}

function Why({ verdict: { message, expected, got, line }, onGoTo }: WhyProps): ReactNode {
  return (
    <div className="task-why">
      {message === null ? null : <InlineText text={message} />}{' '}
      {line === null ? null : <LineLink line={line} onGoTo={onGoTo} />}
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
