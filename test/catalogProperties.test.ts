// For whatever schema a learner makes: made twice it is the same, every change to it is seen, and one taken back is none.

import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { describeDifference } from '../src/model/describeDifference.ts';
import { diffSchemas } from '../src/model/diffSchemas.ts';
import type { Schema } from '../src/model/schema.ts';
import { isRealDifference, type SchemaDifference } from '../src/model/schemaDifference.ts';
import type { Database } from '../src/postgres/database.ts';
import { readSchema } from '../src/postgres/readSchema.ts';
import { bootDatabaseHere } from './bareDatabase.ts';
import { randomSchema } from './randomSchema.ts';
import { type Change, changesOf } from './schemaChanges.ts';

let database: Database;

beforeAll(async () => {
  database = await bootDatabaseHere();
});

async function made(statements: readonly string[]): Promise<Schema> {
  await database.run('DROP SCHEMA IF EXISTS added CASCADE; DROP SCHEMA public CASCADE; CREATE SCHEMA public');
  await database.run(statements.join(';\n'));
  return readSchema(database);
}

/** False when the server refuses it, as it does where something depends on what would change. */
async function runs(sql: string): Promise<boolean> {
  return database.run(sql).then(
    () => true,
    () => false,
  );
}

/** A failure prints the seed and the path that lead to it again. */
const bounded = { numRuns: 60, interruptAfterTimeLimit: 12_000 } as const;

const real = (before: Schema, now: Schema, identity?: 'oid' | 'name'): readonly SchemaDifference[] =>
  diffSchemas(before, now, identity === undefined ? {} : { identity }).filter(isRealDifference);
const told = (differences: readonly SchemaDifference[]): readonly string[] => differences.map(describeDifference);

/** Which of the changes that a schema offers. */
const one = fc.nat({ max: 1_000_000 });
const pick = (changes: readonly Change[], at: number): Change | undefined => changes[at % changes.length];

describe('whatever the schema', () => {
  it('made again from the same statements it is the same', async () => {
    await fc.assert(
      fc.asyncProperty(randomSchema, async (statements) => {
        const before = await made(statements);
        const now = await made(statements);
        expect(told(diffSchemas(before, now, { identity: 'name' }))).toEqual([]);
        expect(told(diffSchemas(before, now, { identity: 'name', names: 'ignored' }))).toEqual([]);
        // Nothing has its oid any more, and everything is known by its name.
        expect(told(diffSchemas(before, now))).toEqual([]);
      }),
      bounded,
    );
  }, 60_000);

  it('every change is seen and named', async () => {
    await fc.assert(
      fc.asyncProperty(randomSchema, one, async (statements, at) => {
        const before = await made(statements);
        const changed = pick(changesOf(before), at);
        fc.pre(changed !== undefined && (await runs(changed.sql)));
        if (changed === undefined) return;
        const differences = real(before, await readSchema(database));
        const sentences = told(differences);
        expect(sentences.join('\n'), changed.sql).toContain(changed.name);
        if (changed.isRename) expect(sentences, changed.sql).toHaveLength(1);
      }),
      bounded,
    );
  }, 60_000);

  it('a change that is taken back is none', async () => {
    await fc.assert(
      fc.asyncProperty(randomSchema, one, async (statements, at) => {
        const before = await made(statements);
        const changed = pick(
          changesOf(before).filter(({ undo }) => undo !== null),
          at,
        );
        fc.pre(changed !== undefined && (await runs(changed.sql)));
        if (changed?.undo == null) return;
        await database.run(changed.undo);
        const now = await readSchema(database);
        expect(told(real(before, now)), `${changed.sql}; ${changed.undo}`).toEqual([]);
        expect(told(real(before, now, 'name')), `${changed.sql}; ${changed.undo}`).toEqual([]);
      }),
      bounded,
    );
  }, 60_000);
});
