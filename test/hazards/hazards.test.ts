// Each hazard, raised in the real lab, is told with its line, its rows and a safer form; the safe migration raises none.

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hazardRules, judgeHazards } from '../../src/judge/hazards/judgeHazards.ts';
import type { Lab } from '../../src/lab/lab.ts';
import { createNodeLab } from '../../src/lab/node/createNodeLab.ts';
import { hazards } from '../../src/model/hazards.ts';
import { readHazardFolders } from './hazardFolders.ts';

const folders = readHazardFolders();
const { signal } = new AbortController();

let lab: Lab;
beforeAll(async () => {
  lab = await createNodeLab();
}, 60_000);
afterAll(() => lab.close());

it('has one rule, and a folder here, for each hazard of the table but that of file names', () => {
  // H52 takes a whole folder of migrations to see: `fileOrder.ts` has a test of its own.
  const ofOneFile = Object.keys(hazards).filter((id) => id !== 'H52');
  expect(hazardRules.map(({ id }) => id).sort()).toEqual(ofOneFile);
  const covered = new Set(folders.map(({ hazard }) => hazard));
  expect(ofOneFile.filter((id) => !covered.has(id))).toEqual([]);
});

describe.each(folders)('$name', ({ hazard, exercise, crash, raising, safe, told }) => {
  const extent = crash ? 'whole' : 'quick';
  it('is told', async () => {
    await lab.open(exercise);
    const found = judgeHazards(await lab.observe(raising, signal, extent));
    const here = found.filter(({ id }) => id === hazard);
    expect(here).not.toEqual([]);
    expect(here[0]).toMatchObject({ run: told.run, line: told.line, rows: told.rows });
    for (const part of told.says) expect(here[0]?.message).toContain(part);
    for (const part of told.safer) expect(here[0]?.safer).toContain(part);
    for (const part of told.never) expect(`${here[0]?.message}\n${here[0]?.safer}`).not.toContain(part);
  });

  it('is not raised by the safe form', async () => {
    await lab.open(exercise);
    const evidence = await lab.observe(safe, signal, extent);
    expect(evidence.up.report.outcome.kind).toBe('done');
    const found = judgeHazards(evidence).map(({ id }) => id);
    expect(found.filter((id) => id === hazard || told.safeFrom.includes(id))).toEqual([]);
  });
});
