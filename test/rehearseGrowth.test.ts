// A migration takes as long to rehearse in a big schema as in an empty one: else many of them would take for ever.

import { expect, it } from 'vitest';
import { rehearseFolder } from '../src/cli/rehearse/rehearseFolder.ts';
import { noHouseRules } from '../src/model/houseRules.ts';
import { smallMigrations } from './smallMigrations.ts';

const table = (at: number): string => `CREATE TABLE old_${at} (id bigserial PRIMARY KEY, name text NOT NULL,
  made_at timestamptz NOT NULL DEFAULT now(), parent bigint REFERENCES old_${Math.max(at - 1, 0)}, UNIQUE (name))`;

/** The median, in milliseconds, of the files of a folder in a database that has this many tables. */
async function timeOfOne(tables: number, files: number): Promise<number> {
  const statements = Array.from({ length: tables }, (_, at) => ({ sql: table(at), line: at + 1 }));
  const document = await rehearseFolder({
    folder: { path: 'migrations', files: smallMigrations(files), passedOver: [] },
    before: { file: 'before.sql', statements },
    rules: { file: null, rules: noHouseRules },
    signal: new AbortController().signal,
    onProgress: () => {},
  });
  expect(document.counts).toMatchObject({ rehearsed: files, broken: 0 });
  const each = document.migrations.map(({ ms }) => ms);
  return each.sort((one, other) => one - other)[Math.floor(files / 2)] ?? 0;
}

it('rehearses in 200 tables about as fast as in none', { timeout: 180_000 }, async () => {
  // What is slow the first time is not what is asked here.
  await timeOfOne(0, 6);
  const [inNone, inMany] = [await timeOfOne(0, 9), await timeOfOne(200, 9)];
  // The bench has the figure itself, `rehearse-linear`; this is for a machine that does other things beside.
  expect(inMany / inNone).toBeLessThan(2);
});
