// The server's own queries, several in one message: PGlite's way of reading rows takes longer than Postgres' own work.

import type { PgError } from '../model/pgError.ts';
import type { Answering } from './database.ts';
import { type AnswerRows, readAnswer } from './wire/answerReader.ts';
import { concat, simpleQuery } from './wire/backendMessages.ts';

/** A query of the server's own that Postgres refused. */
export class QueryError extends Error {
  override readonly name = 'QueryError';
  readonly pgError: PgError;

  constructor(pgError: PgError) {
    super(`${pgError.code}: ${pgError.message}`);
    this.pgError = pgError;
  }
}

/** The rows of each query, in the order asked. Throws `QueryError` for the first that is refused. */
export async function queryEach(
  database: Answering,
  queries: readonly string[],
): Promise<readonly (readonly unknown[])[]> {
  const { results, error } = readAnswer(await ask(database, simpleQuery(queries.join(';\n'))));
  if (error) throw new QueryError(error);
  return results.map(toObjects);
}

/** The whole answer to frontend messages. */
export async function ask(database: Answering, messages: Uint8Array): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  await database.execute(messages, (part) => parts.push(part.slice()));
  return concat(parts);
}

function toObjects({ fields, rows }: AnswerRows): readonly unknown[] {
  const columns = fields.map(({ name, type }) => ({ name, parse: parserOf(type) }));
  return rows.map((row) => {
    const object: Record<string, unknown> = {};
    let at = 0;
    for (const { name, parse } of columns) {
      const value = row[at] ?? null;
      object[name] = value === null ? null : parse(value);
      at += 1;
    }
    return object;
  });
}

const asText = (value: string): unknown => value;

/** Only types whose values a number can hold: `bigint` stays text. */
function parserOf(type: number): (value: string) => unknown {
  switch (type) {
    case 16: // boolean
      return (value) => value === 't';
    case 21: // smallint
    case 23: // integer
    case 26: // oid
      return Number;
    case 114: // json
      return (value) => JSON.parse(value);
    default:
      return asText;
  }
}
