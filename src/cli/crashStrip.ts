// The crash test in one line: a sign for each statement after which the process was killed.

import type { CrashCell } from '../model/verdict.ts';

const signs: Readonly<Record<CrashCell['schema'], string>> = { before: '○', partial: '◐', after: '●' };

export const crashLegend =
  'Killed after each statement of `up`, the database is ○ as before, ◐ half-way, ● as after; ! where a second `up` then fails.';

export function crashStrip(cells: readonly CrashCell[], leftOut: number): string {
  const strip = cells.map(({ schema, secondUp }) => `${signs[schema]}${secondUp === 'ok' ? '' : '!'}`).join(' ');
  return leftOut === 0 ? strip : `${strip} (${leftOut} more statements were left out)`;
}
