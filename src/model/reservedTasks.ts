// The tasks that every exercise has without asking, under names that its own tasks may not take.

/** In the order in which a verdict lists them; the exercise's own tasks stand after `up`. */
export const reservedTaskIds = ['up', 'down', 'rows', 'again', 'old-app'] as const;
export type ReservedTaskId = (typeof reservedTaskIds)[number];

export function isReservedTaskId(id: string): id is ReservedTaskId {
  return reservedTaskIds.some((reserved) => reserved === id);
}

/** Markdown, one sentence each, like the `says` of an exercise's own tasks. */
export const reservedTaskSays: Readonly<Record<ReservedTaskId, string>> = {
  up: '`up` runs to its end',
  down: '`down` brings back the database as it was',
  rows: 'Rows that `up` did not make survive, with their values',
  again: '`up` works a second time, after `down`',
  'old-app': 'The app that still runs during the deploy keeps working',
};
