// H26: a table that is dropped or emptied, and the foreign keys that go with it.

import { diffRows } from '../../model/diffRows.ts';
import { findTable, qualifiedName, type Table } from '../../model/schema.ts';
import { onlyLosses } from '../rowLosses.ts';
import type { Finding, HazardRule } from './hazardRule.ts';
import { firstOf, rowsText } from './hazardWords.ts';
import { queryCall, quotedTable, tableArgument, text } from './saferCode.ts';
import { rowsOf, type SeenStep } from './seen.ts';
import { type StatementKind, statementKinds } from './statementKind.ts';
import { applied, behind, keptTables, newTables } from './stepChanges.ts';

export const droppedTable: HazardRule = {
  id: 'H26',
  find({ up }) {
    if (up.after === null) return [];
    const kept = keptTables(up);
    const known = new Set(kept.map(({ before }) => before.oid));
    const gone = up.before.tables.filter(({ oid }) => !known.has(oid));
    return [...gone.flatMap((table) => dropped(up, table)), ...kept.flatMap(({ before }) => emptied(up, before))];
  },
};

function dropped(step: SeenStep, table: Table): readonly Finding[] {
  const name = qualifiedName(table);
  const count = rowsOf(step, table.oid) ?? 0;
  const again = newTables(step).some((each) => qualifiedName(each) === name);
  const lost = again ? rowsLost(step, table) : count;
  // One that was made anew with all of its rows is another way to change a table.
  if (again && lost === 0) return [];
  const statement = behind(step, (kind) => kind.kind === 'drop table' && kind.tables.includes(name), [
    'DROP',
    table.name,
  ]);
  const cascades = statementKinds(statement?.sql ?? '').some((kind) => kind.kind === 'drop table' && kind.cascade);
  const keys = cascades ? keysTo(step, name) : [];
  const cut =
    keys.length === 0
      ? ''
      : ` CASCADE took along, without a word, the foreign keys that pointed to it: ${firstOf(keys.map((key) => `${key.child}.${key.name}`))}.`;
  const old = again
    ? ` A new \`${name}\` stands in its place.`
    : ' Every query of the version of the app that is still running and asks for it fails (42P01).';
  return [
    {
      run: 'up',
      line: (statement ?? behind(step, () => false, ['DROP', 'SCHEMA']))?.line ?? null,
      message: `\`${name}\` is dropped${lost === 0 ? ', with no row in it here' : `, and ${rowsText(lost)} with it; only a backup brings them back`}.${cut}${old}`,
      rows: count,
      safer: [
        '// First the app: let no version of it ask for the table any more. Then, in a later deploy:',
        queryCall(`CREATE TABLE ${quotedTable(`${name}_kept`)} AS TABLE ${quotedTable(name)}`),
        ...keys.map((key) => `await queryInterface.removeConstraint(${tableArgument(key.child)}, ${text(key.name)});`),
        '// Without CASCADE Postgres refuses while anything still points to it.',
        `await queryInterface.dropTable(${tableArgument(name)});`,
      ].join('\n'),
    },
  ];
}

interface LostKey {
  readonly child: string;
  readonly name: string;
}

/** The foreign keys of tables that stayed. */
function keysTo(step: SeenStep, parent: string): readonly LostKey[] {
  return keptTables(step).flatMap(({ before, now }) =>
    before.constraints
      .filter(({ oid, kind, references }) => {
        const isLost = kind === 'foreign key' && now.constraints.every((each) => each.oid !== oid);
        return isLost && references?.table === parent;
      })
      .map(({ name }) => ({ child: qualifiedName(before), name })),
  );
}

function emptied(step: SeenStep, table: Table): readonly Finding[] {
  const name = qualifiedName(table);
  const count = rowsOf(step, table.oid) ?? 0;
  if (count === 0 || rowsLost(step, table) < count) return [];
  // A block says what it deletes only by what it did.
  const deletes = applied(step).findLast(({ changes }) =>
    changes.some((each) => each.oid === table.oid && each.deleted > 0),
  );
  const statement = behind(step, takesRows) ?? deletes ?? null;
  const isOwn = behind(step, (kind) => takesRows(kind) && tablesOf(kind).includes(name));
  if (statement === null) return [];
  const isCascade = isOwn === null && behind(step, takesRows) !== null;
  const by = isCascade ? `, though no statement names it: TRUNCATE … CASCADE, or ON DELETE CASCADE, went on to it` : '';
  return [
    {
      run: 'up',
      line: (isOwn ?? statement).line,
      message: `All ${rowsText(count)} of \`${name}\` are gone${by}. Only a backup brings them back, and what the app writes while this runs may go with them.`,
      rows: count,
      safer: [
        '// Name the rows that are meant, and keep them where they can be had back.',
        queryCall(`CREATE TABLE ${quotedTable(`${name}_kept`)} AS TABLE ${quotedTable(name)}`),
        `await queryInterface.bulkDelete(${tableArgument(name)}, { /* which rows */ });`,
      ].join('\n'),
    },
  ];
}

/** How many of the rows that were there are not there any more, by their key. */
function rowsLost(step: SeenStep, { oid, schema, name }: Table): number {
  const own = step.rowsBefore.filter((rows) => rows.oid === oid);
  const now = step.after === null ? null : findTable(step.after, qualifiedName({ schema, name }));
  const after = (step.rowsAfter ?? []).filter((rows) => rows.oid === oid || rows.oid === now?.oid);
  return onlyLosses(diffRows(own, after)).reduce((sum, { lost }) => sum + lost.count, 0);
}

const takesRows = ({ kind }: StatementKind): boolean => kind === 'truncate' || kind === 'delete' || kind === 'merge';

function tablesOf(kind: StatementKind): readonly string[] {
  if (kind.kind === 'truncate') return kind.tables;
  return kind.kind === 'delete' || kind.kind === 'merge' ? [kind.table] : [];
}
