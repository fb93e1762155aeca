// Columns whose values are others each time a migration runs, such as those of now(): nobody can compare them.

import type { Row } from '../../model/compareRows.ts';
import type { TableRows } from '../../model/tableRows.ts';

/** `users.created_at`: those that differ between two runs of one migration. */
export function volatileColumns(
  one: readonly TableRows[] | null,
  other: readonly TableRows[] | null,
): ReadonlySet<string> {
  const found = new Set<string>();
  for (const rows of one ?? []) {
    const again = other?.find(({ table }) => table === rows.table);
    if (again === undefined) continue;
    for (const { name } of rows.columns) {
      if (columnText(rows, name) !== columnText(again, name)) found.add(`${rows.table}.${name}`);
    }
  }
  return found;
}

/** In any order of the rows: what they are sorted by may itself be volatile. */
function columnText({ columns, contents }: TableRows, name: string): string {
  if (contents.kind === 'digest') return contents.byColumn[name] ?? '';
  const at = columns.findIndex((column) => column.name === name);
  const rows: readonly Row[] = JSON.parse(contents.json);
  return JSON.stringify(rows.map((row) => row[at] ?? null).sort());
}

export function withoutColumns(rows: TableRows, left: ReadonlySet<string>): TableRows {
  const { table, columns, key, contents } = rows;
  const isKept = (name: string): boolean => !left.has(`${table}.${name}`);
  if (columns.every(({ name }) => isKept(name))) return rows;
  const kept = columns.filter(({ name }) => isKept(name));
  const more = { columns: kept, key: key.every(isKept) ? key : [] };
  if (contents.kind === 'digest') {
    const byColumn = Object.fromEntries(Object.entries(contents.byColumn).filter(([name]) => isKept(name)));
    return { ...rows, ...more, contents: { kind: 'digest', byColumn } };
  }
  const places = columns.flatMap(({ name }, at) => (isKept(name) ? [at] : []));
  const all: readonly Row[] = JSON.parse(contents.json);
  const shorter = all.map((row) => places.map((at) => row[at] ?? null));
  return { ...rows, ...more, contents: { kind: 'rows', json: JSON.stringify(shorter) } };
}
