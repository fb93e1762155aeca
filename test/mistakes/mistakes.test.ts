// Each mistake, made in the real lab, is told by its name; what is right is told nothing.

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { recognisers } from '../../src/judge/mistakes/recognisers.ts';
import type { Lab } from '../../src/lab/lab.ts';
import { createNodeLab } from '../../src/lab/node/createNodeLab.ts';
import { readMistakeFolders } from './mistakeFolders.ts';

const folders = readMistakeFolders();
const { signal } = new AbortController();

let lab: Lab;
beforeAll(async () => {
  lab = await createNodeLab();
}, 60_000);
afterAll(() => lab.close());

it('covers every mistake that is recognised', () => {
  const covered = new Set(folders.map(({ mistake }) => mistake));
  expect(recognisers.map(({ id }) => id).filter((id) => !covered.has(id))).toEqual([]);
});

describe.each(folders)('$name', ({ mistake, exercise, mistaken, corrected, told }) => {
  it('is told, and nothing else is', async () => {
    await lab.open(exercise);
    const { tasks, error } = await lab.check(mistaken, signal);
    expect(error).toBeNull();
    const named = tasks.filter((task) => task.mistake !== null);
    expect(named.map(({ mistake }) => mistake)).toEqual(named.map(() => mistake));
    const task = tasks.find(({ id }) => id === told.task);
    expect(task).toMatchObject({ status: 'fail', mistake, line: told.line });
    for (const part of told.says) expect(task?.message).toContain(part);
  });

  it('passes when it is corrected', async () => {
    await lab.open(exercise);
    const { status, tasks } = await lab.check(corrected, signal);
    expect(tasks.filter((task) => task.status === 'fail')).toEqual([]);
    expect(status).toBe('pass');
  });
});
