// What one file's rehearsal comes to: its steps judged, its hazards weighed by the house rules.

import { crashCells } from '../../judge/crashCells.ts';
import { judgeHazards } from '../../judge/hazards/judgeHazards.ts';
import { judgeRehearsal, type RehearsalProblem } from '../../judge/judgeRehearsal.ts';
import { rateHazards } from '../../judge/rateHazards.ts';
import type { Evidence } from '../../model/evidence.ts';
import type { HouseRules } from '../../model/houseRules.ts';
import type { SourceFile } from '../../model/sourceFile.ts';
import type { RehearsedMigration } from './rehearsal.ts';

export interface Rehearsed {
  readonly file: SourceFile;
  readonly evidence: Evidence;
  /** The names of the migrations that the starting database has. */
  readonly applied: readonly string[];
  readonly rules: HouseRules;
  readonly ms: number;
}

export function rehearsedMigration({ file, evidence, applied, rules, ms }: Rehearsed): RehearsedMigration {
  const { roundTrip, problems } = judgeRehearsal(file, evidence);
  const steps = [evidence.up, evidence.down, evidence.upAgain].filter((step) => step !== null);
  const stopped = problems.find(({ run, level }) => level === 'error' || (level === 'broken' && run === 'up'));
  const found = stopped?.level === 'error' ? [] : judgeHazards(evidence);
  return {
    file: file.name,
    roundTrip,
    statements: steps.flatMap(({ report }) => report.statements),
    hazards: rateHazards(found, rules, evidence),
    crash: crashCells(evidence),
    crashLeftOut: evidence.crash?.leftOut ?? 0,
    problems: [...problems, ...nameProblems(file, rules), ...orderProblems(file, applied, evidence)],
    error: stopped?.message ?? null,
    console: steps.flatMap(({ report }) => report.console.map(({ text }) => text)),
    ms,
  };
}

function nameProblems({ name }: SourceFile, { fileName }: HouseRules): readonly RehearsalProblem[] {
  if (fileName === null || fileName.test(name)) return [];
  const message = `The name does not match the house rule \`${fileName.source}\`.`;
  return [{ run: null, level: 'rule', message, line: null, column: null }];
}

/** Umzug undoes the name that sorts last, not what ran last. */
function orderProblems(
  { name }: SourceFile,
  applied: readonly string[],
  { down, up }: Evidence,
): readonly RehearsalProblem[] {
  const newest = [...applied].sort().at(-1);
  if (newest === undefined || newest < name || down !== null || up.report.outcome.kind !== 'done') return [];
  const message = `\`down\` was not rehearsed: \`db:migrate:undo\` would undo \`${newest}\`, whose name sorts after this one.`;
  return [{ run: 'down', level: 'warning', message, line: null, column: null }];
}
