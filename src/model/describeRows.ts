// What has become of the rows of a table, in words.

import { goneWithTable } from './diffRows.ts';
import type { ChangedRows, RowList, RowsDifference } from './tableRows.ts';

/** Sentences without their full stop, one for each of lost, changed and added that there is. */
export function describeRows({ table, lost, added, changed }: RowsDifference): readonly string[] {
  return [
    ...(lost.count === 0 ? [] : [`${counted(lost, table)} ${areOrIs(lost)} gone${examplesOf(lost)}`]),
    ...(changed.count === 0 ? [] : [changedRows(changed, table)]),
    ...(added.count === 0
      ? []
      : [`${counted(added, table)} ${areOrIs(added)} there and ${wereOrWas(added)} not before${examplesOf(added)}`]),
  ];
}

function changedRows(changed: ChangedRows, table: string): string {
  // Without an example the table was too long to be looked at row by row.
  const atLeast = changed.examples.length === 0 ? 'at least ' : '';
  const columns = changed.columns.map((name) => `\`${name}\``).join(', ');
  const have = changed.count === 1 ? 'has' : 'have';
  return `${atLeast}${counted(changed, table)} ${have} other values in ${columns}${examplesOf(changed)}`;
}

const counted = ({ count }: RowList, table: string): string =>
  `${count} ${count === 1 ? 'row' : 'rows'} of \`${table}\``;
const areOrIs = ({ count }: RowList): string => (count === 1 ? 'is' : 'are');
const wereOrWas = ({ count }: RowList): string => (count === 1 ? 'was' : 'were');

function examplesOf({ count, examples }: RowList): string {
  if (examples.length === 0) return '';
  const rest = examples.includes(goneWithTable) ? 0 : count - examples.length;
  return `: ${examples.join(', ')}${rest > 0 ? ` and ${rest} more` : ''}`;
}
