// What `changeColumn` sends: one text of several ALTER TABLE, by which it can be told from SQL that somebody wrote.

import { escapedPattern } from '../../base/wordPattern.ts';
import type { Statement } from '../../model/statement.ts';

export interface SentChange {
  /** As in a schema: `users`, `shop.users`. */
  readonly table: string;
  readonly column: string;
  readonly line: number | null;
  readonly sql: string;
  /** Postgres took it. */
  readonly applied: boolean;
  readonly dropsNotNull: boolean;
  readonly dropsDefault: boolean;
  /** Null with `references`: then no type is sent. */
  readonly type: string | null;
  readonly addsUnique: boolean;
  readonly addsForeignKey: boolean;
}

const name = '"(?:[^"]|"")+"';
const start = new RegExp(
  `^ALTER TABLE ((?:${name}\\.)?${name})\\s+(?:ALTER COLUMN (${name}) |ADD (?:UNIQUE|FOREIGN KEY) \\((${name})\\))`,
  'u',
);

export function sentChanges(statements: readonly Statement[]): readonly SentChange[] {
  return statements.flatMap((statement): readonly SentChange[] => {
    const { sql, line, tag, bookkeeping } = statement;
    const [, table, altered, constrained] = start.exec(sql) ?? [];
    const column = altered ?? constrained;
    if (bookkeeping || table === undefined || column === undefined) return [];
    const has = (rest: string): boolean => sql.includes(`ALTER COLUMN ${column} ${rest}`);
    const type = new RegExp(`ALTER COLUMN ${escapedPattern(column)} TYPE\\s+(.+?)\\s*;$`, 'su').exec(sql)?.[1] ?? null;
    const setsBoth = / (?:SET|DROP) NOT NULL;/u.test(sql) && / (?:SET|DROP) DEFAULT/u.test(sql) && type !== null;
    // Two blanks: Sequelize takes ALTER COLUMN out of the middle.
    const addsForeignKey = sql.includes(`ALTER TABLE ${table}  ADD FOREIGN KEY (${column}) REFERENCES`);
    if (!setsBoth && !addsForeignKey) return [];
    return [
      {
        table: schemaName(table),
        column: unquoted(column),
        line,
        sql,
        applied: tag !== null,
        dropsNotNull: has('DROP NOT NULL'),
        dropsDefault: has('DROP DEFAULT'),
        type,
        addsUnique: sql.includes(`ADD UNIQUE (${column})`),
        addsForeignKey,
      },
    ];
  });
}

/** The one change that a statement is; null when it is none. */
export function sentChange(statement: Statement | null): SentChange | null {
  return statement === null ? null : (sentChanges([statement])[0] ?? null);
}

export function changesOf(changes: readonly SentChange[], table: string, column: string): readonly SentChange[] {
  return changes.filter((change) => change.table === table && change.column === column);
}

/** `"public"."users"` is `users`. */
export function schemaName(quoted: string): string {
  const names = [...quoted.matchAll(new RegExp(`${name}|[^".]+`, 'gu'))].map(([part]) => unquoted(part));
  return (names[0] === 'public' ? names.slice(1) : names).join('.');
}

const unquoted = (text: string): string => (text.startsWith('"') ? text.slice(1, -1).replaceAll('""', '"') : text);
