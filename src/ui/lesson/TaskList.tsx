// The tasks of an exercise, and under them what is checked every time.

import type { ReactNode } from 'react';
import { strings } from '../../app/strings.ts';
import type { TaskRows } from '../../app/taskRows.ts';
import { TaskItem } from './TaskItem.tsx';
import './TaskList.css';

interface TaskListProps {
  readonly rows: TaskRows;
  /** The file is no longer the one that was checked. */
  readonly stale: boolean;
  readonly hintsShown: Readonly<Record<string, number>>;
  readonly onShowHint: (taskId: string) => void;
  readonly onGoTo: (line: number) => void;
}

export function TaskList({ rows, stale, hintsShown, onShowHint, onGoTo }: TaskListProps): ReactNode {
  const item = (task: TaskRows['own'][number]): ReactNode => (
    <TaskItem key={task.id} task={task} hintsShown={hintsShown[task.id] ?? 0} onShowHint={onShowHint} onGoTo={onGoTo} />
  );
  return (
    <section className="tasks-block" aria-labelledby="tasks-title">
      <div className="tasks-head">
        <h2 id="tasks-title">{strings.lesson.tasks}</h2>
        <span role="status">{stale ? strings.lesson.stale : ''}</span>
      </div>
      <ul className={stale ? 'tasks tasks-stale' : 'tasks'}>{rows.own.map(item)}</ul>
      <h3 id="standing-title">{strings.lesson.standing}</h3>
      <ul className={stale ? 'tasks tasks-standing tasks-stale' : 'tasks tasks-standing'}>{rows.standing.map(item)}</ul>
    </section>
  );
}
