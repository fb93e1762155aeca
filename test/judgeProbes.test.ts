// Checks that ask the database or compare states: what passes, and what is said when it does not.

import { describe, expect, it } from 'vitest';
import { judgeCheck } from '../src/judge/checks/judgeCheck.ts';
import type { Observed } from '../src/judge/checks/observed.ts';
import { ExerciseFault } from '../src/judge/exerciseFault.ts';
import type { Finding } from '../src/judge/finding.ts';
import { checkSchema } from '../src/model/check.ts';
import { parseContent } from '../src/model/contentProblem.ts';
import type { Cell, ProbeAnswer } from '../src/model/probe.ts';
import { emptySchema } from '../src/model/schema.ts';
import type { TableRows } from '../src/model/tableRows.ts';
import { column, constraint, index, observed, pgError, schemaOf, table } from './judgeEvidence.ts';

const nothing = observed(emptySchema);

function find(written: unknown, more: Partial<Observed> = {}): Finding | null {
  const check = parseContent(checkSchema, written);
  if (!check.ok) throw new Error(check.problems.map(({ message }) => message).join('; '));
  return judgeCheck(check.value, { ...nothing, ...more });
}

const answering = (sql: string, answer: ProbeAnswer): Partial<Observed> => ({ probes: new Map([[sql, answer]]) });
const rows = (...given: readonly (readonly Cell[])[]): ProbeAnswer => ({
  kind: 'accepted',
  rows: given,
  locks: [],
});
const refused = (code: string, message: string): ProbeAnswer => ({ kind: 'refused', error: pgError(code, message) });

describe('a query', () => {
  const sql = 'select a, b from t';
  const ordered = `${sql} order by a`;

  it.each([
    ['numbers', sql, [[1, null]], rows([1, null])],
    ['a number for a numeric that came as text', sql, [[12.5, 0]], rows(['12.50', 0])],
    ['JSON with its keys in another order', sql, [[{ a: 1, b: [2] }, true]], rows([{ b: [2], a: 1 }, true])],
    [
      'rows in any order where the query gives none',
      sql,
      [
        [1, 1],
        [2, 2],
      ],
      rows([2, 2], [1, 1]),
    ],
    [
      'rows in their order where it gives one',
      ordered,
      [
        [1, 1],
        [2, 2],
      ],
      rows([1, 1], [2, 2]),
    ],
  ])('passes with %s', (_name, query, returns, answer) =>
    expect(find({ query, returns }, answering(query, answer))).toBeNull(),
  );

  it.each([
    ['another value', sql, [[0]], rows([3]), 'gives 3, and should give 0.'],
    ['no row', sql, [[0]], rows(), 'gives no row, and should give 0.'],
    [
      'the same row twice for two rows',
      sql,
      [
        [1, 1],
        [2, 2],
      ],
      rows([1, 1], [1, 1]),
      'gives (1, 1), (1, 1), and',
    ],
    [
      'rows in another order than it asks for',
      ordered,
      [
        [1, 1],
        [2, 2],
      ],
      rows([2, 2], [1, 1]),
      'gives (2, 2), (1, 1)',
    ],
    ['text for NULL', sql, [[null]], rows(['']), "gives '', and should give NULL."],
    ['an order that is only inside', 'select array_agg(a order by a) from t', [[1]], rows([2]), 'gives 2'],
  ])('fails with %s', (_name, query, returns, answer, says) =>
    expect(find({ query, returns }, answering(query, answer))?.message).toContain(says),
  );

  it('that does not work says what Postgres said', () => {
    const finding = find({ query: sql, returns: [[0]] }, answering(sql, refused('42703', 'column "b" does not exist')));
    expect(finding).toMatchObject({
      message: 'The query `select a, b from t` does not work. Postgres says: column "b" does not exist.',
      got: 'SQLSTATE 42703: column "b" does not exist',
    });
  });
});

describe('a statement', () => {
  const sql = 'insert into t values (1)';

  it('that should be accepted is', () => expect(find({ accepts: sql }, answering(sql, rows()))).toBeNull());

  it('that should be accepted and is refused says why', () =>
    expect(find({ accepts: sql }, answering(sql, refused('23505', 'duplicate key')))?.message).toBe(
      'Postgres refuses `insert into t values (1)`, and should take it. It says: duplicate key.',
    ));

  it('that tries several things in a DO block says in the words of its author what is wrong', () => {
    const tries = `do $$ begin raise exception 'the row is gone'; end $$`;
    expect(find({ accepts: tries }, answering(tries, refused('P0001', 'the row is gone')))).toMatchObject({
      message: 'Tried after `up`: the row is gone.',
      got: 'the row is gone',
    });
    expect(find({ accepts: sql }, answering(sql, refused('P0001', 'no')))?.message).toContain(
      'Postgres refuses `insert',
    );
  });

  it('that should be refused is, for one of several reasons', () =>
    expect(find({ rejects: sql, sqlstate: ['23001', '23503'] }, answering(sql, refused('23503', 'x')))).toBeNull());

  it('that should be refused and is accepted says for what it should be', () =>
    expect(find({ rejects: sql, sqlstate: '23505' }, answering(sql, rows()))).toMatchObject({
      message: 'Postgres takes `insert into t values (1)`, and should refuse it: the value is there already.',
      expected: 'refused with SQLSTATE 23505 (the value is there already)',
      got: 'accepted',
    }));

  it('that is refused for another reason does not count as refused', () =>
    expect(
      find({ rejects: sql, sqlstate: '23505' }, answering(sql, refused('42P01', 'relation "t" does not exist'))),
    ).toMatchObject({
      message: expect.stringContaining('but for another reason than it should. It says: relation "t" does not exist.'),
    }));

  it.each(['commit', ' BEGIN', 'rollback', 'copy t from stdin', 'vacuum t', ''])('cannot be "%s"', (statement) =>
    expect(parseContent(checkSchema, { accepts: statement })).toMatchObject({ ok: false }),
  );

  it('needs its SQLSTATE in quotes', () =>
    expect(parseContent(checkSchema, { rejects: sql, sqlstate: 23505 })).toMatchObject({ ok: false }));
});

describe('an enum', () => {
  const type = { oid: 1, schema: 'public', name: 'size', labels: ['S', 'M'], comment: null };
  const schema = { ...emptySchema, enums: [type] };

  it('with these values passes', () => expect(find({ enum: 'size', labels: ['S', 'M'] }, { schema })).toBeNull());

  it.each([
    [['S', 'M', 'L'], "lacks 'L'"],
    [['S'], "has 'M', and should not"],
    [['M', 'S'], "has its values in the order 'S', 'M'; it should be 'M', 'S'"],
  ])('that should have %j fails', (labels, says) =>
    expect(find({ enum: 'size', labels }, { schema })?.message).toContain(says),
  );

  it('of another name is mentioned', () =>
    expect(find({ enum: 'Sizes' }, { schema })?.message).toBe(
      'There is no enum type `Sizes`. There is one called `size`.',
    ));

  it('of a column counts whatever its name', () => {
    const shirts = { ...schema, tables: [table('shirts', [column('size', 'size'), column('colour', 'text')])] };
    expect(find({ column: 'shirts.size', labels: ['S', 'M'] }, { schema: shirts })).toBeNull();
    expect(find({ column: 'shirts.colour', labels: ['S'] }, { schema: shirts })?.message).toContain('which is no enum');
  });
});

describe('a sequence', () => {
  const sequence = { oid: 1, schema: 'public', name: 'n_seq', ownedBy: 't.n', definition: '', comment: null };
  const schema = { ...emptySchema, sequences: [sequence] };

  it('that goes with its column passes', () =>
    expect(find({ sequence: 'n_seq', ownedBy: 't.n' }, { schema })).toBeNull());

  it('that should stand alone fails', () =>
    expect(find({ sequence: 'n_seq', ownedBy: null }, { schema })).toMatchObject({
      expected: 'the sequence n_seq OWNED BY NONE',
      got: 'the sequence n_seq OWNED BY t.n',
    }));

  it('that is missing fails', () =>
    expect(find({ sequence: 'm_seq' }, { schema })?.message).toBe('There is no sequence `m_seq`.'));
});

describe('what should be absent', () => {
  const schema = schemaOf(table('t', [column('a', 'text')], { indexes: [index('t_a', ['a'])] }));

  it.each([
    { absent: 'u' },
    { absent: 't.b' },
    { absent: { enum: 'size' } },
    { absent: { index: { table: 't', columns: ['b'] } } },
  ])('passes when it is: %j', (check) => expect(find(check, { schema })).toBeNull());

  it.each([
    [{ absent: 't' }, 'The table `t` is still there.'],
    [{ absent: 't.a' }, 'The column `t.a` is still there.'],
    [{ absent: { index: { table: 't', columns: ['a'] } } }, 'The index on `t` (a) is still there.'],
  ])('fails when it is not: %j', (check, says) => expect(find(check, { schema })?.message).toBe(says));
});

describe('a table like that of the solution', () => {
  const goal = schemaOf(
    table('t', [column('a', 'character varying(20)'), column('b', 'integer')], {
      oid: 1,
      constraints: [constraint('t_check', 'check', { columns: ['b'], definition: 'CHECK ((b > 0))' })],
    }),
  );
  const made = (type: string, definition: string) =>
    schemaOf(
      table('t', [column('b', 'integer', { position: 2 }), column('a', type, { position: 3 })], {
        oid: 2,
        constraints: [constraint('other_name', 'check', { columns: ['b'], definition })],
      }),
    );

  it('passes with other names of constraints and another order of columns', () =>
    expect(
      find({ sameAsSolution: 't' }, { goal, schema: made('character varying(20)', 'CHECK ((b > 0))') }),
    ).toBeNull());

  it('fails with what differs', () =>
    expect(find({ sameAsSolution: 't' }, { goal, schema: made('text', 'CHECK ((b > 0))') })?.message).toBe(
      'Compared with what it should be: `t.a` was of type `character varying(20)` and is `text`.',
    ));

  it('that the solution does not make is the fault of the exercise', () =>
    expect(() => find({ sameAsSolution: 'u' }, { goal })).toThrow(ExerciseFault));
});

describe('rows that should survive', () => {
  const held = (name: string, json: readonly (readonly (string | null)[])[], oid = 7): TableRows => ({
    table: name,
    oid,
    columns: [
      { name: 'id', position: 1 },
      { name: 'email', position: 2 },
    ],
    key: ['id'],
    count: json.length,
    contents: { kind: 'rows', json: JSON.stringify(json) },
    numbering: [],
  });
  const rowsBefore = [
    held('users', [
      ['1', 'a'],
      ['2', 'b'],
    ]),
  ];

  it('pass when more came, also in a renamed table', () =>
    expect(
      find(
        { survives: 'users' },
        {
          rowsBefore,
          rows: [
            held('people', [
              ['1', 'a'],
              ['2', 'b'],
              ['3', 'c'],
            ]),
          ],
        },
      ),
    ).toBeNull());

  it('fail when one is gone', () =>
    expect(find({ survives: 'users' }, { rowsBefore, rows: [held('users', [['2', 'b']])] })?.message).toContain(
      'id 1',
    ));

  it('fail when a value is another, but not in a column that is not asked for', () => {
    const rows = [
      held('users', [
        ['1', 'A'],
        ['2', 'b'],
      ]),
    ];
    expect(find({ survives: 'users' }, { rowsBefore, rows })?.message).toContain('`email`');
    expect(find({ survives: 'users', columns: ['id'] }, { rowsBefore, rows })).toBeNull();
  });

  it('of a table that was never there are the fault of the exercise', () =>
    expect(() => find({ survives: 'orders' }, { rowsBefore })).toThrow(ExerciseFault));
});
