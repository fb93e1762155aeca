// Every change from one schema to another is named once, in words; what is the same is not named.

import { describe, expect, it } from 'vitest';
import { describeDifference } from '../src/model/describeDifference.ts';
import { diffSchemas } from '../src/model/diffSchemas.ts';
import { emptySchema, type Schema, type SchemaObject } from '../src/model/schema.ts';
import { isRealDifference } from '../src/model/schemaDifference.ts';
import { column, constraint, enumType, index, object, schemaOf, sequence, table } from './judgeEvidence.ts';

const told = (before: Schema, now: Schema): readonly string[] => diffSchemas(before, now).map(describeDifference);

const id = column('id', 'bigint', { notNull: true });
const email = column('email', 'text');
const users = table('users', [id, email]);

describe('no difference', () => {
  it.each([
    ['a schema and itself', schemaOf(users), schemaOf(users)],
    [
      'equal types',
      schemaOf(table('t', [column('a', 'character varying(20)')])),
      schemaOf(table('t', [column('a', 'varchar(20)')])),
    ],
    [
      'equal defaults',
      schemaOf(table('t', [column('a', 'timestamptz', { default: 'now()' })])),
      schemaOf(table('t', [column('a', 'timestamptz', { default: 'CURRENT_TIMESTAMP' })])),
    ],
    ['another oid', schemaOf(users), schemaOf({ ...users, oid: 99 })],
    ['another position', schemaOf(table('t', [id])), schemaOf(table('t', [{ ...id, position: 7 }]))],
  ])('between %s', (_name, before, now) => expect(diffSchemas(before, now)).toEqual([]));
});

describe('each change', () => {
  const changed = (more: Partial<typeof email>): Schema => schemaOf(table('users', [id, { ...email, ...more }]));
  const unique = constraint('users_email_key', 'unique', { columns: ['email'], definition: 'UNIQUE (email)' });
  const byEmail = index('by_email', ['email']);
  const having = (properties: Readonly<Record<string, string>>): Schema => schemaOf({ ...users, properties });
  const unchecked = { validated: false, columns: ['email'], definition: 'NOT NULL email NOT VALID' };
  const notYet = constraint('users_email_not_null', 'not null', unchecked);
  const notYetMail = { ...notYet, columns: ['mail'], definition: 'NOT NULL mail NOT VALID' };
  const withEnum = (...labels: readonly string[]): Schema => ({
    ...emptySchema,
    enums: [enumType('mood', labels)],
  });
  const withSequence = (ownedBy: string | null): Schema => ({
    ...schemaOf(users),
    sequences: [sequence('numbers', { ownedBy })],
  });

  const active = object('view', 'active_users', 'SELECT 1');
  const withObjects = (...objects: readonly SchemaObject[]): Schema => ({ ...emptySchema, objects });

  const cases: readonly (readonly [Schema, Schema, string])[] = [
    [emptySchema, schemaOf(users), 'the table `users` is there and was not before'],
    [schemaOf(users), emptySchema, 'the table `users` is gone'],
    [schemaOf(users), schemaOf({ ...users, name: 'people' }), 'the table `users` is called `people` now'],
    [schemaOf(table('users', [id])), schemaOf(users), 'the column `users.email` is there and was not before'],
    [schemaOf(users), schemaOf(table('users', [id])), 'the column `users.email` is gone; it was `email text`'],
    [schemaOf(users), changed({ type: 'integer' }), '`users.email` was of type `text` and is `integer`'],
    [schemaOf(users), changed({ notNull: true }), '`users.email` took NULL and is NOT NULL now'],
    [changed({ notNull: true }), schemaOf(users), '`users.email` was NOT NULL and takes NULL now'],
    [
      schemaOf(users),
      changed({ default: "'x'::text" }),
      "`users.email` had no default and has the default `'x'::text`",
    ],
    [
      schemaOf(users),
      changed({ identity: 'always' }),
      '`users.email` was no identity column and is GENERATED ALWAYS AS IDENTITY',
    ],
    [schemaOf(users), changed({ generated: 'stored' }), '`users.email` was not generated and is generated (stored)'],
    [
      schemaOf(users),
      schemaOf(table('users', [email, id])),
      'the columns of `users` stand in another order: email, id',
    ],
    [
      schemaOf(users),
      schemaOf({ ...users, constraints: [unique] }),
      'the constraint `users_email_key` of `users` is there and was not before: `UNIQUE (email)`',
    ],
    [
      schemaOf({ ...users, constraints: [unique] }),
      schemaOf(users),
      'the constraint `users_email_key` of `users` is gone: `UNIQUE (email)`',
    ],
    [
      schemaOf({ ...users, constraints: [{ ...unique, validated: false }] }),
      schemaOf({ ...users, constraints: [unique] }),
      'the constraint `users_email_key` of `users` was `UNIQUE (email) NOT VALID` and is `UNIQUE (email)`',
    ],
    [schemaOf(users), having({ owner: 'ann' }), 'the owner of `users` was the usual one and is `ann`'],
    [having({ owner: 'ann' }), having({ owner: 'bob' }), 'the owner of `users` was `ann` and is `bob`'],
    [
      having({ privileges: 'SELECT for bob' }),
      schemaOf(users),
      'the privileges of `users` were `SELECT for bob` and are the usual ones',
    ],
    [
      schemaOf(users),
      having({ 'disabled triggers': 'orders_users' }),
      'the triggers `orders_users` of `users` are disabled and were not before',
    ],
    [
      schemaOf(users),
      having({ 'forced row security': 'on' }),
      'row level security of `users` is forced and was not before',
    ],
    [
      schemaOf(users),
      having({ 'storage of email': 'EXTERNAL' }),
      'the storage of `users.email` was the usual one and is `EXTERNAL`',
    ],
    [having({ inherits: 'all' }), schemaOf(users), '`users` inherited from `all` and inherits from no table now'],
    [
      schemaOf(users),
      schemaOf({ ...users, constraints: [notYet] }),
      'the constraint `users_email_not_null` of `users` is there and was not before: `NOT NULL email NOT VALID`',
    ],
    [
      schemaOf({ ...users, constraints: [notYet] }),
      changed({ notNull: true }),
      '`users.email` took NULL and is NOT NULL now',
    ],
    [
      schemaOf({ ...users, constraints: [notYet] }),
      schemaOf(table('users', [id, { ...email, name: 'mail' }], { constraints: [notYetMail] })),
      'the column `users.email` is called `mail` now',
    ],
    [
      schemaOf(users),
      schemaOf({ ...users, indexes: [byEmail] }),
      'the index `by_email` of `users` is there and was not before',
    ],
    [
      schemaOf({ ...users, indexes: [byEmail] }),
      schemaOf(users),
      'the index `by_email` of `users` is gone: `CREATE INDEX by_email ON public.users USING btree (email)`',
    ],
    [
      schemaOf({ ...users, indexes: [byEmail] }),
      schemaOf({ ...users, indexes: [{ ...byEmail, valid: false }] }),
      'the index `by_email` was `CREATE INDEX by_email ON public.users USING btree (email)` and is `CREATE INDEX by_email ON public.users USING btree (email) INVALID`',
    ],
    [emptySchema, withEnum('a'), 'the type `mood` is there and was not before'],
    [withEnum('a'), emptySchema, 'the type `mood` is gone'],
    [withEnum('a', 'b'), withEnum('b', 'a'), 'the type `mood` had the values a, b and has b, a'],
    [schemaOf(users), withSequence(null), 'the sequence `numbers` is there and was not before'],
    [withSequence(null), schemaOf(users), 'the sequence `numbers` is gone'],
    [
      withSequence(null),
      withSequence('users.id'),
      'the sequence `numbers` belonged to no column and belongs to `users.id`',
    ],
    [
      schemaOf(users),
      changed({ generated: 'stored', expression: '(id * 2)' }),
      '`users.email` was not generated and is generated (stored) as `(id * 2)`',
    ],
    [
      changed({ generated: 'stored', expression: '(id * 2)' }),
      changed({ generated: 'stored', expression: '(id * 3)' }),
      '`users.email` was generated (stored) as `(id * 2)` and is generated (stored) as `(id * 3)`',
    ],
    [schemaOf(users), changed({ collation: 'C' }), "`users.email` had its type's collation and has the collation `C`"],
    [schemaOf(users), changed({ name: 'mail' }), 'the column `users.email` is called `mail` now'],
    [
      schemaOf(users),
      changed({ comment: 'where to write' }),
      "there is a comment on column `users.email` now: 'where to write'",
    ],
    [
      schemaOf({ ...users, comment: 'who' }),
      schemaOf({ ...users, comment: 'whom' }),
      "the comment on table `users` was 'who' and is 'whom'",
    ],
    [
      schemaOf({ ...users, constraints: [{ ...unique, comment: 'one each' }] }),
      schemaOf({ ...users, constraints: [unique] }),
      "the comment on constraint `users_email_key` is gone; it was 'one each'",
    ],
    [schemaOf(users), schemaOf({ ...users, unlogged: true }), 'the table `users` is UNLOGGED and was not before'],
    [schemaOf({ ...users, unlogged: true }), schemaOf(users), 'the table `users` is not UNLOGGED any more'],
    [schemaOf(users), schemaOf({ ...users, rowSecurity: true }), 'row level security of `users` was off and is on'],
    [
      schemaOf(users),
      schemaOf({ ...users, partitionKey: 'RANGE (id)' }),
      'the table `users` was not partitioned and is partitioned by `RANGE (id)`',
    ],
    [
      schemaOf({ ...users, partitionOf: { table: 'people', bound: 'DEFAULT' } }),
      schemaOf(users),
      'the table `users` was the partition of `people DEFAULT` and is no partition',
    ],
    [
      schemaOf({ ...users, constraints: [unique] }),
      schemaOf({ ...users, constraints: [{ ...unique, name: 'k' }] }),
      'the constraint `users_email_key` of `users` is called `k` now',
    ],
    [
      schemaOf({ ...users, indexes: [byEmail] }),
      schemaOf({ ...users, indexes: [{ ...byEmail, name: 'i' }] }),
      'the index `by_email` of `users` is called `i` now',
    ],
    [
      { ...emptySchema, sequences: [sequence('numbers', { definition: 'bigint START 1' })] },
      { ...emptySchema, sequences: [sequence('numbers', { definition: 'bigint START 2' })] },
      'the sequence `numbers` was `bigint START 1` and is `bigint START 2`',
    ],
    [emptySchema, withObjects(active), 'the view `active_users` is there and was not before'],
    [withObjects(active), emptySchema, 'the view `active_users` is gone'],
    [
      withObjects(active),
      withObjects({ ...active, definition: 'SELECT 2' }),
      'the view `active_users` was `SELECT 1` and is `SELECT 2`',
    ],
    [
      withObjects({ ...active, definition: `SELECT ${'1 + '.repeat(90)} 1` }),
      withObjects({ ...active, definition: `SELECT ${'1 + '.repeat(90)} 2` }),
      'the view `active_users` is defined otherwise than before',
    ],
    [withObjects(active), withObjects({ ...active, name: 'a' }), 'the view `active_users` is called `a` now'],
    [
      withObjects(active),
      withObjects({ ...active, comment: 'x' }),
      "there is a comment on view `active_users` now: 'x'",
    ],
    [
      schemaOf(users),
      { ...schemaOf(users), objects: [object('trigger', 'audit', '…', { table: 'users' })] },
      'the trigger `audit` of `users` is there and was not before',
    ],
  ];

  it.each(cases)('is named once (%#)', (before, now, sentence) => expect(told(before, now)).toEqual([sentence]));

  it('is real, but for the order of columns', () => {
    expect(diffSchemas(schemaOf(users), schemaOf(table('users', [email, id]))).some(isRealDifference)).toBe(false);
    expect(diffSchemas(schemaOf(users), emptySchema).every(isRealDifference)).toBe(true);
  });
});

describe('what belongs to something', () => {
  const numbering = sequence('users_id_seq', { ownedBy: 'users.id' });
  const key = index('users_pkey', ['id'], { unique: true, primary: true, constraint: 'users_pkey' });
  const primary = constraint('users_pkey', 'primary key', { columns: ['id'], definition: 'PRIMARY KEY (id)' });
  const whole: Schema = { ...schemaOf({ ...users, constraints: [primary], indexes: [key] }), sequences: [numbering] };

  it('comes and goes with its table', () => {
    expect(told(emptySchema, whole)).toEqual(['the table `users` is there and was not before']);
    expect(told(whole, emptySchema)).toEqual(['the table `users` is gone']);
  });

  it('a trigger comes and goes with its table', () => {
    const audit = object('trigger', 'audit', '…', { table: 'users' });
    const audited: Schema = { ...schemaOf(users), objects: [audit] };
    expect(told(emptySchema, audited)).toEqual(['the table `users` is there and was not before']);
    expect(told(audited, emptySchema)).toEqual(['the table `users` is gone']);
  });

  it('comes and goes with its column', () => {
    const without = schemaOf(table('users', [email]));
    const withId: Schema = { ...schemaOf(users), sequences: [numbering] };
    expect(told(without, withId)).toEqual(['the column `users.id` is there and was not before']);
  });

  it('an index is told of with its constraint', () => {
    expect(told(schemaOf(users), schemaOf({ ...users, constraints: [primary], indexes: [key] }))).toHaveLength(1);
  });
});

it('tells two tables of one name apart by their schema', () => {
  const shop = table('users', [id], { schema: 'shop', oid: 7 });
  expect(told(schemaOf(users), schemaOf(users, shop))).toEqual(['the table `shop.users` is there and was not before']);
});
