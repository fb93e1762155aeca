// Every piece of code in the guide does in the lab what it does on a server: the same locks, scans, rewrites and restores.

import { afterAll, beforeAll, expect, it } from 'vitest';
import { roundTrip } from '../../src/judge/roundTrip.ts';
import type { Lab } from '../../src/lab/lab.ts';
import { createNodeLab } from '../../src/lab/node/createNodeLab.ts';
import type { StepEvidence } from '../../src/model/evidence.ts';
import { isAtLeast, type LockMode } from '../../src/model/lockMode.ts';
import type { RunOutcome } from '../../src/model/runOutcome.ts';
import type { Statement } from '../../src/model/statement.ts';
import { type ExpectedStep, guideExpectations } from './guideExpectations.ts';
import { readGuideSnippets } from './guideSnippets.ts';

const snippets = readGuideSnippets();
const { signal } = new AbortController();

let lab: Lab;
beforeAll(async () => {
  lab = await createNodeLab();
}, 60_000);
afterAll(() => lab.close());

it('has an expectation for each snippet, and a snippet for each section of the guide with code', () => {
  expect(snippets.map(({ name }) => name)).toEqual(Object.keys(guideExpectations));
  expect(new Set(Object.values(guideExpectations).map(({ section }) => section)).size).toBe(25);
});

it.each(snippets)('$name', async ({ name, exercise, file }) => {
  await lab.open(exercise);
  const evidence = await lab.observe(file, signal);
  const { up, down, upAgain } = evidence;
  const { restored } = roundTrip(exercise, evidence);
  const { section: _, ...expected } = guideExpectations[name] ?? { section: '' };
  expect({
    up: seen(up),
    down: down && seen(down),
    restored,
    again: upAgain && ending(upAgain.report.outcome),
  }).toEqual(expected);
});

function seen({ report: { outcome, statements } }: StepEvidence): ExpectedStep {
  const own = statements.filter(({ bookkeeping }) => !bookkeeping);
  const sorted = (names: readonly string[]): readonly string[] => [...new Set(names)].sort();
  return {
    ends: ending(outcome),
    locks: locksOf(own),
    scans: sorted(own.flatMap(({ scans }) => scans)),
    rewrites: sorted(own.flatMap(({ rewrites }) => rewrites)),
    changes: own.flatMap(({ changes }) =>
      changes.map(({ table, inserted, updated, deleted }) => `${table} ${inserted + updated + deleted}`),
    ),
  };
}

function locksOf(statements: readonly Statement[]): Readonly<Record<string, LockMode>> {
  const strongest: Record<string, LockMode> = {};
  for (const { kind, table, mode } of statements.flatMap(({ locks }) => locks)) {
    const other = strongest[table];
    if (kind === 'table' && (other === undefined || isAtLeast(mode, other))) strongest[table] = mode;
  }
  return strongest;
}

function ending(outcome: RunOutcome): string {
  if (outcome.kind !== 'failed') return outcome.kind;
  return outcome.fault.postgres?.code ?? outcome.fault.name;
}
