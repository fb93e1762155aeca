// M07: `unique` in `changeColumn` adds one more constraint each time it is true, and removes none when it is false.

import { canonicalKey } from '../../model/canonicalExpression.ts';
import type { Evidence } from '../../model/evidence.ts';
import type { Exercise } from '../../model/exercise.ts';
import { sameList } from '../../model/sameList.ts';
import { type Constraint, findTable, type Schema } from '../../model/schema.ts';
import { entryOf } from '../../model/sourceOutline.ts';
import { besides, explainFailures, leftByDown, onLine, refusal } from './observedStep.ts';
import { ownChecks } from './ownChecks.ts';
import type { Recogniser, Recognition } from './recogniser.ts';
import { changesOf, type SentChange, sentChange, sentChanges } from './sentChange.ts';
import { callsOn } from './writtenCalls.ts';

export const uniqueInChangeColumn: Recogniser = {
  id: 'M07',
  recognise(exercise, evidence) {
    return [
      ...oneMore(exercise, evidence),
      ...notRemoved(exercise, evidence),
      ...leftAfterDown(evidence),
      ...withDefault(evidence),
      ...ofDuplicates(evidence),
    ];
  },
};

function oneMore(exercise: Exercise, { up }: Evidence): readonly Recognition[] {
  return sentChanges(up.report.statements).flatMap((change) => {
    const names = uniqueOn(up.schemaAfter, change).map(({ name }) => name);
    if (!change.addsUnique || names.length < 2) return [];
    const message = `\`${change.table}.${change.column}\` has ${names.length} unique constraints now: ${listed(names)}. \`unique: true\` in \`changeColumn\`${onLine(change.line)} adds one, whether there is one or not. Leave \`unique\` out of \`changeColumn\`; \`addConstraint\` and \`removeConstraint\` say what they do.`;
    return tasksAbout(exercise, change, true).map((task) => ({ task, message, line: change.line }));
  });
}

/** Only the file shows that `false` was meant to take it away. */
function notRemoved(exercise: Exercise, { before, up }: Evidence): readonly Recognition[] {
  return sentChanges(up.report.statements).flatMap((change) => {
    const written = callsOn(up.report.outline, change.line, 'changeColumn').map((call) =>
      entryOf(call.arguments[2], 'unique'),
    );
    const isFalse = written.some((entry) => entry?.value.kind === 'literal' && entry.value.value === false);
    const still = uniqueOn(up.schemaAfter, change).map(({ name }) => name);
    const kept = uniqueOn(before, change).filter(({ name }) => still.includes(name));
    const [first] = kept;
    if (!isFalse || first === undefined) return [];
    const message = `The constraint \`${first.name}\` is still there: \`unique: false\` in \`changeColumn\`${onLine(change.line)} leaves no trace in the SQL. A constraint is taken away by its name, with \`removeConstraint('${change.table}', '${first.name}')\`.`;
    return tasksAbout(exercise, change, false).map((task) => ({ task, message, line: change.line }));
  });
}

/** `down` changed the column back and thought that its uniqueness would go with it. */
function leftAfterDown(evidence: Evidence): readonly Recognition[] {
  const differences = leftByDown(evidence);
  const down = evidence.down?.report ?? null;
  const changes = sentChanges(down?.statements ?? []);
  const left = differences.filter(
    (each) =>
      each.kind === 'constraint-added' &&
      each.constraint.kind === 'unique' &&
      lastChange(changes, each.table, each.constraint) !== null,
  );
  const [first] = left;
  if (first?.kind !== 'constraint-added') return [];
  const names = left.flatMap((each) => (each.kind === 'constraint-added' ? [each.constraint.name] : []));
  const line = lastChange(changes, first.table, first.constraint)?.line ?? null;
  const [what, is] = names.length === 1 ? ['constraint', 'is'] : ['constraints', 'are'];
  return [
    {
      task: 'down',
      message: `The unique ${what} ${listed(names)} ${is} still there after \`down\`: \`changeColumn\`${onLine(line)} takes no constraint away, whatever it says of \`unique\`. Write \`removeConstraint('${first.table}', '${first.constraint.name}')\`.${besides(differences, left)}`,
      line,
    },
  ];
}

/** Sequelize cuts its own text at the wrong place when there is a default, too. */
function withDefault(evidence: Evidence): readonly Recognition[] {
  return explainFailures(evidence, (failed) => {
    if (failed.fault.postgres?.code !== '42601') return null;
    if (!/^ALTER TABLE .* ALTER COLUMN "[^"]+" SET DEFAULT [^;]* UNIQUE;/u.test(failed.sql)) return null;
    return `${refusal(failed)} Sequelize made that SQL: \`changeColumn\` cannot have \`unique\` and \`defaultValue\` in one call. Leave \`unique\` out of it, and make the constraint with \`addConstraint\`.`;
  });
}

/** It is of one column, which may not have been meant; a transaction would not have helped. */
function ofDuplicates(evidence: Evidence): readonly Recognition[] {
  return explainFailures(evidence, (failed) => {
    const change = sentChange(failed.statement);
    if (failed.fault.postgres?.code !== '23505' || change?.addsUnique !== true) return null;
    return `${refusal(failed)} \`unique: true\` in \`changeColumn\` adds a unique constraint on \`${change.table}.${change.column}\` alone, and there are rows with the same value. If several columns are to be unique together, leave \`unique\` out, and name them all in the \`fields\` of \`addConstraint\`; if it is this one, what is there twice has to go first.`;
  });
}

function lastChange(changes: readonly SentChange[], table: string, { columns }: Constraint): SentChange | null {
  const [column = ''] = columns;
  return columns.length === 1 ? (changesOf(changes, table, column).at(-1) ?? null) : null;
}

function uniqueOn(schema: Schema | null, { table, column }: SentChange): readonly Constraint[] {
  const constraints = schema === null ? [] : (findTable(schema, table)?.constraints ?? []);
  return constraints.filter(({ kind, columns }) => kind === 'unique' && sameList(columns, [column]));
}

/** Tasks that look at the uniqueness of this column: that it is there once, or that it is gone. */
function tasksAbout(exercise: Exercise, { table, column }: SentChange, wanted: boolean): readonly string[] {
  return ownChecks(exercise).flatMap(({ task, check }) => {
    if (check.kind === 'sameAsSolution') return check.table === table ? [task] : [];
    const absent = check.kind === 'absent' ? check.check : null;
    const asked = absent ?? check;
    if (asked.kind !== 'index' && asked.kind !== 'constraint') return [];
    const isAbout =
      asked.table === table &&
      (asked.columns === undefined || sameList(asked.columns.map(canonicalKey), [canonicalKey(column)])) &&
      (asked.kind === 'index' || asked.constraint === 'unique');
    return isAbout && (absent === null) === wanted ? [task] : [];
  });
}

const listed = (names: readonly string[]): string => names.map((name) => `\`${name}\``).join(', ');
