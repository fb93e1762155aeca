// M15: a default that only a model can work out, so that the table gets none, or one that is wrong.

import { canonicalDefault, shownDefault } from '../../model/canonicalDefault.ts';
import { diffSchemas } from '../../model/diffSchemas.ts';
import type { Evidence } from '../../model/evidence.ts';
import type { Exercise } from '../../model/exercise.ts';
import { bareName } from '../../model/schema.ts';
import { entryOf } from '../../model/sourceOutline.ts';
import { causingStatement } from '../causingStatement.ts';
import { explainFailures, type FailedStep, onLine, refusal } from './observedStep.ts';
import { columnWishes, findColumn, refusedProbes } from './ownChecks.ts';
import type { Recogniser, Recognition } from './recogniser.ts';
import { writtenColumns } from './writtenCalls.ts';

export const modelDefault: Recogniser = {
  id: 'M15',
  recognise(exercise, evidence) {
    return [
      ...explainFailures(evidence, (failed) => missingInInsert(failed) ?? calledAsText(failed)),
      ...noDefault(exercise, evidence),
      ...fixedMoment(exercise, evidence),
      ...otherMoment(evidence),
    ];
  },
};

interface ModelDefault {
  readonly table: string;
  readonly column: string;
  readonly text: string;
  readonly line: number;
}

/** Such a default leaves no trace in the SQL: only the file shows it. */
function modelDefaults(evidence: Pick<FailedStep, 'report'>): readonly ModelDefault[] {
  return writtenColumns(evidence.report.outline, 'up').flatMap(({ table, column, definition, line }) => {
    const entry = entryOf(definition, 'defaultValue');
    if (entry?.value.kind !== 'code' || !onlyForModels.test(entry.value.text)) return [];
    return [{ table, column, text: entry.value.text, line: entry.line || line }];
  });
}

const onlyForModels =
  /^(?:(?:[\w$]+\.)*(?:NOW|UUIDV1|UUIDV4)(?:\(\))?|Date\.now|(?:async )?(?:\([^)]*\)|[\w$]+) =>.*|function\b.*)$/su;

function instead(text: string): string {
  if (/UUIDV/u.test(text)) return "`Sequelize.fn('gen_random_uuid')`";
  return /NOW|Date/u.test(text)
    ? "`Sequelize.fn('now')` or `Sequelize.literal('CURRENT_TIMESTAMP')`"
    : '`Sequelize.literal(…)`';
}

function advice({ text, line }: ModelDefault): string {
  const short = text.length > 40 ? 'a function' : `\`${text}\``;
  return `${short}${onLine(line)} is worked out by a model, in JavaScript, so Sequelize leaves it out of the SQL. For a default of the table write ${instead(text)}.`;
}

function noDefault(exercise: Exercise, evidence: Evidence): readonly Recognition[] {
  const written = modelDefaults(evidence.up);
  const isEmpty = ({ table, column }: ModelDefault): boolean =>
    findColumn(evidence.up.schemaAfter, table, column)?.default === null;
  const told = (task: string, each: ModelDefault): Recognition => ({
    task,
    message: `\`${each.table}.${each.column}\` has no default. ${advice(each)}`,
    line: each.line,
  });
  const wished = columnWishes(exercise, evidence).flatMap((wish) =>
    wish.default === undefined || wish.default === null
      ? []
      : written
          .filter((each) => each.table === wish.table && each.column === wish.column && isEmpty(each))
          .map((each) => told(wish.task, each)),
  );
  const probed = refusedProbes(exercise, evidence).flatMap(({ task, error }) =>
    error.code !== '23502'
      ? []
      : written
          .filter((each) => isSame(each.table, error.table) && each.column === error.column && isEmpty(each))
          .map((each) => told(task, each)),
  );
  return [...wished, ...probed];
}

function missingInInsert(failed: FailedStep): string | null {
  const { code, table, column } = failed.fault.postgres ?? { code: '', table: null, column: null };
  if (code !== '23502') return null;
  const found = modelDefaults(failed).find((each) => isSame(each.table, table) && each.column === column);
  return found === undefined ? null : `${refusal(failed)} ${advice(found)}`;
}

const isSame = (qualified: string, table: string | null): boolean => table !== null && bareName(qualified) === table;

/** `'now()'` in quotes is a text; for a date Sequelize even reads it as one, and gets `Invalid date`. */
function calledAsText(failed: FailedStep): string | null {
  const { code, message } = failed.fault.postgres ?? { code: '', message: '' };
  const [, type, value] = /^invalid input syntax for type (.+): "(.*)"$/u.exec(message) ?? [];
  if ((code !== '22007' && code !== '22P02') || type === undefined || value === undefined) return null;
  const isCall = value === 'Invalid date' || /^\w+\(.*\)$|^CURRENT_/iu.test(value);
  if (!isCall || !failed.sql.includes(`DEFAULT '${value.replaceAll("'", "''")}'`)) return null;
  const how = /uuid/u.test(type)
    ? "`Sequelize.fn('gen_random_uuid')`"
    : "`Sequelize.fn('now')` or `Sequelize.literal('now()')`";
  return `${refusal(failed)} A default in quotes is a text and not a call, and Sequelize reads it as a value of the column's type. To have Postgres work it out for each row, write ${how}.`;
}

/** `new Date()`: the present time, but that of the migration. */
function fixedMoment(exercise: Exercise, evidence: Evidence): readonly Recognition[] {
  return columnWishes(exercise, evidence).flatMap(({ task, table, column, default: wished }) => {
    const now = findColumn(evidence.up.schemaAfter, table, column);
    if (wished === undefined || wished === null || now === null || now.default === null) return [];
    if (canonicalDefault(wished, now.type) !== canonicalDefault('now()', now.type)) return [];
    return aMoment.test(now.default) ? [{ task, ...momentTold(evidence, table, column, now.default) }] : [];
  });
}

const aMoment = /^'\d{4}-\d\d-\d\d[ T]/u;

/** The second time it is another moment. */
function otherMoment({ up, upAgain }: Evidence): readonly Recognition[] {
  if (up.schemaAfter === null || upAgain === null || upAgain.schemaAfter === null) return [];
  return diffSchemas(up.schemaAfter, upAgain.schemaAfter).flatMap((each) => {
    if (each.kind !== 'column-changed' || each.attribute !== 'default') return [];
    if (!aMoment.test(each.before.default ?? '') || !aMoment.test(each.now.default ?? '')) return [];
    return [{ task: 'again', ...momentTold({ up }, each.table, each.now.name, each.before.default ?? '') }];
  });
}

function momentTold(
  { up }: Pick<Evidence, 'up'>,
  table: string,
  column: string,
  value: string,
): Omit<Recognition, 'task'> {
  const line = causingStatement(up.report.statements, { made: 'table', names: [column] })?.line ?? null;
  const message = `\`${table}.${column}\` has the default \`${shownDefault(value)}\`: the moment at which the migration ran, the same for every row. For the time at which a row is written, use \`Sequelize.fn('now')\`.`;
  return { message, line };
}
