// What a migration did to rows is told row by row; what moved, was renamed or stayed is not told.

import { describe, expect, it } from 'vitest';
import { describeRows } from '../src/model/describeRows.ts';
import { diffRows, type RowsDiffOptions } from '../src/model/diffRows.ts';
import type { RowColumn, TableRows } from '../src/model/tableRows.ts';

type Row = readonly (string | null)[];

const columnsOf = (...names: readonly string[]): readonly RowColumn[] =>
  names.map((name, at) => ({ name, position: at + 1 }));

function users(rows: readonly Row[], more: Partial<TableRows> = {}): TableRows {
  const columns = columnsOf('id', 'name', 'email');
  const contents = { kind: 'rows', json: JSON.stringify(rows) } as const;
  return { table: 'users', oid: 1, columns, key: ['id'], count: rows.length, contents, numbering: [], ...more };
}

function digested(count: number, byColumn: Readonly<Record<string, string>>): TableRows {
  return users([], { count, contents: { kind: 'digest', byColumn } });
}

const ann: Row = ['1', 'Ann', 'ann@x'];
const bob: Row = ['2', 'Bob', null];
const eve: Row = ['7', 'Eve', 'eve@x'];

const told = (before: TableRows, now: TableRows | null, options: RowsDiffOptions = {}): readonly string[] =>
  diffRows([before], now === null ? [] : [now], options).flatMap(describeRows);

describe('nothing is said', () => {
  const cases: readonly (readonly [string, TableRows, TableRows, RowsDiffOptions?])[] = [
    ['of equal rows', users([ann, bob]), users([ann, bob])],
    ['of a renamed table', users([ann]), users([ann], { table: 'people' })],
    ['of a renamed column', users([ann]), users([ann], { columns: columnsOf('id', 'full_name', 'email') })],
    ['of a column that came', users([ann]), users([[...ann, 'x']], { columns: columnsOf('id', 'name', 'email', 'x') })],
    ['of a column that went', users([ann]), users([['1', 'Ann']], { columns: columnsOf('id', 'name') })],
    [
      'of columns in another order',
      users([ann]),
      users([['Ann', 'ann@x', '1']], { oid: 2, columns: columnsOf('name', 'email', 'id') }),
    ],
    ['of a table made again', users([ann]), users([ann], { oid: 2 })],
    ['of columns that do not count', users([ann]), users([['1', 'x', 'ann@x']]), { columns: ['email'] }],
    ['of rows in another order where there is no key', users([ann, bob], { key: [] }), users([bob, ann], { key: [] })],
    [
      'of equal digests',
      digested(9, { id: 'a', name: 'b', email: 'c' }),
      digested(9, { id: 'a', name: 'b', email: 'c' }),
    ],
    ['of as many rows, when they became too many to keep', users([ann]), digested(1, { id: 'a' })],
    ['of an empty table that is gone', users([]), users([], { table: 'other', oid: 9 })],
  ];
  for (const [what, before, now, options] of cases) it(what, () => expect(told(before, now, options)).toEqual([]));

  it('of the rows of a new table', () => expect(diffRows([], [users([ann])])).toEqual([]));
});

describe('told is', () => {
  const many = (count: number, name: (at: number) => string): readonly Row[] =>
    Array.from({ length: count }, (_, at) => [String(at + 1), name(at), null]);

  const cases: readonly (readonly [string, TableRows, TableRows | null, readonly string[], RowsDiffOptions?])[] = [
    ['what is gone', users([ann, bob, eve]), users([bob]), ['2 rows of `users` are gone: id 1, id 7']],
    ['what came', users([ann]), users([ann, eve]), ['1 row of `users` is there and was not before: id 7']],
    [
      'another value',
      users([ann, bob]),
      users([
        ['1', 'ann', 'ann@x'],
        ['2', null, null],
      ]),
      ["2 rows of `users` have other values in `name`: id 1 ('Ann', now 'ann'), id 2 ('Bob', now NULL)"],
    ],
    [
      'more than one column',
      users([ann]),
      users([['1', 'A', '']]),
      ["1 row of `users` has other values in `name`, `email`: id 1 (name 'Ann', now 'A'; email 'ann@x', now '')"],
    ],
    [
      'a few of many',
      users(many(5, () => 'x'.repeat(40))),
      users(many(5, (at) => (at === 0 ? 'x'.repeat(40) : 'y'))),
      [
        `4 rows of \`users\` have other values in \`name\`: ${['2', '3', '4'].map((id) => `id ${id} ('${'x'.repeat(23)}…', now 'y')`).join(', ')} and 1 more`,
      ],
    ],
    ['a table that is gone', users([ann, bob]), null, ['2 rows of `users` are gone: all of them, with the table']],
    [
      'a column dropped and made again without its values',
      users([ann]),
      users([['1', null, 'ann@x']], {
        columns: [...columnsOf('id'), { name: 'name', position: 4 }, { name: 'email', position: 3 }],
      }),
      ["1 row of `users` has other values in `name`: id 1 ('Ann', now NULL)"],
    ],
    [
      'a column that had to stay',
      users([ann]),
      users([['1', 'Ann']], { columns: columnsOf('id', 'name') }),
      ["1 row of `users` has other values in `email`: id 1 ('ann@x', now gone)"],
      { columns: ['email'] },
    ],
    [
      'a whole row where there is no key',
      users([ann, bob, bob], { key: [] }),
      users([ann, bob], { key: [] }),
      ["1 row of `users` is gone: ('2', 'Bob', NULL)"],
    ],
    [
      'a whole row where the key is gone',
      users([ann, bob]),
      users(
        [
          ['Ann', 'ann@x'],
          ['Rob', null],
        ],
        { oid: 2, columns: columnsOf('name', 'email'), key: [] },
      ),
      ["1 row of `users` is gone: ('Bob', NULL)", "1 row of `users` is there and was not before: ('Rob', NULL)"],
    ],
    ['a count', digested(9, { id: 'a' }), digested(7, { id: 'b' }), ['2 rows of `users` are gone']],
    ['a count across the limit', digested(5000, { id: 'a' }), users([ann]), ['4999 rows of `users` are gone']],
    [
      'a digest',
      digested(9, { id: 'a', name: 'b', email: 'c' }),
      digested(9, { id: 'a', name: 'x', email: 'c' }),
      ['at least 1 row of `users` has other values in `name`'],
    ],
  ];
  for (const [what, before, now, sentences, options] of cases)
    it(what, () => expect(told(before, now, options)).toEqual(sentences));

  it('a key of two columns', () => {
    const key = ['user_id', 'role_id'];
    const roles = (rows: readonly Row[]): TableRows => users(rows, { table: 'roles', columns: columnsOf(...key), key });
    expect(
      told(
        roles([
          ['1', '2'],
          ['1', '3'],
        ]),
        roles([['1', '2']]),
      ),
    ).toEqual(['1 row of `roles` is gone: user_id 1, role_id 3']);
  });
});
