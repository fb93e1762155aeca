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
import { schemaName } from './sentChange.ts';
import { writtenColumns } from './writtenCalls.ts';

export const modelDefault: Recogniser = {
  id: 'M15',
  recognise(exercise, evidence) {
    return [
      ...explainFailures(evidence, (failed) => missingInInsert(failed, evidence) ?? calledAsText(failed, evidence)),
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
  /** The column is new, and its table is not. */
  readonly added: boolean;
}

/** Such a default leaves no trace in the SQL: only the file shows it. */
function modelDefaults(evidence: Pick<FailedStep, 'report'>): readonly ModelDefault[] {
  return writtenColumns(evidence.report.outline, 'up').flatMap(({ call, table, column, definition, line }) => {
    const entry = entryOf(definition, 'defaultValue');
    if (entry?.value.kind !== 'code' || !onlyForModels.test(entry.value.text)) return [];
    const added = call.method === 'addColumn';
    return [{ table, column, text: entry.value.text, line: entry.line || line, added }];
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

function advice({ table, column, text, line, added }: ModelDefault, evidence: Evidence): string {
  const short = text.length > 40 ? 'a function' : `\`${text}\``;
  const why = `${short}${onLine(line)} is worked out by a model, in JavaScript, so Sequelize leaves it out of the SQL.`;
  return added && /UUIDV/u.test(text) && hasRows(evidence, table)
    ? `${why} ${uuidLater(table, column)}`
    : `${why} For a default of the table write ${instead(text)}.`;
}

const hasRows = ({ rowsBefore }: Evidence, of: string): boolean =>
  rowsBefore.some(({ table, count }) => table === of && count > 0);

/** Within `addColumn`, a default that is another for each row has them all written anew (H07). */
function uuidLater(table: string, column: string): string {
  return `Add \`${column}\` without a default, and then set it in a statement of its own, \`ALTER COLUMN … SET DEFAULT gen_random_uuid()\`: inside of \`addColumn\`, \`Sequelize.fn('gen_random_uuid')\` has every row of \`${table}\` written anew while nobody can read it. Such a default is for rows to come; those that are there get their values by an UPDATE.`;
}

function noDefault(exercise: Exercise, evidence: Evidence): readonly Recognition[] {
  const written = modelDefaults(evidence.up);
  const isEmpty = ({ table, column }: ModelDefault): boolean =>
    findColumn(evidence.up.schemaAfter, table, column)?.default === null;
  const told = (task: string, each: ModelDefault): Recognition => ({
    task,
    message: `\`${each.table}.${each.column}\` has no default. ${advice(each, evidence)}`,
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

function missingInInsert(failed: FailedStep, evidence: Evidence): string | null {
  const { code, table, column } = failed.fault.postgres ?? { code: '', table: null, column: null };
  if (code !== '23502') return null;
  const found = modelDefaults(failed).find((each) => isSame(each.table, table) && each.column === column);
  return found === undefined ? null : `${refusal(failed)} ${advice(found, evidence)}`;
}

const isSame = (qualified: string, table: string | null): boolean => table !== null && bareName(qualified) === table;

/** `'now()'` in quotes is a text; for a date Sequelize even reads it as one, and gets `Invalid date`. */
function calledAsText(failed: FailedStep, evidence: Evidence): string | null {
  const { code, message } = failed.fault.postgres ?? { code: '', message: '' };
  const [, type, value] = /^invalid input syntax for type (.+): "(.*)"$/u.exec(message) ?? [];
  if ((code !== '22007' && code !== '22P02') || type === undefined || value === undefined) return null;
  const isCall = value === 'Invalid date' || /^\w+\(.*\)$|^CURRENT_/iu.test(value);
  if (!isCall || !failed.sql.includes(`DEFAULT '${value.replaceAll("'", "''")}'`)) return null;
  const why = `${refusal(failed)} A default in quotes is a text and not a call, and Sequelize reads it as a value of the column's type.`;
  const isUuid = /uuid/u.test(type);
  const added = isUuid ? addedColumn(failed.sql) : null;
  if (added !== null && hasRows(evidence, added.table)) return `${why} ${uuidLater(added.table, added.column)}`;
  const how = isUuid ? "`Sequelize.fn('gen_random_uuid')`" : "`Sequelize.fn('now')` or `Sequelize.literal('now()')`";
  return `${why} To have Postgres work it out for each row, write ${how}.`;
}

/** Of the SQL that `addColumn` sends. */
function addedColumn(sql: string): Pick<ModelDefault, 'table' | 'column'> | null {
  const [, table, column] = /^ALTER TABLE ((?:"[^"]+"\.)?"[^"]+") ADD COLUMN "([^"]+)" /u.exec(sql) ?? [];
  return table === undefined || column === undefined ? null : { table: schemaName(table), column };
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
