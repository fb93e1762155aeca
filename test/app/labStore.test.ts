// The rules of the page's store: what runs, what is dropped, what can be taken back.

import { describe, expect, it } from 'vitest';
import { printedLimit } from '../../src/app/settleRun.ts';
import { handDrivenLab, readyServer } from './handDrivenLab.ts';
import { memoryTabs, openStage, reportOf, verdictOf } from './lessonFixture.ts';

const done = reportOf({ kind: 'done', ran: true, unawaited: [] });

describe('opening', () => {
  it('opens the exercise in the lab and reads its schema', async () => {
    const { lab, lesson } = await openStage();
    expect(lab.opened).toEqual(['users']);
    expect(lesson()).toMatchObject({ database: { kind: 'open' }, schema: { kind: 'read' }, run: { kind: 'idle' } });
  });

  it('says that an exercise is unknown, and starts no lab for it', async () => {
    const { store, lab } = await openStage();
    await store.actions.open('unknown');
    expect(store.state.getState().lesson).toEqual({ kind: 'unknown', id: 'unknown' });
    expect(lab.opened).toEqual(['users']);
  });

  it('leaves an exercise alone that is open already', async () => {
    const { store, lab, lesson } = await openStage();
    store.actions.edit('// mine');
    await store.actions.open('users');
    expect(lab.opened).toEqual(['users']);
    expect(lesson().text).toBe('// mine');
  });

  it('shows the last of two that were asked for, whichever arrives first', async () => {
    const { store, lesson } = await openStage();
    const slow = store.actions.open('orders');
    await store.actions.open('products');
    await slow;
    expect(lesson().exercise.id).toBe('products');
  });

  it('prepares the database again when the server comes back after a failure', async () => {
    const lab = handDrivenLab();
    lab.openFault = new Error('Postgres could not be started');
    const { lesson } = await openStage(memoryTabs(), lab);
    expect(lesson().database).toEqual({ kind: 'failed', message: 'Postgres could not be started' });
    lab.tellServer(readyServer);
    await expect.poll(() => lesson().database.kind).toBe('open');
  });
});

describe('running', () => {
  it('sends the file as it is typed, and shows the answer', async () => {
    const { store, lab, lesson } = await openStage();
    store.actions.edit('// mine');
    const run = store.actions.up();
    expect(lab.steps[0]?.file).toEqual({ name: '20240101000000-create-users.js', text: '// mine' });
    lab.steps[0]?.answer(done);
    await run;
    expect(lesson().run).toMatchObject({ kind: 'settled', text: '// mine', result: { kind: 'stepped', report: done } });
  });

  it('runs one thing at a time', async () => {
    const { store, lab } = await openStage();
    void store.actions.up();
    void store.actions.down();
    void store.actions.check();
    expect([lab.steps.length, lab.checks.length]).toEqual([1, 0]);
  });

  it('drops the late answer of an exercise that was left', async () => {
    const { store, lab, lesson } = await openStage();
    const run = store.actions.check();
    await store.actions.open('orders');
    expect(lab.checks[0]?.signal.aborted).toBe(true);
    lab.checks[0]?.answer(verdictOf('pass'));
    await run;
    expect(lesson()).toMatchObject({ run: { kind: 'idle' }, judged: null });
  });

  it('drops the late answer of a run that another has replaced', async () => {
    const { store, lab, lesson } = await openStage();
    const first = store.actions.check();
    await store.actions.open('orders');
    const second = store.actions.check();
    lab.checks[0]?.answer(verdictOf('pass'));
    await first;
    expect(lesson().run.kind).toBe('running');
    lab.checks[1]?.answer(verdictOf('fail'));
    await second;
    expect(lesson().judged?.verdict.status).toBe('fail');
  });

  it('stops a run by its signal, and says that it is stopping', async () => {
    const { store, lab, lesson } = await openStage();
    const run = store.actions.up();
    store.actions.stop();
    expect(lab.steps[0]?.signal.aborted).toBe(true);
    expect(lesson().run).toMatchObject({ kind: 'running', stopping: true });
    lab.steps[0]?.answer(reportOf({ kind: 'cancelled' }));
    await run;
    expect(lesson().run).toMatchObject({ kind: 'settled', result: { report: { outcome: { kind: 'cancelled' } } } });
  });

  it('keeps the last judgement when a check could not judge', async () => {
    const { store, lab, lesson } = await openStage();
    const first = store.actions.check();
    lab.checks[0]?.answer(verdictOf('fail'));
    await first;
    const second = store.actions.check();
    const error = { kind: 'syntax', message: 'Unexpected token', line: 3, column: 1 } as const;
    lab.checks[1]?.answer(verdictOf('error', { tasks: [], error }));
    await second;
    expect(lesson().judged?.verdict.status).toBe('fail');
  });

  it('shows a fault of the lab as the lab’s own, and can run again', async () => {
    const { store, lab, lesson } = await openStage();
    const run = store.actions.check();
    lab.checks[0]?.refuse(new Error('the server is gone'));
    await run;
    expect(lesson().run).toMatchObject({ result: { kind: 'broke', message: 'the server is gone' } });
    void store.actions.check();
    expect(lab.checks.length).toBe(2);
  });

  it('runs nothing while the server has failed', async () => {
    const { store, lab } = await openStage();
    lab.tellServer({ kind: 'failed', step: 'fetch', message: '404' });
    await store.actions.check();
    expect(lab.checks).toEqual([]);
  });
});

describe('the console', () => {
  it('shows lines as they come, the new run’s in place of the last one’s', async () => {
    const { store, lab, lesson } = await openStage();
    void store.actions.up();
    lab.print([{ level: 'log', text: 'one' }]);
    lab.print([{ level: 'warn', text: 'two' }]);
    expect(lesson().printed.lines.map((line) => line.text)).toEqual(['one', 'two']);
    lab.steps[0]?.answer(reportOf({ kind: 'done', ran: true, unawaited: [] }));
    await expect.poll(() => lesson().run.kind).toBe('settled');
    void store.actions.up();
    lab.print([{ level: 'log', text: 'three' }]);
    expect(lesson().printed.lines.map((line) => line.text)).toEqual(['three']);
  });

  it('keeps as many lines as a person reads, and counts the rest', async () => {
    const { store, lab, lesson } = await openStage();
    void store.actions.up();
    lab.print(Array.from({ length: printedLimit + 5 }, (_, place) => ({ level: 'log' as const, text: `${place}` })));
    expect(lesson().printed.lines.length).toBe(printedLimit);
    expect(lesson().printed.dropped).toBe(5);
  });

  it('ignores lines that come when nothing runs', async () => {
    const { lab, lesson } = await openStage();
    lab.print([{ level: 'log', text: 'straggler' }]);
    expect(lesson().printed.lines).toEqual([]);
  });
});

describe('reset', () => {
  it('brings back the first text, and Undo both the text and the database', async () => {
    const { store, lab, lesson } = await openStage();
    store.actions.edit('// mine');
    const check = store.actions.check();
    lab.checks[0]?.answer(verdictOf('fail'));
    await check;
    await store.actions.reset();
    expect(lesson()).toMatchObject({ text: '// TODO', judged: null, canUndoReset: true });
    await store.actions.undoReset();
    expect(lesson()).toMatchObject({ text: '// mine', canUndoReset: false });
    expect(lesson().judged?.verdict.status).toBe('fail');
    expect(lab.undone).toBe(1);
  });

  it('cannot be undone once something else has run', async () => {
    const { store, lab, lesson } = await openStage();
    store.actions.edit('// mine');
    await store.actions.reset();
    const run = store.actions.up();
    lab.steps[0]?.answer(done);
    await run;
    await store.actions.undoReset();
    expect(lesson().text).toBe('// TODO');
    expect(lab.undone).toBe(0);
  });
});
