// Reads the SQL script that makes the database which the migrations find, and says why Postgres would not run it.

import { readFile } from 'node:fs/promises';
import type { ScriptRefusal } from '../../model/serverApi.ts';
import { lineAt, type ScriptStatement, scriptStatements } from '../../model/sqlScript.ts';
import { UsageError } from '../command.ts';

export interface BeforeScript {
  readonly file: string;
  readonly statements: readonly ScriptStatement[];
}

// What pg_dump writes for psql alone, since 17.6.
const forPsql = /^\\(?:un)?restrict\b.*$/gmu;

/** Throws `UsageError` when it cannot be read, or says something that only psql understands. */
export async function readBefore(file: string): Promise<BeforeScript> {
  if (file === '') throw new UsageError('--before needs the path of a file.');
  const text = await readFile(file, 'utf8').catch((error: unknown) => {
    const code = error instanceof Error && 'code' in error ? error.code : null;
    const why = code === 'ENOENT' ? 'there is no such file' : code === 'EISDIR' ? 'it is a folder' : String(error);
    throw new UsageError(`"${file}" cannot be read: ${why}.`, { cause: error });
  });
  const statements = scriptStatements(text.replace(/^\uFEFF/u, '').replace(forPsql, ''));
  for (const { sql, line } of statements) {
    const why = notForPostgres(sql);
    if (why !== null) throw new UsageError(`${file}:${line}: ${why}`);
  }
  return { file, statements };
}

function notForPostgres(sql: string): string | null {
  if (sql.startsWith('\\')) return `\`${firstLine(sql)}\` is a command of psql, not SQL.`;
  if (/^copy\b[\s\S]*\bfrom\s+stdin\b/iu.test(sql))
    return '`COPY … FROM stdin` cannot be read here. Make the file with `pg_dump --inserts`.';
  return null;
}

/** Which statement, and what Postgres says of it. */
export function refusalText({ file, statements }: BeforeScript, { at, error }: ScriptRefusal): string {
  const statement = statements[at] ?? { sql: '', line: 1 };
  const inside = error.position === null ? 0 : lineAt(statement.sql, error.position - 1) - 1;
  const more = [error.detail, error.hint].flatMap((text) => (text === null ? [] : [` ${text}`])).join('');
  const role = error.code === '42704' && /^role /u.test(error.message);
  const advice = role ? ' Make the file with `pg_dump --no-owner --no-privileges`.' : '';
  return `${file}:${statement.line + inside}: the starting database could not be made: Postgres refused \`${firstLine(statement.sql)}\`: ${error.message} (${error.code}).${more}${advice}`;
}

function firstLine(sql: string): string {
  const line = sql.split('\n', 1)[0]?.trim() ?? '';
  return line.length > 80 ? `${line.slice(0, 79)}…` : line;
}
