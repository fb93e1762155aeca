// A team's own migration, judged without an exercise: whether it runs, comes back, and runs again.

import { diffRows } from '../model/diffRows.ts';
import { diffSchemas } from '../model/diffSchemas.ts';
import type { Evidence, StepEvidence } from '../model/evidence.ts';
import { isRealDifference } from '../model/schemaDifference.ts';
import type { SourceFile } from '../model/sourceFile.ts';
import type { RunName } from '../model/statement.ts';
import type { RoundTrip } from '../model/verdict.ts';
import { downAdvice } from './downAdvice.ts';
import { closedConnection } from './faultProblem.ts';
import { leftBehind } from './leftBehind.ts';
import { roundTrip } from './roundTrip.ts';
import { type StepProblem, stepProblem } from './stepProblem.ts';
import { verdictError } from './verdictError.ts';

/** What is wrong with the file. */
export interface RehearsalProblem extends StepProblem {
  /** Null when it is about the file as a whole. */
  readonly run: RunName | null;
  readonly column: number | null;
  /**
   * `error`: it was not run; `broken`: it does not do what a migration must; `rule`: it is against the house rules;
   * `warning`: it may be meant so.
   */
  readonly level: 'error' | 'broken' | 'rule' | 'warning';
}

export interface RehearsedSteps {
  readonly roundTrip: RoundTrip;
  readonly problems: readonly RehearsalProblem[];
}

export function judgeRehearsal(file: SourceFile, evidence: Evidence): RehearsedSteps {
  const trip = roundTrip(isRefusal(evidence) ? { irreversible: 'it says so' } : {}, evidence);
  return { roundTrip: trip, problems: problemsOf(file, evidence, trip) };
}

function problemsOf(file: SourceFile, evidence: Evidence, trip: RoundTrip): readonly RehearsalProblem[] {
  const { before, up, down, upAgain } = evidence;
  const error = verdictError(evidence);
  if (error !== null) {
    const message = error.kind === 'syntax' ? `The file does not parse: ${error.message}.` : error.message;
    return [{ run: null, level: 'error', message, line: error.line, column: error.column }];
  }
  if (trip.up !== 'ok') {
    if (file.text.trim() === '')
      return [broken('up', { message: 'The file is empty: it exports no `up`.', line: null })];
    const problem = stepProblem('up', up.report, 'beside') ?? { message: '`up` failed.', line: null };
    return [broken('up', { ...problem, message: withLeft(problem.message, up, leftBehind(before, up.schemaAfter)) })];
  }
  if (down === null) return [];
  if (trip.down === 'refused') return [refusal(down)];
  const failed = stepProblem('down', down.report, 'beside');
  if (failed !== null) return [broken('down', failed)];
  // A second `up` that meets what is left fails because of it.
  if (trip.restored === false) return [broken('down', notRestored(trip, up, down))];
  const again = upAgain === null ? null : stepProblem('up', upAgain.report, 'beside');
  return again === null ? [] : [broken('up-again', { ...again, message: `The second time, ${again.message}` })];
}

const broken = (run: RunName, problem: StepProblem): RehearsalProblem => ({
  ...problem,
  run,
  column: null,
  level: 'broken',
});

/** Of a connection that was closed too early, and of a server that was replaced, nothing is left to be told. */
function withLeft(message: string, { report: { outcome } }: StepEvidence, left: string | null): string {
  if (left === null || (outcome.kind === 'failed' && closedConnection(outcome.fault))) return message;
  return `${message} ${left}`;
}

function notRestored({ differences, rowsLost }: RoundTrip, up: StepEvidence, down: StepEvidence): StepProblem {
  const told = [...differences, ...rowsLost];
  const shown = told.slice(0, 6).join('; ');
  const more = told.length > 6 ? `; and ${told.length - 6} more` : '';
  const line = down.report.statements.findLast((statement) => statement.line !== null)?.line ?? null;
  const message = `After \`down\` the database is not what it was before \`up\`: ${shown}${more}.`;
  const advice = downAdvice(up, down);
  return { message: advice === null ? message : `${message} ${advice}`, line };
}

function refusal({ report: { outcome } }: StepEvidence): RehearsalProblem {
  const fault = outcome.kind === 'failed' ? outcome.fault : null;
  return {
    run: 'down',
    level: 'warning',
    message: `\`down\` refuses, and says: ${fault?.message ?? ''}`,
    line: fault?.place?.line ?? null,
    column: null,
  };
}

/** A `down` that throws an error of its own, and has changed nothing: it says that there is no way back. */
function isRefusal({ up, down }: Evidence): boolean {
  const outcome = down?.report.outcome;
  if (outcome?.kind !== 'failed' || up.schemaAfter === null || !down?.schemaAfter) return false;
  const { name, message, postgres } = outcome.fault;
  // Those of the language, of Sequelize, umzug and the lab are faults.
  const isOwn = !/^(?:Type|Reference|Syntax|Range|Eval|URI|Sequelize|Refused|Assertion)\w*Error/u.test(name);
  const isUmzugs = /^Could not find migration method|didn't return a promise|ConnectionManager/u.test(message);
  if (postgres !== null || !isOwn || isUmzugs) return false;
  const changed = diffSchemas(up.schemaAfter, down.schemaAfter).filter(isRealDifference);
  return changed.length === 0 && diffRows(up.rowsAfter ?? [], down.rowsAfter ?? []).length === 0;
}
