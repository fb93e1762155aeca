// H35 and H36: enum types that were changed, and types that nothing uses any more.

import { sameList } from '../../model/sameList.ts';
import { type EnumType, findNamed, qualifiedName, type Schema, type Table } from '../../model/schema.ts';
import type { Finding, HazardRule } from './hazardRule.ts';
import { listed } from './hazardWords.ts';
import { queries } from './saferCalls.ts';
import { queryCall, quoted, quotedTable } from './saferCode.ts';
import type { Seen, SeenStep } from './seen.ts';
import { alters, behind, changesIn } from './stepChanges.ts';

/** https://www.postgresql.org/docs/18/sql-altertype.html */
export const changedEnum: HazardRule = {
  id: 'H35',
  find(seen) {
    const changed = changesIn(seen.up).flatMap((each): readonly Finding[] =>
      each.kind === 'enum-changed' ? changesOf(seen, each.before, each.now) : [],
    );
    return [...usedTooSoon(seen.up), ...changed];
  },
};

/** Postgres keeps a new value from being used until it is committed. */
function usedTooSoon({ statements }: SeenStep): readonly Finding[] {
  return statements.flatMap(({ error, line }): readonly Finding[] => {
    const [, value = '', type = ''] =
      /^unsafe use of new value "(.*)" of enum type "?([^"]+)"?$/u.exec(error?.message ?? '') ?? [];
    if (error?.code !== '55P04') return [];
    return [
      {
        run: 'up',
        line,
        message: `\`${value}\` was added to \`${type}\` in this transaction, and may be used only after it has ended: Postgres refused the statement (55P04). Add the value in a migration of its own, before the one that uses it.`,
        rows: null,
        safer: `// without \`transaction\`, and in an earlier file\n${queryCall(`ALTER TYPE ${quotedTable(type)} ADD VALUE '${value}'`)}`,
      },
    ];
  });
}

function changesOf({ up, down }: Seen, before: EnumType, now: EnumType): readonly Finding[] {
  const name = qualifiedName(now);
  const line = behind(up, () => false, ['TYPE', now.name])?.line ?? null;
  const added = now.labels.filter((label) => !before.labels.includes(label));
  const gone = before.labels.filter((label) => !now.labels.includes(label));
  if (gone.length > 0) {
    const renamed = before.oid === now.oid && added.length === gone.length;
    const how = renamed ? `is called ${listed(added)} now` : 'cannot be stored any more';
    return [
      {
        run: 'up',
        line,
        message: `${listed(gone)} of \`${name}\` ${how}. The version of the app that is still running writes and asks for ${listed(gone)}, and is refused (22P02) from here on.`,
        rows: null,
        safer: `// First add the new value, and let both versions of the app know both:\n${queryCall(`ALTER TYPE ${quotedTable(name)} ADD VALUE IF NOT EXISTS '${added[0] ?? 'new'}'`)}`,
      },
    ];
  }
  // A `down` that made the type anew has shown that it can be done.
  const undone = down?.after?.enums.find((type) => qualifiedName(type) === name);
  if (added.length === 0 || (undone !== undefined && sameList(undone.labels, before.labels))) return [];
  return [
    {
      run: 'up',
      line,
      message: `${listed(added)} ${added.length === 1 ? 'was' : 'were'} added to \`${name}\`, and cannot be dropped: to DROP VALUE Postgres 18 answers that it is not implemented (0A000). To take ${added.length === 1 ? 'it' : 'them'} back, \`down\` has to make the type anew, which rewrites every table that uses it, or refuse with an error.`,
      rows: null,
      safer: ['// down', madeAnew(up, before)].join('\n'),
    },
  ];
}

/** The type as it was, and the columns moved over to it. */
function madeAnew({ after }: SeenStep, { labels, ...type }: EnumType): string {
  const name = qualifiedName(type);
  const old = `${type.name}_old`;
  const values = labels.map((label) => `'${label.replaceAll("'", "''")}'`).join(', ');
  const moves = columnsOf(after, name).flatMap(({ table, column }) => {
    const alter = `ALTER TABLE ${quotedTable(qualifiedName(table))} ALTER COLUMN ${quoted(column)}`;
    const value = table.columns.find((each) => each.name === column)?.default ?? null;
    const literal = value?.replace(/::.*$/su, '');
    return [
      ...(literal === undefined ? [] : [`${alter} DROP DEFAULT`]),
      `${alter} TYPE ${quotedTable(name)} USING ${quoted(column)}::text::${quotedTable(name)}`,
      ...(literal === undefined ? [] : [`${alter} SET DEFAULT ${literal}`]),
    ];
  });
  return queries(
    `ALTER TYPE ${quotedTable(name)} RENAME TO ${quoted(old)}`,
    `CREATE TYPE ${quotedTable(name)} AS ENUM (${values})`,
    ...moves,
    `DROP TYPE ${quoted(old)}`,
  );
}

export const leftoverEnum: HazardRule = {
  id: 'H36',
  find({ up, down }) {
    return [...abandoned(up), ...(down === null ? [] : leftByDown(up, down))];
  },
};

/** A column of the type went in `up`, and nothing else has the type. */
function abandoned(up: SeenStep): readonly Finding[] {
  return (up.after?.enums ?? []).flatMap((type) => {
    const before = up.before.enums.find(({ oid }) => oid === type.oid);
    const wasUsed = before !== undefined && columnsOf(up.before, qualifiedName(before)).length > 0;
    return wasUsed && isIdle(up.after, type) ? [left(up, type, qualifiedName(before))] : [];
  });
}

function leftByDown(up: SeenStep, down: SeenStep): readonly Finding[] {
  return (down.after?.enums ?? [])
    .filter((type) => up.before.enums.every(({ oid }) => oid !== type.oid) && isIdle(down.after, type))
    .map((type) => left(down, type, qualifiedName(type)));
}

function left(step: SeenStep, type: EnumType, wasCalled: string): Finding {
  const name = qualifiedName(type);
  const drops = columnsOf(step.before, wasCalled).map(({ table, column }) => {
    const own = qualifiedName(table);
    const dropsColumn = alters([own], (action) => action.kind === 'drop column' && action.name === column);
    const retypes = alters([own], (action) => action.kind === 'set type' && action.column === column);
    return behind(
      step,
      (kind) => dropsColumn(kind) || retypes(kind) || (kind.kind === 'drop table' && kind.tables.includes(own)),
    );
  });
  const isSequelizes = type.name.startsWith('enum_');
  const who = isSequelizes
    ? 'Sequelize makes such a type for an ENUM column, and drops it with neither the column nor the table'
    : 'A type does not go with the column or the table that has it';
  const later = isSequelizes
    ? `The next column of this name is given the old type without a word, with the values ${type.labels.join(', ')}, whatever the file lists.`
    : 'The next CREATE TYPE of this name fails (42710).';
  return {
    run: step.run,
    line: drops.find((statement) => statement !== null)?.line ?? null,
    message: `The type \`${name}\` is still there after \`${step.run}\`, and nothing uses it. ${who}. ${later}`,
    rows: null,
    safer: queryCall(`DROP TYPE ${quotedTable(name)}`),
  };
}

interface EnumColumn {
  readonly table: Table;
  readonly column: string;
}

/** The columns that have this type, or lists of it. */
function columnsOf(schema: Schema | null, type: string): readonly EnumColumn[] {
  return (schema?.tables ?? []).flatMap((table) =>
    table.columns
      .filter((column) => column.type.replace(/\[\]$/u, '').replaceAll('"', '') === type)
      .map(({ name }) => ({ table, column: name })),
  );
}

/** A function or a view may use it too; its definition says so. */
function isIdle(schema: Schema | null, type: EnumType): boolean {
  const name = qualifiedName(type);
  const mentions = (schema?.objects ?? []).some(({ name: own, definition }) =>
    `${own} ${definition}`.includes(type.name),
  );
  return columnsOf(schema, name).length === 0 && !mentions && findNamed(schema?.enums ?? [], name) !== null;
}
