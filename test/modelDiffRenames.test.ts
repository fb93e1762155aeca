// What is only called otherwise is told once, as a rename; nothing that mentions it by its new name is told.

import { describe, expect, it } from 'vitest';
import { describeDifference } from '../src/model/describeDifference.ts';
import { diffSchemas } from '../src/model/diffSchemas.ts';
import { diffTables } from '../src/model/diffTables.ts';
import type { DiffOptions } from '../src/model/renames.ts';
import { emptySchema, type Schema, type Table } from '../src/model/schema.ts';
import { column, constraint, enumType, index, object, schemaOf, sequence, table } from './judgeEvidence.ts';

const told = (before: Schema, now: Schema, options?: DiffOptions): readonly string[] =>
  diffSchemas(before, now, options).map(describeDifference);

const id = column('id', 'bigint', { default: "nextval('users_id_seq'::regclass)" });
const name = column('name', 'text');

/** A table with one of everything that mentions its name and that of its column `name`. */
function users(called = 'users', named = 'name'): Table {
  return table(
    called,
    [
      id,
      { ...name, name: named },
      column('lower_name', 'text', { generated: 'stored', expression: `lower(${named})` }),
    ],
    {
      oid: 1,
      constraints: [
        constraint('users_name_key', 'unique', { columns: [named], definition: `UNIQUE (${named})` }),
        constraint('users_name_check', 'check', { columns: [named], definition: `CHECK ((${named} <> ''::text))` }),
      ],
      indexes: [
        index('by_name', [`lower(${named})`], {
          predicate: `(${named} IS NOT NULL)`,
          definition: `CREATE INDEX by_name ON public.${called} USING btree (lower(${named}) text_pattern_ops DESC) WHERE (${named} IS NOT NULL)`,
        }),
      ],
    },
  );
}

function orders(called = 'users', named = 'name'): Table {
  const definition = `FOREIGN KEY (owner) REFERENCES ${called}(${named}) ON DELETE CASCADE`;
  const references = { table: called, columns: [named] };
  const owner = constraint('orders_owner_fkey', 'foreign key', { columns: ['owner'], definition, references });
  return table('orders', [column('owner', 'text')], { constraints: [owner] });
}

function shop(called = 'users', named = 'name', output = named): Schema {
  return {
    ...schemaOf(users(called, named), orders(called, named)),
    sequences: [sequence('users_id_seq', { ownedBy: `${called}.id` })],
    objects: [
      object('view', 'all_users', ` SELECT id,\n    ${output}\n   FROM ${called}\n  WHERE ${named} IS NOT NULL;`),
      object(
        'trigger',
        'audit',
        `CREATE TRIGGER audit AFTER UPDATE OF ${named} ON public.${called} EXECUTE FUNCTION log()`,
        {
          table: called,
        },
      ),
    ],
  };
}

describe('a rename', () => {
  it('of a table is told once', () =>
    expect(told(shop(), shop('people'))).toEqual(['the table `users` is called `people` now']));

  it('of a column is told once', () =>
    expect(told(shop(), shop('users', 'full_name', 'full_name AS name'))).toEqual([
      'the column `users.name` is called `full_name` now',
    ]));

  it('of both is told twice', () =>
    expect(told(shop(), shop('people', 'full_name', 'full_name AS name'))).toEqual([
      'the table `users` is called `people` now',
      'the column `people.name` is called `full_name` now',
    ]));

  it('shows where a view puts out another name', () =>
    expect(told(shop(), shop('users', 'full_name'))).toHaveLength(2));

  it('is one even where something else took the old name', () => {
    const fresh = table('users', [column('x', 'text')], { oid: 77 });
    expect(told(schemaOf(users()), schemaOf(users('people'), fresh))).toEqual([
      'the table `users` is there and was not before',
      'the table `users` is called `people` now',
    ]);
    const swapped = [{ ...name, name: 'nick' }, column('name', 'text', { position: 90 })];
    expect(told(schemaOf(table('users', [name])), schemaOf(table('users', swapped)))).toEqual([
      'the column `users.name` is called `nick` now',
      'the column `users.name` is there and was not before',
    ]);
  });

  it('is none between two servers', () =>
    expect(told(schemaOf(users()), schemaOf(users('people')), { identity: 'name' })).toEqual([
      'the table `people` is there and was not before',
      'the table `users` is gone',
    ]));

  const before: Schema = {
    ...schemaOf(table('t', [column('state', '"Mood"[]'), id])),
    enums: [enumType('Mood', ['a'], { oid: 5 })],
    sequences: [sequence('users_id_seq', { oid: 6 })],
    objects: [object('function', 'f(integer)', 'CREATE FUNCTION public.f(integer) …', { oid: 5 })],
  };
  const now: Schema = {
    ...schemaOf(table('t', [column('state', 'feeling[]'), { ...id, default: "nextval('numbers'::regclass)" }])),
    enums: [enumType('feeling', ['a'], { oid: 5 })],
    sequences: [sequence('numbers', { oid: 6 })],
    objects: [object('function', 'g(integer)', 'CREATE FUNCTION public.g(integer) …', { oid: 5 })],
  };
  it('of a type, a sequence, a function is told once each', () =>
    expect(told(before, now)).toEqual([
      'the type `Mood` is called `feeling` now',
      'the sequence `users_id_seq` is called `numbers` now',
      'the function `f(integer)` is called `g(integer)` now',
    ]));

  it('of a constraint or index is told, also of one that was made again', () => {
    const [key] = users().constraints;
    const [byName] = users().indexes;
    if (key === undefined || byName === undefined) throw new Error('the table has both');
    const renamed = (oid: number): Table => ({
      ...users(),
      constraints: [{ ...key, name: 'k', oid }],
      indexes: [{ ...byName, name: 'i', oid, definition: byName.definition.replace('by_name', 'i') }],
    });
    const withBoth: Table = { ...users(), constraints: [key], indexes: [byName] };
    for (const now of [renamed(1), renamed(777)])
      expect(
        told(
          schemaOf({ ...withBoth, constraints: [{ ...key, oid: 1 }], indexes: [{ ...byName, oid: 1 }] }),
          schemaOf(now),
        ),
      ).toEqual([
        'the constraint `users_name_key` of `users` is called `k` now',
        'the index `by_name` of `users` is called `i` now',
      ]);
  });
});

describe('where names are ignored', () => {
  const options: DiffOptions = { identity: 'name', names: 'ignored' };
  const check = (called: string, condition: string): Table =>
    table('t', [id, column('price', 'integer')], {
      constraints: [constraint(called, 'check', { columns: ['price'], definition: `CHECK (${condition})` })],
      indexes: [index(`${called}_index`, ['price'])],
    });

  it('what does the same is the same', () => {
    expect(diffTables(check('a', '((price > 0))'), check('b', '(0 < price)'), options)).toEqual([]);
    const ownSequence = { ...id, default: "nextval('t_id_seq1'::regclass)" };
    expect(diffTables(table('t', [id]), table('t', [ownSequence]), options)).toEqual([]);
  });

  it('what does something else is told as a change', () =>
    expect(
      diffTables(check('a', '((price > 0))'), check('b', '((price > 1))'), options).map(describeDifference),
    ).toEqual(['the constraint `b` of `t` was `CHECK (((price > 0)))` and is `CHECK (((price > 1)))`']));

  it('two of one kind are two', () => {
    const one = check('a', '(price > 0)');
    const two = { ...one, indexes: [...one.indexes, index('again', ['price'])] };
    expect(diffTables(one, two, options).map(describeDifference)).toEqual([
      'the index `again` of `t` is there and was not before',
    ]);
  });
});

it('does not take another table for the one that a key referred to', () => {
  const other = table('clients', [id, name]);
  expect(told(schemaOf(users(), other, orders()), schemaOf(users(), other, orders('clients')))).toEqual([
    'the constraint `orders_owner_fkey` of `orders` was `FOREIGN KEY (owner) REFERENCES users(name) ON DELETE CASCADE` and is `FOREIGN KEY (owner) REFERENCES clients(name) ON DELETE CASCADE`',
  ]);
});

it('takes a few milliseconds for a large schema', () => {
  const columns = Array.from({ length: 10 }, (_, at) => column(`c${at}`, 'text', { default: `'${at}'::text` }));
  const tables = Array.from({ length: 200 }, (_, at) =>
    table(`t${at}`, columns, { indexes: columns.map((each) => index(`t${at}_${each.name}`, [each.name])) }),
  );
  const large: Schema = { ...emptySchema, tables };
  const copy: Schema = JSON.parse(JSON.stringify(large));
  // The shortest of a few runs: the machine has other things to do.
  const times = Array.from({ length: 8 }, () => {
    const start = performance.now();
    expect(diffSchemas(large, copy)).toHaveLength(0);
    return performance.now() - start;
  });
  expect(Math.min(...times)).toBeLessThan(50);
});
