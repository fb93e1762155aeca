// An expression as a person writes it and the same as Postgres prints it have one canonical form.

import fc from 'fast-check';
import { beforeAll, expect, it } from 'vitest';
import { canonicalDefault } from '../src/model/canonicalDefault.ts';
import { canonicalExpression } from '../src/model/canonicalExpression.ts';
import type { Database } from '../src/postgres/database.ts';
import { bootDatabaseHere } from './bareDatabase.ts';

let database: Database;

beforeAll(async () => {
  database = await bootDatabaseHere();
  await database.run(`CREATE TYPE mood AS ENUM ('sad', 'glad');
    CREATE TABLE t (a integer, b integer, price numeric(10,2), s text, v varchar(20), "createdAt" timestamptz, made timestamp,
      day date, ok boolean, data jsonb, tags text[], state mood, code char(3), big bigint, ratio double precision)`);
});

const atoms = [
  'a > 0',
  '0 < a',
  'a >= -1',
  'a>-1',
  'a between 1 and 10',
  'a not between -5 and b',
  'a != b',
  'a + b * 2 > 3',
  '(a + b) * 2 > 3',
  'a - (b - 1) = 0',
  'a - b - 1 = 0',
  'a % 2 = 0',
  'a in (1, 2, 3)',
  'a not in (1, 2)',
  'a in (1)',
  'price > 0',
  'price <= 99.50',
  'price * 100 >= 1 and price < 10',
  'ratio between 0 and 0.5',
  'big > 9007199254740993',
  "s = 'active'",
  "s <> 'it''s'",
  "s in ('a', 'b', 'c')",
  "s not in ('a', 'b')",
  "v = 'active'",
  "v in ('a', 'b')",
  "v not in ('a', 'b')",
  "v IN ('a')",
  "v like 'a%'",
  "v not like '%_'",
  "s ilike 'A%'",
  "s not ilike 'A%'",
  "s ~ '^[a-z]+$'",
  'length(v) > 2',
  'char_length(s) between 1 and 99',
  'lower(v) = v',
  'LOWER( s ) = s',
  "s || v <> ''",
  'v is null',
  's IS NOT NULL',
  's is distinct from v',
  's is not distinct from v',
  'ok',
  'ok is true',
  'ok is not false',
  'ok = true',
  '"createdAt" > \'2024-01-31\'',
  'made < now()',
  "day >= date '2024-01-31'",
  'day <= current_date',
  "made > CURRENT_TIMESTAMP - interval '7 days'",
  "made + interval '1 hour' < now() at time zone 'utc'",
  "data ->> 'kind' = 'x'",
  "data->'a' is not null",
  "jsonb_typeof(data) = 'object'",
  'data @> \'{"a": 1}\'',
  "'x' = any (tags)",
  "tags @> array['a']",
  "tags <> '{}'",
  'cardinality(tags) < 5',
  "state = 'glad'",
  "state in ('sad', 'glad')",
  "state::text like 's%'",
  "code = 'eur'",
  "coalesce(s, '') <> ''",
  'case when a > 0 then b > 0 else s is null end',
  'extract(year from made) > 2000',
  'cast(s as integer) > 0',
  'a::numeric / 2 > 1',
];

const condition: fc.Arbitrary<string> = fc.letrec<{ readonly any: string }>((tie) => ({
  any: fc.oneof(
    { maxDepth: 2, depthIdentifier: 'condition' },
    { weight: 3, arbitrary: fc.constantFrom(...atoms) },
    { weight: 2, arbitrary: fc.tuple(tie('any'), tie('any')).map(([one, other]) => `(${one}) and ${other}`) },
    { weight: 2, arbitrary: fc.tuple(tie('any'), tie('any')).map(([one, other]) => `${one} or (${other})`) },
    { weight: 1, arbitrary: tie('any').map((one) => `not (${one})`) },
  ),
})).any;

/** As the catalog has it. */
async function printed(check: string): Promise<string> {
  await database.run(`ALTER TABLE t ADD CONSTRAINT k CHECK (${check})`);
  const [row] = await database.query<{ readonly text: string }>(
    "SELECT pg_get_expr(conbin, conrelid) AS text FROM pg_constraint WHERE conname = 'k'",
  );
  await database.run('ALTER TABLE t DROP CONSTRAINT k');
  return row?.text ?? '';
}

it.each(atoms)('the condition %s', async (written) => {
  const text = await printed(written);
  expect(canonicalExpression(text), text).toBe(canonicalExpression(written));
});

it('conditions of conditions', async () => {
  await fc.assert(
    fc.asyncProperty(condition, async (written) => {
      const text = await printed(written);
      expect(canonicalExpression(text), text).toBe(canonicalExpression(written));
    }),
    { numRuns: 4000, interruptAfterTimeLimit: 28_000 },
  );
});

it('different conditions stay different', () => {
  // But for the two that say one thing.
  expect(new Set(atoms.map((written) => canonicalExpression(written))).size).toBe(atoms.length - 1);
  const three = fc.uniqueArray(fc.constantFrom(...atoms.slice(1)), { minLength: 3, maxLength: 3 });
  fc.assert(
    fc.property(three, ([x, y, z]) => {
      const grouped = canonicalExpression(`(${x} and ${y}) or ${z}`);
      expect(canonicalExpression(`${x} and ${y} or ${z}`)).toBe(grouped);
      expect(canonicalExpression(`${x} and (${y} or ${z})`)).not.toBe(grouped);
      expect(canonicalExpression(`not (${x} and ${y})`)).not.toBe(canonicalExpression(`not ${x} and ${y}`));
    }),
  );
});

it.each([
  ['text', "'a'"],
  ['text', '0'],
  ['varchar(5)', "'it''s'"],
  ['varchar', "lower('A')"],
  ['char(3)', "'eur'"],
  ['integer', '-1'],
  ['integer', "'7'"],
  ['smallint', '1 + 2'],
  ['numeric(10,2)', '0'],
  ['numeric(10,2)', "'-0.50'"],
  ['double precision', '-.5'],
  ['boolean', "'t'"],
  ['boolean', 'FALSE'],
  ['date', 'current_date'],
  ['date', "'2024-01-31'"],
  ['date', 'now()'],
  ['timestamp', "(now() at time zone 'utc')"],
  ['timestamp(3)', 'localtimestamp'],
  ['timestamp', "'2024-01-31'"],
  ['timestamptz', "'2024-01-31 10:00'"],
  ['timestamptz', 'CURRENT_TIMESTAMP'],
  ['timestamptz', "now() + '1 week'"],
  ['timestamptz', "now() + interval '1 day'"],
  ['interval', "'90 minutes'"],
  ['interval', "'-2 weeks 1 hour'"],
  ['uuid', 'gen_random_uuid()'],
  ['text', 'gen_random_uuid()'],
  ['jsonb', "'{}'"],
  ['jsonb', '\'{"b": [1, 2], "a": null}\''],
  ['json', "'[]'"],
  ['text[]', "'{}'"],
  ['text[]', 'array[]::text[]'],
  ['varchar(9)[]', "array['a', 'b']"],
  ['integer[]', "'{1,2}'"],
  ['mood', "'glad'"],
  ['mood[]', "'{sad}'"],
  ['bytea', "'\\x00'"],
  ['inet', "'127.0.0.1'"],
])('of a column of type %s the default %s', async (type, written) => {
  await database.run(`CREATE TABLE d (c ${type} DEFAULT ${written})`);
  const [row] = await database.query<{ readonly text: string; readonly type: string }>(
    `SELECT pg_get_expr(adbin, adrelid) AS text, format_type(atttypid, atttypmod) AS type
    FROM pg_attrdef JOIN pg_attribute ON attrelid = adrelid AND attnum = adnum WHERE adrelid = 'd'::regclass`,
  );
  await database.run('DROP TABLE d');
  expect(canonicalDefault(row?.text ?? null, row?.type ?? ''), row?.text).toBe(canonicalDefault(written, type));
});
