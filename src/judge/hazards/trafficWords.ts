// The words in which hazards say whom they keep waiting, and for how many rows.

import { lockName } from '../../model/lockMode.ts';
import type { RelationLock } from '../../model/statementEffects.ts';
import { rowsText } from './hazardWords.ts';

/** `writes to \`orders\` wait`, `reads and writes of \`orders\` wait`. */
export function theyWait({ blocks, table }: RelationLock): string {
  return `${blocks.join(' and ')} ${blocks.includes('reads') ? 'of' : 'to'} \`${table}\` wait`;
}

/** `ACCESS EXCLUSIVE` */
export function modeOf({ mode }: RelationLock): string {
  return lockName(mode);
}

/** `an ACCESS EXCLUSIVE lock`, `a SHARE lock` */
export function aLock({ mode }: RelationLock): string {
  const name = lockName(mode);
  return `${/^[AE]/u.test(name) ? 'an' : 'a'} ${name} lock`;
}

/** `all 2,500 rows of \`users\``; a table that is empty here is not so in production. */
export function allRows(table: string, count: number | null): string {
  if (count === null) return `all rows of \`${table}\``;
  if (count === 0) return `all rows of \`${table}\` (0 here, but production has them)`;
  return `${count === 1 ? 'the' : 'all'} ${rowsText(count)} of \`${table}\``;
}
