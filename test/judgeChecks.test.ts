// Each kind of check, against schemas by hand: what passes, and what is said when it does not.

import { describe, expect, it } from 'vitest';
import { judgeCheck } from '../src/judge/checks/judgeCheck.ts';
import type { Observed } from '../src/judge/checks/observed.ts';
import type { Finding } from '../src/judge/finding.ts';
import { checkSchema } from '../src/model/check.ts';
import { parseContent } from '../src/model/contentProblem.ts';
import type { Schema } from '../src/model/schema.ts';
import { column, constraint, enumType, index, object, observed, schemaOf, table } from './judgeEvidence.ts';

function find(written: unknown, schema: Schema, more: Partial<Observed> = {}): Finding | null {
  const check = parseContent(checkSchema, written);
  if (!check.ok) throw new Error(check.problems.map(({ message }) => message).join('; '));
  return judgeCheck(check.value, { ...observed(schema), ...more });
}

const withColumn = (...more: Parameters<typeof column>) => schemaOf(table('users', [column(...more)]));

describe('a column', () => {
  it.each([
    [
      'the same type by another name',
      { column: 'users.a', type: 'timestamptz' },
      withColumn('a', 'timestamp with time zone'),
    ],
    [
      'an equal default',
      { column: 'users.a', default: "'active'" },
      withColumn('a', 'text', { default: "'active'::text" }),
    ],
    [
      'CURRENT_TIMESTAMP for now()',
      { column: 'users.a', default: 'now()' },
      withColumn('a', 'timestamp with time zone', { default: 'CURRENT_TIMESTAMP' }),
    ],
    ...[
      'CURRENT_TIMESTAMP(3)',
      'LOCALTIMESTAMP',
      'statement_timestamp()',
      'clock_timestamp()',
      "('now'::text)::timestamp with time zone",
    ].map((value): [string, unknown, Schema] => [
      `${value} for now()`,
      { column: 'users.a', default: 'now()' },
      withColumn('a', 'timestamp with time zone', { default: value }),
    ]),
    ...['jsonb_build_object()', "'{}'::jsonb"].map((value): [string, unknown, Schema] => [
      `${value} for an empty object`,
      { column: 'users.a', default: "'{}'" },
      withColumn('a', 'jsonb', { default: value }),
    ]),
    ['no default where none is wanted', { column: 'users.a', default: null }, withColumn('a', 'text')],
    [
      'a serial as auto-increment',
      { column: 'users.a', autoIncrement: true },
      withColumn('a', 'bigint', { default: "nextval('users_a_seq'::regclass)" }),
    ],
    [
      'an identity as auto-increment',
      { column: 'users.a', autoIncrement: true },
      withColumn('a', 'bigint', { identity: 'always' }),
    ],
    [
      'attributes that are not asked for',
      { column: 'users.a' },
      withColumn('a', 'text', { notNull: true, default: "'x'::text" }),
    ],
    [
      'a column of another schema',
      { column: 'shop.users.a' },
      schemaOf(table('users', [column('a', 'text')], { schema: 'shop' })),
    ],
  ])('passes with %s', (_name, check, schema) => expect(find(check, schema)).toBeNull());

  it.each([
    [
      'a fixed moment',
      { column: 'users.a', default: 'now()' },
      withColumn('a', 'date', { default: "'2024-01-01'::date" }),
      "`users.a` has the default `'2024-01-01'`; it should be `now()`.",
      'a date DEFAULT now()',
      "a date DEFAULT '2024-01-01'",
    ],
    [
      'other labels',
      { column: 'users.a', labels: ['x', 'y'] },
      { ...withColumn('a', 'kind'), enums: [enumType('kind', ['x'])] },
      "`users.a` has an enum type that lacks 'y'.",
      "a ENUM ('x', 'y')",
      "a ENUM ('x')",
    ],
    [
      'no labels',
      { column: 'users.a', labels: ['x'] },
      withColumn('a', 'text'),
      '`users.a` is of type `text`, which is no enum.',
      "a ENUM ('x')",
      'a text',
    ],
    [
      'an expression where a default is wanted',
      { column: 'users.a', default: '0' },
      withColumn('a', 'integer', { generated: 'stored', expression: '(b * 2)' }),
      '`users.a` has no default; it should be `0`.',
      'a integer DEFAULT 0',
      'a integer GENERATED ALWAYS AS (b * 2) STORED',
    ],
    [
      'a serial where an identity is wanted',
      { column: 'users.a', identity: 'always' },
      withColumn('a', 'integer', { default: "nextval('s'::regclass)" }),
      '`users.a` is not GENERATED ALWAYS AS IDENTITY.',
      'a integer GENERATED ALWAYS AS IDENTITY',
      "a integer DEFAULT nextval('s'::regclass)",
    ],
    [
      'another comment',
      { column: 'users.a', comment: 'one' },
      withColumn('a', 'text', { comment: 'two' }),
      '`users.a` has the comment "two"; it should be "one".',
      "a text, COMMENT 'one'",
      "a text, COMMENT 'two'",
    ],
    [
      'a view',
      { column: 'users.a' },
      { ...schemaOf(), objects: [object('view', 'users', 'SELECT 1')] },
      'There is no table `users`. There is a view of that name.',
      'a',
      'a view users',
    ],
    [
      'a table elsewhere',
      { column: 'users.a' },
      schemaOf(table('users', [], { schema: 'shop' })),
      'There is no table `users`. There is one in the schema `shop`.',
      'a',
      'a table shop.users',
    ],
    [
      'another type',
      { column: 'users.a', type: 'text' },
      withColumn('a', 'character varying(255)'),
      '`users.a` is of type `character varying(255)`, not `text`.',
      'a text',
      'a character varying(255)',
    ],
    [
      'NULL',
      { column: 'users.a', notNull: true, default: "'user'" },
      withColumn('a', 'text', { default: "'user'::text" }),
      '`users.a` takes NULL, and must not.',
      "a text NOT NULL DEFAULT 'user'",
      "a text DEFAULT 'user'",
    ],
    [
      'a missing default',
      { column: 'users.a', default: "'user'" },
      withColumn('a', 'text', { notNull: true }),
      "`users.a` has no default; it should be `'user'`.",
      "a text NOT NULL DEFAULT 'user'",
      'a text NOT NULL',
    ],
    [
      'another default',
      { column: 'users.a', default: "'user'" },
      withColumn('a', 'text', { default: "'admin'::text" }),
      "`users.a` has the default `'admin'`; it should be `'user'`.",
      "a text DEFAULT 'user'",
      "a text DEFAULT 'admin'",
    ],
    [
      'a default that should not be',
      { column: 'users.a', default: null },
      withColumn('a', 'text', { default: "''::text" }),
      "`users.a` has the default `''`, and should have none.",
      'a text',
      "a text DEFAULT ''",
    ],
    [
      'no numbering',
      { column: 'users.a', autoIncrement: true },
      withColumn('a', 'bigint'),
      '`users.a` is not numbered by Postgres: it has no sequence and is no identity column.',
      'a bigint GENERATED BY DEFAULT AS IDENTITY',
      'a bigint',
    ],
    [
      'another spelling',
      { column: 'users.created_at', type: 'timestamptz' },
      withColumn('createdAt', 'timestamp with time zone'),
      'The table `users` has no column `created_at`. There is one called `createdAt`, and to Postgres that is another name.',
      'created_at timestamp with time zone',
      'a column "createdAt"',
    ],
    [
      'no table',
      { column: 'users.a', type: 'text' },
      schemaOf(table('Users', [])),
      'There is no table `users`. There is one called `Users`.',
      'a text',
      'a table "Users"',
    ],
  ])('fails with %s', (_name, check, schema, message, expected, got) =>
    expect(find(check, schema)).toMatchObject({ message, expected, got }),
  );

  it('tells of each attribute that is wrong', () => {
    const found = find({ column: 'users.a', type: 'text', notNull: true, default: "'x'" }, withColumn('a', 'integer'));
    expect(found).toMatchObject({ expected: "a text NOT NULL DEFAULT 'x'", got: 'a integer' });
    expect(found?.message.match(/`users\.a`/gu)).toHaveLength(3);
  });
});

describe('an index', () => {
  const withIndexes = (...indexes: readonly ReturnType<typeof index>[]) =>
    schemaOf(table('users', [column('email', 'text')], { indexes }));
  const onEmail = { table: 'users', columns: ['email'] };

  it.each([
    ['any name and method', { index: onEmail }, withIndexes(index('whatever', ['email'], { method: 'hash' }))],
    [
      'a unique one of a constraint',
      { index: { ...onEmail, unique: true, count: 1 } },
      withIndexes(index('k', ['email'], { unique: true, constraint: 'k' })),
    ],
    [
      'an expression in other words',
      { index: { table: 'users', columns: ['LOWER(email)'] } },
      withIndexes(index('l', ['lower(email)'])),
    ],
    [
      'a predicate in other words',
      { index: { ...onEmail, where: "status = 'active'" } },
      withIndexes(index('p', ['email'], { predicate: "(status = 'active'::text)" })),
    ],
    ['others beside it', { index: onEmail }, withIndexes(index('a', ['id', 'email']), index('b', ['email']))],
  ])('passes with %s', (_name, check, schema) => expect(find(check, schema)).toBeNull());

  it.each([
    [
      'none on these columns',
      { index: onEmail },
      withIndexes(index('a', ['id', 'email'])),
      /No index of `users` is on \(email\) and nothing else/u,
      'INDEX ON users (id, email)',
    ],
    ['none at all', { index: onEmail }, withIndexes(), /No index of `users`/u, 'no index on users'],
    [
      'one that is not unique',
      { index: { ...onEmail, unique: true } },
      withIndexes(index('a', ['email'])),
      /`a` is not unique/u,
      'INDEX ON users (email)',
    ],
    [
      'one that is unique where it should not be',
      { index: onEmail },
      withIndexes(index('a', ['email'], { unique: true })),
      /`a` is unique, and should not be/u,
      'UNIQUE INDEX ON users (email)',
    ],
    [
      'a partial one',
      { index: onEmail },
      withIndexes(index('a', ['email'], { predicate: "(status = 'x'::text)" })),
      /only holds the rows where `status = 'x'::text`/u,
      "INDEX ON users (email) WHERE status = 'x'::text",
    ],
    [
      'a full one where a partial one is wanted',
      { index: { ...onEmail, where: 'deleted_at IS NULL' } },
      withIndexes(index('a', ['email'])),
      /holds every row/u,
      'INDEX ON users (email)',
    ],
    [
      'an invalid one',
      { index: onEmail },
      withIndexes(index('a', ['email'], { valid: false })),
      /INVALID: its build failed/u,
      'INDEX ON users (email) INVALID',
    ],
    [
      'one of another name',
      { index: { ...onEmail, name: 'by_email' } },
      withIndexes(index('a', ['email'])),
      /should be called `by_email`/u,
      'INDEX a ON users (email)',
    ],
    [
      'one of another method',
      { index: { ...onEmail, method: 'gin' } },
      withIndexes(index('a', ['email'])),
      /uses btree, not gin/u,
      'INDEX ON users (email)',
    ],
    [
      'too many',
      { index: { ...onEmail, count: 1 } },
      withIndexes(index('a', ['email']), index('b', ['email'])),
      /There are 2 indexes on `users` \(email\): `a` and `b`\. There should be 1\./u,
      'a: INDEX ON users (email), b: INDEX ON users (email)',
    ],
    [
      'columns in another order',
      { index: { table: 'users', columns: ['a', 'b'] } },
      withIndexes(index('x', ['b', 'a'])),
      /No index/u,
      'INDEX ON users (b, a)',
    ],
  ])('fails with %s', (_name, check, schema, message, got) =>
    expect(find(check, schema)).toMatchObject({ message: expect.stringMatching(message), got }),
  );
});

describe('a constraint', () => {
  const fkey = constraint('orders_user_id_fkey', 'foreign key', {
    columns: ['user_id'],
    definition: 'FOREIGN KEY (user_id) REFERENCES users(id) ON DELETE CASCADE',
    references: { table: 'users', columns: ['id'] },
  });
  const orders = (...constraints: readonly (typeof fkey)[]) => schemaOf(table('orders', [], { constraints }));
  const check = { table: 'orders', kind: 'foreign key', columns: ['user_id'] };

  it.each([
    ['any name', check],
    ['the table and key it refers to', { ...check, references: { table: 'users', columns: ['id'] } }],
    ['its action', { ...check, onDelete: 'cascade', onUpdate: 'no action' }],
    ['being validated', { ...check, validated: true }],
  ])('passes with %s', (_name, written) => expect(find({ constraint: written }, orders(fkey))).toBeNull());

  it('is the same key in whatever order its columns are written', () => {
    const key = constraint('pk', 'primary key', { columns: ['b', 'a'] });
    expect(find({ constraint: { table: 'orders', kind: 'primary key', columns: ['a', 'b'] } }, orders(key))).toBeNull();
  });

  it.each([
    ['none of its kind', { ...check, kind: 'unique' }, orders(fkey), /`orders` has no unique on \(user_id\)/u],
    ['another action', { ...check, onDelete: 'restrict' }, orders(fkey), /does CASCADE on delete, not RESTRICT/u],
    [
      'no action',
      { ...check, onDelete: 'set null' },
      orders({ ...fkey, definition: 'FOREIGN KEY (user_id) REFERENCES users(id)' }),
      /does NO ACTION on delete, not SET NULL/u,
    ],
    [
      'another table',
      { ...check, references: { table: 'people' } },
      orders(fkey),
      /refers to `users`, not to `people`/u,
    ],
    [
      'another key',
      { ...check, references: { table: 'users', columns: ['email'] } },
      orders(fkey),
      /refers to users \(id\), not to \(email\)/u,
    ],
    ['rows that were not checked', { ...check, validated: true }, orders({ ...fkey, validated: false }), /NOT VALID/u],
    ['another name', { ...check, name: 'orders_user' }, orders(fkey), /should be called `orders_user`/u],
    ['no table', check, schemaOf(), /no table `orders`/u],
  ])('fails with %s', (_name, written, schema, message) =>
    expect(find({ constraint: written }, schema)?.message).toMatch(message),
  );
});

describe('absence', () => {
  it.each([
    ['a table', { absent: 'orders' }],
    ['a column', { absent: 'users.role' }],
    ['a column of a table that is not there', { absent: 'orders.role' }],
  ])('passes without %s', (_name, check) => expect(find(check, withColumn('a', 'text'))).toBeNull());

  it('fails while the table or the column is there', () => {
    expect(find({ absent: 'users' }, withColumn('a', 'text'))?.message).toBe('The table `users` is still there.');
    expect(find({ absent: 'users.a' }, withColumn('a', 'text'))).toMatchObject({
      message: 'The column `users.a` is still there.',
      got: 'a text',
    });
  });
});
