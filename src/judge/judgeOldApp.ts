// Does the version of the app that still runs during the deploy keep working?

import type { Evidence } from '../model/evidence.ts';
import type { Exercise } from '../model/exercise.ts';
import type { PgError } from '../model/pgError.ts';
import type { TaskVerdict } from '../model/verdict.ts';
import { causingStatement } from './causingStatement.ts';
import { ExerciseFault } from './exerciseFault.ts';
import { stopped } from './sentences.ts';
import { failed, passed, reservedTask } from './taskVerdict.ts';

interface Broken {
  readonly sql: string;
  readonly error: PgError;
}

const advice =
  'During a deploy both versions run at once, and the old one may come back. Expand first: add what the new version needs beside what the old one uses. Contract later: remove the old in a migration that runs when no old version is left.';

/** For an `up` that went well; null when the exercise names no such app. Throws `ExerciseFault`. */
export function judgeOldApp(exercise: Exercise, evidence: Evidence): TaskVerdict | null {
  const { oldApp } = exercise;
  if (oldApp === undefined) return null;
  const task = reservedTask('old-app', exercise);
  for (const { sql, error } of refusedOf(oldApp, evidence.appBefore)) {
    throw new ExerciseFault(
      `\`oldApp\` has a statement that Postgres refuses before \`up\` already: \`${sql}\`: ${told(error)}`,
    );
  }
  const broken = refusedOf(oldApp, evidence.probes);
  const [first] = broken;
  if (first === undefined) return passed(task);
  const others = broken.length > 1 ? ` So do ${broken.length - 1} more of its statements.` : '';
  return failed(task, {
    message: `\`${first.sql}\` ran before \`up\` and fails after it: ${told(first.error)}${others} ${advice}`,
    expected: 'the statements of the old app run',
    got: `${first.error.code}: ${first.error.message}`,
    line: lineBehind(first, evidence),
  });
}

function refusedOf(statements: readonly string[], answers: Evidence['probes']): readonly Broken[] {
  return statements.flatMap((sql) => {
    const answer = answers.get(sql);
    return answer?.kind === 'refused' ? [{ sql, error: answer.error }] : [];
  });
}

const told = ({ code, message }: PgError): string => `${stopped(message)} (SQLSTATE ${code})`;

/** Of the statement that changed what the error names; else of the first after which the old app fails. */
function lineBehind({ sql, error }: Broken, { up, crash }: Evidence): number | null {
  const { statements } = up.report;
  const names = namesIn(error);
  const cause = names.length === 0 ? null : causingStatement(statements, { made: 'table', names });
  const first = crash?.runs.find(({ app }) => app.get(sql)?.kind === 'refused');
  return cause?.line ?? first?.statement.line ?? null;
}

/** `column "name" does not exist`, `column u.name does not exist`; a broken rule has its names in fields. */
function namesIn({ message, table, column, constraint }: PgError): readonly string[] {
  const fields = [column ?? constraint, column === null && constraint === null ? table : null].filter(
    (name) => name !== null,
  );
  if (fields.length > 0) return fields;
  const named = /\b(?:column|relation|type|function|sequence) "?(?:[\w$]+\.)*([\w$]+)"?/u.exec(message)?.[1];
  return named === undefined ? [] : [named];
}
