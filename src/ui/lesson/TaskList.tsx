// The tasks of an exercise, and under them what is checked every time.

import type { ReactNode } from 'react';
import { strings } from '../../app/strings.ts';
import type { TaskRow, TaskRows } from '../../app/taskRows.ts';
import { TaskItem, type TaskItemProps } from './TaskItem.tsx';
import './TaskList.css';

interface TaskListProps extends Omit<TaskItemProps, 'task'> {
  readonly rows: TaskRows;
  /** The file is no longer the one that was checked. */
  readonly stale: boolean;
}

export function TaskList({ rows, stale, ...forItems }: TaskListProps): ReactNode {
  const item = (task: TaskRow): ReactNode => <TaskItem key={task.id} task={task} {...forItems} />;
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
