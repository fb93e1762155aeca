// Rows over the round trip: what was there stays as it was, and nothing else is left.

import { describe, expect, it } from 'vitest';
import { judge } from '../src/judge/judge.ts';
import type { StepEvidence } from '../src/model/evidence.ts';
import type { TableRows } from '../src/model/tableRows.ts';
import type { TaskVerdict } from '../src/model/verdict.ts';
import { column, done, evidence, exerciseWith, fault, schemaOf, step, table } from './judgeEvidence.ts';

const schema = schemaOf(table('users', [column('id', 'bigint'), column('name', 'text', { position: 2 })]));
const exercise = exerciseWith({ table: { table: 'users' } });

function users(...rows: readonly (readonly [string, string])[]): readonly TableRows[] {
  return [
    {
      table: 'users',
      oid: 1005,
      columns: [
        { name: 'id', position: 1 },
        { name: 'name', position: 2 },
      ],
      key: ['id'],
      count: rows.length,
      contents: { kind: 'rows', json: JSON.stringify(rows) },
      numbering: [],
    },
  ];
}

const withRows = (from: StepEvidence, rowsAfter: readonly TableRows[]): StepEvidence => ({ ...from, rowsAfter });
const before = users(['1', 'Ann'], ['2', 'Bo']);

function roundTrip(afterUp: readonly TableRows[], afterDown: readonly TableRows[], afterAgain = afterUp) {
  return evidence(schema, {
    before: schema,
    rowsBefore: before,
    up: withRows(step('up', schema), afterUp),
    down: withRows(step('down', schema), afterDown),
    upAgain: withRows(step('up-again', schema), afterAgain),
  });
}

const tasksOf = (...given: Parameters<typeof judge>): Record<string, TaskVerdict> =>
  Object.fromEntries(judge(...given).tasks.map((task) => [task.id, task]));

describe('rows', () => {
  it('that come and go with `up` and `down` are nobody’s business', () => {
    const verdict = judge(exercise, roundTrip(users(['1', 'Ann'], ['2', 'Bo'], ['3', 'Cy']), before));
    expect(verdict.status).toBe('pass');
    expect(verdict.roundTrip).toMatchObject({ restored: true, rowsLost: [] });
  });

  it('that are gone after `down` are named and counted', () => {
    const evidence = roundTrip(before, users(['2', 'Bo']));
    expect(tasksOf(exercise, evidence).rows).toMatchObject({
      status: 'fail',
      message: expect.stringContaining('id 1'),
    });
    expect(judge(exercise, evidence).roundTrip).toMatchObject({
      restored: false,
      rowsLost: [expect.stringMatching(/^1 row of `users` is gone/u)],
    });
  });

  it('with other values after `down` are named with their column', () =>
    expect(tasksOf(exercise, roundTrip(before, users(['1', 'ANN'], ['2', 'Bo']))).rows?.message).toMatch(
      /`name`.*id 1/u,
    ));

  it('that `up` made and `down` leaves behind fail `down`', () => {
    const tasks = tasksOf(exercise, roundTrip(before, users(['1', 'Ann'], ['2', 'Bo'], ['3', 'Cy'])));
    expect(tasks.rows?.status).toBe('pass');
    expect(tasks.down).toMatchObject({ status: 'fail', message: expect.stringMatching(/1 row of `users`.*id 3/u) });
  });

  it('that the second `up` makes once more fail `again`', () => {
    const evidence = roundTrip(before, before, users(['1', 'Ann'], ['2', 'Bo'], ['3', 'Cy']));
    expect(tasksOf(exercise, evidence).again).toMatchObject({
      status: 'fail',
      message: expect.stringContaining('`users` had 2 rows after the first and has 3 rows after the second'),
    });
  });

  it('are not judged when `down` does not end well', () => {
    const evidence = {
      ...roundTrip(before, before),
      down: step('down', schema, fault({ message: 'no' })),
      upAgain: null,
    };
    expect(tasksOf(exercise, evidence).rows?.status).toBe('skipped');
  });
});

describe('a migration that cannot be undone', () => {
  const irreversible = exerciseWith({ table: { table: 'users' } }, { irreversible: 'The names are lost.' });
  const refusal = fault({ message: 'This cannot be undone.' });
  const refused = (after: typeof schema) => ({
    ...roundTrip(before, before),
    down: step('down', after, refusal),
    upAgain: null,
  });

  it('passes when `down` refuses and changes nothing', () => {
    const verdict = judge(irreversible, refused(schema));
    expect(verdict.status).toBe('pass');
    expect(verdict.roundTrip.down).toBe('refused');
  });

  it('fails when `down` has changed something before it refuses', () =>
    expect(tasksOf(irreversible, refused(schemaOf())).down?.message).toMatch(/not before it has changed something/u));

  it('fails when `down` pretends', () =>
    expect(tasksOf(irreversible, { ...roundTrip(before, before), down: step('down', schema, done) }).down?.status).toBe(
      'fail',
    ));
});

describe('a sequence', () => {
  const standing = (behind: boolean): readonly TableRows[] =>
    before.map((each) => ({ ...each, numbering: [{ column: 'id', sequence: 'users_id_seq', at: '1', behind }] }));
  const moved = { ...roundTrip(standing(false), standing(true)), rowsBefore: standing(false) };

  it('that hands out numbers which are taken after `down` fails it', () => {
    expect(tasksOf(exercise, moved).down).toMatchObject({
      status: 'fail',
      message: expect.stringContaining('its sequence `users_id_seq`'),
    });
    expect(judge(exercise, moved).roundTrip.restored).toBe(false);
  });

  it('that was so before is none of this migration’s doing', () =>
    expect(tasksOf(exercise, { ...moved, rowsBefore: standing(true) }).down?.status).toBe('pass'));
});
