// H25: a column that is dropped, with what was in it.

import { type Column, type Constraint, type Index, qualifiedName, type Table } from '../../model/schema.ts';
import type { Statement } from '../../model/statement.ts';
import type { TableRows } from '../../model/tableRows.ts';
import type { HazardRule } from './hazardRule.ts';
import { figure, firstOf, rowsText } from './hazardWords.ts';
import { queryCall, quoted, quotedTable, tableArgument, text } from './saferCode.ts';
import { rowsOf, type SeenStep } from './seen.ts';
import { alters, behind, keptTables, namesOf } from './stepChanges.ts';

export const droppedColumn: HazardRule = {
  id: 'H25',
  find({ up }) {
    return keptTables(up).flatMap((pair) => {
      const { before, now } = pair;
      const places = new Set(now.columns.map(({ position }) => position));
      return before.columns
        .filter(({ position }) => !places.has(position))
        .map((column) => {
          const drops = alters(namesOf(pair), (action) => action.kind === 'drop column' && action.name === column.name);
          const statement = behind(up, drops, ['DROP', column.name]);
          const again = now.columns.some(({ name }) => name === column.name);
          return {
            run: 'up' as const,
            line: statement?.line ?? null,
            message: `${lost(up, before, column)}${alongWith(before, now, column, statement)} ${broken(column, again)}`,
            rows: rowsOf(up, before.oid),
            safer: safer(qualifiedName(now), column),
          };
        });
    });
  },
};

function lost(step: SeenStep, table: Table, { name, position, generated }: Column): string {
  const column = `\`${qualifiedName(table)}.${name}\``;
  const rows = step.rowsBefore.find(({ oid }) => oid === table.oid);
  if (generated !== null || rows === undefined) return `${column} is dropped.`;
  const filled = valuesIn(rows, position);
  if (filled === null) return `${column} is dropped, in ${rowsText(rows.count)}, and its values are gone.`;
  if (rows.count === 0) return `${column} is dropped, from a table that has no rows here.`;
  if (filled === 0) return `${column} is dropped; none of the ${rowsText(rows.count)} had a value in it.`;
  const had = filled === 1 ? 'had a value in it, which is' : 'had a value in it, and these are';
  return `${column} is dropped: ${figure(filled)} of ${rowsText(rows.count)} ${had} gone for good.`;
}

/** How many rows had a value there; null where that is not kept. */
function valuesIn({ contents, columns }: TableRows, position: number): number | null {
  if (contents.kind !== 'rows') return null;
  const at = columns.findIndex((column) => column.position === position);
  const rows: readonly (readonly (string | null)[])[] = JSON.parse(contents.json);
  return rows.filter((row) => (row[at] ?? null) !== null).length;
}

/** Nobody is asked before these go. */
function alongWith(before: Table, now: Table, { name }: Column, statement: Statement | null): string {
  const kept = new Set([...now.constraints, ...now.indexes].map(({ oid }) => oid));
  const isGone = ({ oid, columns }: Constraint | Index): boolean => !kept.has(oid) && columns.includes(name);
  const constraints = before.constraints.filter(isGone).map((each) => each.name);
  const indexes = before.indexes.filter((each) => each.constraint === null && isGone(each)).map((each) => each.name);
  // With CASCADE: views, and constraints of other tables.
  const others = (statement?.notes ?? []).flatMap((note) =>
    note.kind === 'dropped' && note.cascade ? [note.what] : [],
  );
  const parts = [
    ...others.map((what) => `the ${what}`),
    ...(constraints.length === 0
      ? []
      : [`${constraints.length === 1 ? 'the constraint' : 'the constraints'} ${firstOf(constraints)}`]),
    ...(indexes.length === 0 ? [] : [`${indexes.length === 1 ? 'the index' : 'the indexes'} ${firstOf(indexes)}`]),
  ];
  const count = constraints.length + indexes.length + others.length;
  return parts.length === 0 ? '' : ` With it ${count === 1 ? 'goes' : 'go'} ${parts.join(' and ')}.`;
}

function broken({ name }: Column, again: boolean): string {
  if (again) return `A new \`${name}\` stands in its place, and knows nothing of them.`;
  return `The version of the app that is still running asks for \`${name}\`, since a model names every column that it knows, and fails (42703).`;
}

function safer(table: string, { name, notNull, default: value, identity, generated }: Column): string {
  const isRequired = notNull && value === null && identity === null && generated === null;
  return [
    `// First the app: take \`${name}\` out of the model, deploy, and see that nobody reads or writes it.`,
    ...(isRequired
      ? [
          '// The new version gives it no value, so before that:',
          queryCall(`ALTER TABLE ${quotedTable(table)} ALTER COLUMN ${quoted(name)} DROP NOT NULL`),
        ]
      : []),
    '// Then, in a migration of a later deploy:',
    `await queryInterface.removeColumn(${tableArgument(table)}, ${text(name)});`,
  ].join('\n');
}
