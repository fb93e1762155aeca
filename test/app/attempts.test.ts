// Hints unlocked by attempts: what counts as one, what costs nothing, and what outlives the page.

import { describe, expect, it } from 'vitest';
import { isSameText } from '../../src/app/attempts.ts';
import { parseAttempts } from '../../src/app/attemptsKept.ts';
import { isSolutionOffered, taskHints } from '../../src/app/taskHints.ts';
import { taskRows } from '../../src/app/taskRows.ts';
import type { Verdict } from '../../src/model/verdict.ts';
import { attemptsKey, memoryTabs, openStage, type Stage, taskVerdict, verdictOf } from './lessonFixture.ts';

const hints = ['Think of a table.', 'Call `createTable`.', 'Await it.'];

async function check({ store, lab }: Stage, text: string, verdict: Verdict): Promise<void> {
  store.actions.edit(text);
  const run = store.actions.check();
  lab.checks.at(-1)?.answer(verdict);
  await run;
}

function hintsOf({ lesson }: Stage) {
  const { exercise, judged, attempts } = lesson();
  const [row] = taskRows(exercise, judged?.verdict ?? null).own;
  if (row === undefined) throw new Error('the exercise has no task');
  return taskHints(row, attempts);
}

const next = (stage: Stage) => hintsOf(stage).next;

function openHints({ store }: Stage, times: number): void {
  for (let time = 0; time < times; time++) store.actions.showHint('table');
}

describe('hints', () => {
  it('offer the first before any attempt, and lock the second', async () => {
    const stage = await openStage();
    expect(next(stage)).toEqual({ text: hints[0], number: 1, locked: false });
    openHints(stage, 3);
    expect(hintsOf(stage).shown).toEqual(hints.slice(0, 1));
    expect(next(stage)).toEqual({ text: hints[1], number: 2, locked: true });
  });

  it('come one by one with each failed attempt', async () => {
    const stage = await openStage();
    await check(stage, '// one', verdictOf('fail'));
    openHints(stage, 5);
    expect(hintsOf(stage).shown).toEqual(hints.slice(0, 2));
    await check(stage, '// two', verdictOf('fail'));
    openHints(stage, 5);
    expect(hintsOf(stage)).toEqual({ shown: hints, all: 3, next: null });
  });

  it('open where `up` failed and the task was not reached: one is stuck there all the same', async () => {
    const stage = await openStage();
    const tasks = [taskVerdict('up', { status: 'fail' }), taskVerdict('table', { status: 'skipped' })];
    await check(stage, '// one', verdictOf('fail', { tasks }));
    openHints(stage, 1);
    expect(next(stage)?.locked).toBe(false);
    expect(stage.lesson().attempts).toMatchObject({ failed: 1, failedTasks: { up: 1, table: 1 } });
  });

  it('stay locked for a task that passed', async () => {
    const stage = await openStage();
    const tasks = [taskVerdict('up', { status: 'pass' }), taskVerdict('table', { status: 'pass' })];
    await check(stage, '// one', verdictOf('fail', { tasks }));
    openHints(stage, 1);
    expect(next(stage)?.locked).toBe(true);
  });

  it('give the judge’s own first, for nothing, and leave the others where they were', async () => {
    const stage = await openStage();
    openHints(stage, 1);
    const tasks = [taskVerdict('table', { status: 'fail', hint: 'Look at line 4.' })];
    await check(stage, '// one', verdictOf('fail', { tasks }));
    expect(next(stage)).toEqual({ text: 'Look at line 4.', number: 2, locked: false });
    openHints(stage, 5);
    expect(hintsOf(stage).shown).toEqual(['Look at line 4.', ...hints.slice(0, 2)]);
    expect(next(stage)?.locked).toBe(true);
  });
});

describe('an attempt', () => {
  it('with the same text is not counted twice, nor with one that differs at the ends of lines', async () => {
    const stage = await openStage();
    for (const text of ['// one', '// one', '// one  \n', '// one\r\n']) await check(stage, text, verdictOf('fail'));
    expect(stage.lesson().attempts.failed).toBe(1);
    await check(stage, '// two', verdictOf('fail'));
    expect(stage.lesson().attempts.failed).toBe(2);
  });

  it.each(['syntax', 'engine', 'cancelled'] as const)(
    'that ends in an error (%s) costs nothing and unlocks nothing',
    async (kind) => {
      const stage = await openStage();
      await check(stage, '// one', verdictOf('fail'));
      const before = stage.lesson().attempts;
      await check(stage, '// two', verdictOf('error', { error: { kind, message: 'no', line: null, column: null } }));
      expect(stage.lesson().attempts).toEqual(before);
      // Nor does it make the text before it a new one.
      await check(stage, '// one', verdictOf('fail'));
      expect(stage.lesson().attempts).toEqual(before);
    },
  );

  it('that broke the lab is none', async () => {
    const stage = await openStage();
    const run = stage.store.actions.check();
    stage.lab.checks[0]?.refuse(new Error('gone'));
    await run;
    expect(stage.lesson().attempts.failed).toBe(0);
  });

  it('that comes back after its exercise was left is not counted for the next one', async () => {
    const stage = await openStage();
    const run = stage.store.actions.check();
    await stage.store.actions.open('orders');
    stage.lab.checks[0]?.answer(verdictOf('fail'));
    await run;
    expect(stage.lesson().attempts.failed).toBe(0);
  });
});

describe('what is kept', () => {
  it('survives a reload and a reset', async () => {
    const first = await openStage();
    await check(first, '// one', verdictOf('fail'));
    openHints(first, 2);
    await first.store.actions.reset();
    expect(hintsOf(first).shown).toEqual(hints.slice(0, 2));
    const second = await openStage(memoryTabs(first.tabs.texts));
    expect(second.lesson().attempts).toEqual(first.lesson().attempts);
    expect(hintsOf(second).shown).toEqual(hints.slice(0, 2));
    await check(second, '// one', verdictOf('fail'));
    expect(second.lesson().attempts.failed).toBe(1);
  });

  it('lives in memory when the browser refuses storage', async () => {
    const stage = await openStage(memoryTabs(new Map(), true));
    await check(stage, '// one', verdictOf('fail'));
    await stage.store.actions.open('orders');
    await stage.store.actions.open('users');
    expect(stage.lesson().attempts.failed).toBe(1);
    expect(stage.store.state.getState().storageRefused).toBe(true);
  });

  it('adds to what another tab has kept meanwhile, and hears of it', async () => {
    const { texts } = memoryTabs();
    const here = await openStage(memoryTabs(texts));
    const there = await openStage(memoryTabs(texts));
    await check(there, '// theirs', verdictOf('fail'));
    await check(here, '// mine', verdictOf('fail'));
    expect(here.lesson().attempts.failed).toBe(2);
    there.tabs.otherTab(attemptsKey, texts.get(attemptsKey) ?? null);
    expect(there.lesson().attempts.failed).toBe(2);
  });

  it.each([
    ['no JSON', '{'],
    ['another kind of JSON', '[]'],
    ['another version', '{"version":2}'],
    ['a count below nothing', kept({ failed: -1 })],
    ['a field too many', kept({ extra: 1 })],
    ['hints that are no texts', kept({ hintsShown: { table: [1] } })],
  ])('is ignored when it is damaged: %s', async (_, text) => {
    const stage = await openStage(memoryTabs(new Map([[attemptsKey, text]])));
    expect(stage.lesson().attempts).toEqual(parseAttempts(null));
    await check(stage, '// one', verdictOf('fail'));
    expect(stage.lesson().attempts.failed).toBe(1);
  });

  function kept(more: object): string {
    return JSON.stringify({ version: 1, ...parseAttempts(null), ...more });
  }
});

describe('the solution is offered openly', () => {
  const offered = ({ lesson }: Stage): boolean => {
    const { own, standing } = taskRows(lesson().exercise, lesson().judged?.verdict ?? null);
    return isSolutionOffered([...own, ...standing], lesson().attempts);
  };

  it('after three failed attempts', async () => {
    const stage = await openStage();
    for (const [count, text] of ['// one', '// two', '// three'].entries()) {
      expect([count, offered(stage)]).toEqual([count, false]);
      await check(stage, text, verdictOf('fail'));
    }
    expect(offered(stage)).toBe(true);
  });

  it('when every hint of what fails is open', async () => {
    const stage = await openStage();
    await check(stage, '// one', verdictOf('fail'));
    await check(stage, '// two', verdictOf('fail'));
    openHints(stage, 2);
    expect(offered(stage)).toBe(false);
    openHints(stage, 1);
    expect(offered(stage)).toBe(true);
  });

  it('but not because what fails has no hints', async () => {
    const stage = await openStage();
    const tasks = [taskVerdict('up', { status: 'fail' }), taskVerdict('table')];
    await check(stage, '// one', verdictOf('fail', { tasks }));
    expect(offered(stage)).toBe(false);
  });
});

it('compares texts without what nobody sees', () => {
  expect(isSameText('a  \nb\t\n\n', 'a\r\nb')).toBe(true);
  expect(isSameText('a\n b', 'a\nb')).toBe(false);
});
