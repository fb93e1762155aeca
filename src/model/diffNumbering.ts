// Which columns would be given a number that is taken, and would not have been before.

import { bothBy, matchParts, type Pair } from './matchParts.ts';
import type { Numbering, TableRows } from './tableRows.ts';

/** A sentence, without its full stop, for each sequence that has fallen behind. Of new tables the catalog tells. */
export function numberingDifferences(before: readonly TableRows[], now: readonly TableRows[]): readonly string[] {
  const byOid = bothBy<TableRows>(({ oid }) => oid);
  const byName = bothBy<TableRows>(({ table }) => table);
  return matchParts(before, now, [byOid, byName]).kept.flatMap((pair) => {
    const were = new Set(pair.before.numbering.filter(({ behind }) => behind).map(({ column }) => column));
    return pair.now.numbering
      .filter(({ behind, column }) => behind && !were.has(calledBefore(column, pair)))
      .map((numbering) => describe(numbering, pair.now.table));
  });
}

/** A renamed column keeps its number while the table is the same one. */
function calledBefore(name: string, { before, now }: Pair<TableRows>): string {
  const column = now.columns.find((each) => each.name === name);
  const was = before.oid === now.oid ? before.columns.find(({ position }) => position === column?.position) : undefined;
  return was?.name ?? name;
}

const describe = ({ column, sequence, at }: Numbering, table: string): string =>
  `the next \`${column}\` of \`${table}\` is one that is taken: its sequence \`${sequence}\` stands at ${at}`;
