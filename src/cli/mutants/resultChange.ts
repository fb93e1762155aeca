// What a mutant changed in the result of a migration: how its steps end, the schema and the rows that they leave.
// The judge is not asked here, for it is the judge that the mutants put to the test.

import { describeDifference } from '../../model/describeDifference.ts';
import { describeRows } from '../../model/describeRows.ts';
import { diffRows } from '../../model/diffRows.ts';
import { diffSchemas } from '../../model/diffSchemas.ts';
import type { Evidence, StepEvidence } from '../../model/evidence.ts';
import type { Schema } from '../../model/schema.ts';
import { isRealDifference } from '../../model/schemaDifference.ts';
import type { TableRows } from '../../model/tableRows.ts';
import { volatileColumns, withoutColumns } from './volatileColumns.ts';

/** What the solution does, to compare mutants with. */
export interface Baseline {
  readonly evidence: Evidence;
  /** Of each step. */
  readonly volatile: Readonly<Record<StepName, ReadonlySet<string>>>;
  /** Names of constraints and indexes that a task asks for; any other may be anything. */
  readonly names: readonly string[];
}

const stepNames = ['up', 'down', 'upAgain'] as const;
type StepName = (typeof stepNames)[number];
const shownStep: Readonly<Record<StepName, string>> = { up: 'up', down: 'down', upAgain: 'the second up' };

/** From two observations of the solution. */
export function baselineOf(one: Evidence, other: Evidence, names: readonly string[]): Baseline {
  const volatile = (step: StepName): ReadonlySet<string> =>
    volatileColumns(one[step]?.rowsAfter ?? null, other[step]?.rowsAfter ?? null);
  return {
    evidence: one,
    volatile: { up: volatile('up'), down: volatile('down'), upAgain: volatile('upAgain') },
    names,
  };
}

/** Sentences without their full stop, of the first step that came out otherwise; empty when nothing did. */
export function resultChange(baseline: Baseline, mutant: Evidence): readonly string[] {
  for (const name of stepNames) {
    const changes = stepChange(baseline, name, mutant[name]);
    if (changes.length > 0) return changes.map((change) => `after ${shownStep[name]}: ${change}`);
  }
  return [];
}

/** Of the first step alone. */
export function isUpChanged(baseline: Baseline, { up }: Pick<Evidence, 'up'>): boolean {
  return stepChange(baseline, 'up', up).length > 0;
}

function stepChange(baseline: Baseline, name: StepName, step: StepEvidence | null): readonly string[] {
  const solved = baseline.evidence[name];
  const [end, endNow] = [ending(solved), ending(step)];
  if (end !== endNow) return [`it ${endNow}, where the solution ${end}`];
  const schema = solved?.schemaAfter ?? null;
  const schemaNow = step?.schemaAfter ?? null;
  if (schema === null || schemaNow === null) return [];
  return [
    ...diffSchemas(schema, schemaNow, { identity: 'name', names: 'ignored' })
      .filter(isRealDifference)
      .map(describeDifference),
    ...baseline.names.flatMap((each) => nameChange(each, schema, schemaNow)),
    ...rowChanges(solved?.rowsAfter ?? [], step?.rowsAfter ?? [], baseline.volatile[name]),
  ];
}

function ending(step: StepEvidence | null): string {
  if (step === null) return 'is not run';
  const { outcome } = step.report;
  if (outcome.kind !== 'done') return outcome.kind === 'failed' ? 'fails' : `ends as ${outcome.kind}`;
  if (outcome.unawaited.length > 0) return 'ends while a call is under way';
  return outcome.ran ? 'ends well' : 'does nothing';
}

function nameChange(name: string, before: Schema, now: Schema): readonly string[] {
  const isThere = hasName(now, name);
  return isThere === hasName(before, name) ? [] : [`the name \`${name}\` is ${isThere ? 'there' : 'not there'}`];
}

function hasName({ tables }: Schema, name: string): boolean {
  return tables.some(({ constraints, indexes }) => [...constraints, ...indexes].some((part) => part.name === name));
}

function rowChanges(
  before: readonly TableRows[],
  now: readonly TableRows[],
  volatile: ReadonlySet<string>,
): readonly string[] {
  // Of two servers: that an oid is the same says nothing, so that no two are.
  const comparable = (side: 1 | -1) => (rows: TableRows, at: number) => ({
    ...withoutColumns(rows, volatile),
    oid: side * (at + 1),
  });
  return diffRows(before.map(comparable(1)), now.map(comparable(-1))).flatMap(describeRows);
}
