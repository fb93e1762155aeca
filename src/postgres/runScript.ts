// Runs the script that makes a starting database, as psql would: one statement after the other, each by itself.

import type { ScriptRefusal } from '../model/serverApi.ts';
import type { Database } from './database.ts';
import { ask } from './queryEach.ts';
import { refuse } from './refusals.ts';
import { readAnswer } from './wire/answerReader.ts';
import { simpleQuery } from './wire/backendMessages.ts';

/** Stops at the first statement that is refused. What it set ends with it, as with psql's connection. */
export async function runScript(database: Database, statements: readonly string[]): Promise<ScriptRefusal | null> {
  try {
    for (const [at, sql] of statements.entries()) {
      const { error } = readAnswer(await ask(database, simpleQuery(refuse(sql) ?? sql)));
      if (error) return { at, error };
    }
    return null;
  } finally {
    // What it began and did not commit is lost, as it would be there.
    for (const sql of ['ROLLBACK', 'DISCARD ALL']) await ask(database, simpleQuery(sql));
  }
}
