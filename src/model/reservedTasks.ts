// The tasks that every exercise has without asking, under names that its own tasks may not take.

/** In the order in which a verdict lists them; the exercise's own tasks stand after `up`. */
export const reservedTaskIds = ['up', 'down', 'rows', 'again', 'old-app'] as const;
export type ReservedTaskId = (typeof reservedTaskIds)[number];

/** What the tasks depend on. */
export interface ReservedTasksOf {
  /** Why there is no way back; left out where there is one. */
  readonly irreversible?: string;
}

export function isReservedTaskId(id: string): id is ReservedTaskId {
  return reservedTaskIds.some((reserved) => reserved === id);
}

const says: Readonly<Record<ReservedTaskId, string>> = {
  up: '`up` runs to its end',
  down: '`down` brings back the database as it was',
  rows: 'Rows that `up` did not make survive, with their values',
  again: '`up` works a second time, after `down`',
  'old-app': 'The app that still runs during the deploy keeps working',
};

/** Where there is no way back, `down` is to refuse; what comes after a `down` is not judged then. */
const saysOfOneWay: Readonly<Record<ReservedTaskId, string>> = {
  ...says,
  down: '`down` refuses with an error, for this cannot be undone',
  rows: 'Rows are not compared after `down`, which refuses',
  again: '`up` is not asked to work a second time, for nothing is undone',
};

/** Markdown, one sentence, like the `says` of an exercise's own tasks. */
export function reservedTaskSays(id: ReservedTaskId, { irreversible }: ReservedTasksOf): string {
  return (irreversible === undefined ? says : saysOfOneWay)[id];
}
