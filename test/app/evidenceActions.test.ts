// What runs beside the learner's runs: begun by a check, ended by whatever is asked for next.

import { describe, expect, it } from 'vitest';
import type { Verdict } from '../../src/model/verdict.ts';
import { evidence, schemaOf, statement, step } from '../judgeEvidence.ts';
import { openStage, reportOf, type Stage, verdictOf } from './lessonFixture.ts';

const done = reportOf({ kind: 'done', ran: true, unawaited: [] });
const judged = verdictOf('fail', { statements: [statement('up', 1, 'SELECT 1')] });
const cell = { after: 1, line: 1, sql: 'SELECT 1', schema: 'before', left: [], secondUp: 'ok' } as const;
const whole: Verdict = { ...judged, crash: [cell], statements: [...judged.statements] };

async function check({ store, lab }: Stage, verdict: Verdict): Promise<void> {
  const run = store.actions.check();
  lab.checks.at(-1)?.answer(verdict);
  await run;
}

describe('the crash test', () => {
  it('runs by itself once a check has settled, and its verdict takes the place of the first', async () => {
    const stage = await openStage();
    await check(stage, judged);
    expect(stage.lab.crashTests).toHaveLength(1);
    expect(stage.lesson()).toMatchObject({ crashTest: 'running', judged: { verdict: judged } });
    stage.lab.crashTests[0]?.answer(whole);
    await expect.poll(() => stage.lesson().crashTest).toBe('none');
    expect(stage.lesson().judged?.verdict).toBe(whole);
    expect(stage.lesson().statements).toBe(whole.statements);
  });

  it.each(['up', 'down', 'check', 'reset'] as const)('is ended by %s, and does not begin anew', async (action) => {
    const stage = await openStage();
    await check(stage, judged);
    void stage.store.actions[action]();
    expect(stage.lab.crashTests[0]?.signal.aborted).toBe(true);
    expect(stage.lesson().crashTest).toBe('stopped');
    stage.lab.crashTests[0]?.answer(null);
    await Promise.resolve();
    expect(stage.lab.crashTests).toHaveLength(1);
  });

  it('that comes too late for its check changes nothing', async () => {
    const stage = await openStage();
    await check(stage, judged);
    const next = verdictOf('pass');
    await check(stage, next);
    stage.lab.crashTests[0]?.answer(whole);
    await expect.poll(() => stage.lab.crashTests.length).toBe(2);
    expect(stage.lesson()).toMatchObject({ crashTest: 'running', judged: { verdict: next } });
  });

  it('does not run for a verdict that has it already, nor for one that judged nothing', async () => {
    const stage = await openStage();
    await check(stage, whole);
    await check(stage, verdictOf('error'));
    expect(stage.lab.crashTests).toEqual([]);
    expect(stage.lesson().crashTest).toBe('none');
  });

  it('says that it failed, and leaves the verdict as it is', async () => {
    const stage = await openStage();
    await check(stage, judged);
    stage.lab.crashTests[0]?.refuse(new Error('Postgres was replaced'));
    await expect.poll(() => stage.lesson().crashTest).toBe('failed');
    expect(stage.lesson().judged?.verdict).toBe(judged);
  });

  it('is ended when another exercise is opened', async () => {
    const stage = await openStage();
    await check(stage, judged);
    await stage.store.actions.open('orders');
    expect(stage.lab.crashTests[0]?.signal.aborted).toBe(true);
    expect(stage.lesson().crashTest).toBe('none');
  });
});

describe('the safe form', () => {
  const seen = evidence(schemaOf(), {
    up: step('up', schemaOf(), undefined, [statement('up', 1, 'SELECT 2')]),
    rowsBefore: [
      { table: 'users', oid: 7, columns: [], key: [], count: 3, contents: { kind: 'rows', json: '[]' }, numbering: [] },
    ],
  });

  it('is the solution as it was seen to run, and the database is brought back behind it', async () => {
    const { store, lab, lesson } = await openStage();
    const comparing = store.actions.compareWithSafeForm();
    await expect.poll(() => lab.observed.length).toBe(1);
    expect(lesson().safeForm.kind).toBe('running');
    expect(lab.observed[0]?.file.text).toBe('// done');
    lab.observed[0]?.answer(seen);
    await comparing;
    expect(lab.undone).toBe(1);
    expect(lesson().safeForm).toMatchObject({
      kind: 'read',
      statements: [{ sql: 'SELECT 2' }],
      tables: [{ oid: 7, table: 'users', rows: 3 }],
    });
  });

  it('gives way to a run, which begins when the database is back', async () => {
    const { store, lab, lesson } = await openStage();
    void store.actions.compareWithSafeForm();
    await expect.poll(() => lab.observed.length).toBe(1);
    const run = store.actions.up();
    expect([lab.observed[0]?.signal.aborted, lab.steps.length]).toEqual([true, 0]);
    lab.observed[0]?.answer({ ...seen, up: step('up', null, { kind: 'cancelled' }) });
    await expect.poll(() => lab.steps.length).toBe(1);
    expect(lab.undone).toBe(1);
    expect(lesson().safeForm).toEqual({ kind: 'unasked' });
    lab.steps[0]?.answer(done);
    await run;
  });

  it('of an exercise that was left brings nothing back: the next has a database of its own', async () => {
    const { store, lab, lesson } = await openStage();
    void store.actions.compareWithSafeForm();
    await expect.poll(() => lab.observed.length).toBe(1);
    await store.actions.open('orders');
    lab.observed[0]?.answer(seen);
    await Promise.resolve();
    expect(lab.undone).toBe(0);
    expect(lesson().safeForm).toEqual({ kind: 'unasked' });
  });

  it('says why it could not be run, and can be asked for again', async () => {
    const { store, lab, lesson } = await openStage();
    const comparing = store.actions.compareWithSafeForm();
    await expect.poll(() => lab.observed.length).toBe(1);
    lab.observed[0]?.refuse(new Error('Postgres was replaced'));
    await comparing;
    expect(lesson().safeForm).toEqual({ kind: 'failed', message: 'Postgres was replaced' });
    void store.actions.compareWithSafeForm();
    await expect.poll(() => lab.observed.length).toBe(2);
  });
});
