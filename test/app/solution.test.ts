// The solution: shown is not solved, taken is not lost.

import { describe, expect, it } from 'vitest';
import { asideKey, draftKey, memoryTabs, openStage, type Stage, verdictOf } from './lessonFixture.ts';

const solution = '// done';

async function pass({ store, lab }: Stage, text: string): Promise<void> {
  store.actions.edit(text);
  const run = store.actions.check();
  lab.checks.at(-1)?.answer(verdictOf('pass'));
  await run;
}

describe('solved', () => {
  it('is who passes with a text of their own, also after a reload', async () => {
    const stage = await openStage();
    await pass(stage, '// mine');
    expect(stage.lesson().attempts.solved).toBe(true);
    await stage.store.actions.reset();
    expect(stage.lesson().attempts.solved).toBe(true);
    expect((await openStage(memoryTabs(stage.tabs.texts))).lesson().attempts.solved).toBe(true);
  });

  it('is who writes the very solution without having seen it', async () => {
    const stage = await openStage();
    await pass(stage, solution);
    expect(stage.lesson().attempts.solved).toBe(true);
    expect(stage.lesson().run).toMatchObject({ result: { copied: false } });
  });

  it('is not who passes with the solution’s own text after it was shown, and is told so', async () => {
    const stage = await openStage();
    stage.store.actions.showSolution();
    for (const text of [solution, `${solution}  \n\n`]) {
      await pass(stage, text);
      expect(stage.lesson().attempts).toMatchObject({ solutionShown: true, solved: false });
      expect(stage.lesson().run).toMatchObject({ result: { kind: 'checked', copied: true } });
    }
    await pass(stage, '// in my own way');
    expect(stage.lesson().attempts.solved).toBe(true);
    expect(stage.lesson().run).toMatchObject({ result: { copied: false } });
  });

  it('stays solved, whatever passes later', async () => {
    const stage = await openStage();
    await pass(stage, '// mine');
    stage.store.actions.showSolution();
    await pass(stage, solution);
    expect(stage.lesson().attempts.solved).toBe(true);
    expect(stage.lesson().run).toMatchObject({ result: { copied: false } });
  });

  it('remembers over a reload that the solution was shown', async () => {
    const first = await openStage();
    first.store.actions.showSolution();
    const second = await openStage(memoryTabs(first.tabs.texts));
    expect(second.lesson().comparing).toBe(false);
    await pass(second, solution);
    expect(second.lesson().attempts.solved).toBe(false);
  });
});

describe('taking the solution', () => {
  it('replaces the text, and one call brings it back', async () => {
    const { store, lesson, tabs } = await openStage();
    store.actions.edit('// mine');
    store.actions.showSolution();
    expect(lesson().comparing).toBe(true);
    store.actions.takeSolution();
    expect(lesson()).toMatchObject({ text: solution, aside: '// mine', comparing: false });
    expect(tabs.texts.get(asideKey)).toBe('// mine');
    store.actions.bringBack();
    expect(lesson()).toMatchObject({ text: '// mine', aside: null });
    expect(tabs.texts.has(asideKey)).toBe(false);
    expect(tabs.texts.get(draftKey)).toBe('// mine');
  });

  it('keeps the learner’s text over a reload and a reset', async () => {
    const first = await openStage();
    first.store.actions.edit('// mine');
    first.store.actions.takeSolution();
    await first.store.actions.reset();
    const { store, lesson } = await openStage(memoryTabs(first.tabs.texts));
    expect(lesson()).toMatchObject({ text: '// TODO', aside: '// mine' });
    store.actions.bringBack();
    expect(lesson().text).toBe('// mine');
  });

  it('twice does not put the solution in the place of the learner’s text', async () => {
    const { store, lesson } = await openStage();
    store.actions.edit('// mine');
    store.actions.takeSolution();
    store.actions.takeSolution();
    expect(lesson().aside).toBe('// mine');
  });

  it('loses nothing that was written in between: the two texts change places', async () => {
    const { store, lesson } = await openStage();
    store.actions.edit('// mine');
    store.actions.takeSolution();
    store.actions.edit('// the solution, changed by me');
    store.actions.bringBack();
    expect(lesson()).toMatchObject({ text: '// mine', aside: '// the solution, changed by me' });
    store.actions.bringBack();
    expect(lesson()).toMatchObject({ text: '// the solution, changed by me', aside: '// mine' });
  });

  it('can be settled: the text that was set aside is discarded', async () => {
    const { store, lesson, tabs } = await openStage();
    store.actions.edit('// mine');
    store.actions.takeSolution();
    store.actions.discardAside();
    expect(lesson()).toMatchObject({ text: solution, aside: null });
    expect(tabs.texts.has(asideKey)).toBe(false);
  });

  it('works where the browser refuses storage', async () => {
    const { store, lesson } = await openStage(memoryTabs(new Map(), true));
    store.actions.edit('// mine');
    store.actions.takeSolution();
    store.actions.bringBack();
    expect(lesson()).toMatchObject({ text: '// mine', aside: null });
  });
});

it('leaving the solution changes nothing', async () => {
  const { store, lesson } = await openStage();
  store.actions.edit('// mine');
  store.actions.showSolution();
  store.actions.hideSolution();
  expect(lesson()).toMatchObject({ text: '// mine', aside: null, comparing: false });
});
