// M02: `dropTable` and `removeColumn` leave the type of a `Sequelize.ENUM` behind, and the next one finds it there.

import type { Evidence } from '../../model/evidence.ts';
import type { Exercise } from '../../model/exercise.ts';
import { sameList } from '../../model/sameList.ts';
import { type EnumType, qualifiedName, type Schema } from '../../model/schema.ts';
import { besides, explainFailures, type FailedStep, leftByDown, refusal } from './observedStep.ts';
import { columnWishes, findColumn } from './ownChecks.ts';
import type { Recogniser, Recognition } from './recogniser.ts';

export const enumLeftBehind: Recogniser = {
  id: 'M02',
  recognise(exercise, evidence) {
    return [...leftByDownAlone(evidence), ...explainFailures(evidence, foundOld), ...ignoredLabels(exercise, evidence)];
  },
};

function leftByDownAlone(evidence: Evidence): readonly Recognition[] {
  const differences = leftByDown(evidence);
  const after = evidence.down?.schemaAfter ?? null;
  const left = differences.filter(
    (each) => each.kind === 'enum-added' && isSequelizes(each.type) && !isUsed(each.type, after),
  );
  const names = left.flatMap((each) => (each.kind === 'enum-added' ? [qualifiedName(each.type)] : []));
  if (names.length === 0) return [];
  const [what, is, them, made] =
    names.length === 1 ? ['type', 'is', 'it', 'an ENUM column'] : ['types', 'are', 'them', 'ENUM columns'];
  const drops = names.map((name) => `\`DROP TYPE "${name.replaceAll('.', '"."')}"\``).join(' and ');
  return [
    {
      task: 'down',
      message: `The ${what} ${names.map((name) => `\`${name}\``).join(', ')} ${is} still there after \`down\`. Sequelize made ${them} for ${made}, and neither \`dropTable\` nor \`removeColumn\` takes ${them} away: \`down\` has to send ${drops} after that.${besides(differences, left)}`,
      line: null,
    },
  ];
}

/** Two forms: createTable loses count of the types it has to make, and a value of the new list is not in the old. */
function foundOld(failed: FailedStep): string | null {
  const { before, sql, fault } = failed;
  const missing = /^type "(?:[^".]+\.)?(enum_[^"]+)" does not exist$/u.exec(fault.postgres?.message ?? '')?.[1];
  if (missing !== undefined && /^CREATE TABLE/u.test(sql)) {
    const old = before.enums.find((type) => sql.includes(`"${type.name}"`));
    return old === undefined
      ? null
      : `${refusal(failed)} There is a type \`${qualifiedName(old)}\` from before, and when \`createTable\` finds one of its types it loses count and does not make the next. Drop the old type first, and in \`down\` wherever a table with an ENUM column goes.`;
  }
  const [, name, value] =
    /^invalid input value for enum "?([^":]+)"?: "(.*)"$/u.exec(fault.postgres?.message ?? '') ?? [];
  const type = before.enums.find((each) => each.name === name && isSequelizes(each));
  if (type === undefined || !isMadeAnew(type, failed)) return null;
  return `${refusal(failed)} ${keptQuietly(type)} So \`${value}\` is none of them: drop the old type before the column is made.`;
}

/** A column of the type was asked for in this step, so somebody expected a type of its own. */
function isMadeAnew({ name }: EnumType, { report: { statements } }: FailedStep): boolean {
  return statements.some(
    ({ sql, tag }) =>
      tag !== null &&
      /^(?:CREATE TABLE|DO |ALTER TABLE .* ADD COLUMN)/u.test(sql) &&
      !/ TYPE "[^;]*;$/u.test(sql) &&
      sql.includes(`"${name}"`),
  );
}

function ignoredLabels(exercise: Exercise, evidence: Evidence): readonly Recognition[] {
  const { before, up } = evidence;
  return columnWishes(exercise, evidence).flatMap(({ task, table, column, labels }) => {
    const now = findColumn(up.schemaAfter, table, column);
    if (labels === undefined || now === null || findColumn(before, table, column) !== null) return [];
    const old = before.enums.find((type) => qualifiedName(type) === plainName(now.type) && isSequelizes(type));
    const type = up.schemaAfter?.enums.find((each) => each.oid === old?.oid);
    if (old === undefined || type === undefined || sameList(type.labels, labels)) return [];
    return [
      {
        task,
        message: `${keptQuietly(old)} Drop the old type before the column is made, and in the \`down\` that takes such a column away.`,
        line:
          up.report.statements.findLast(({ sql, line }) => line !== null && sql.includes(`"${old.name}"`))?.line ??
          null,
      },
    ];
  });
}

function keptQuietly(type: EnumType): string {
  return `The type \`${qualifiedName(type)}\` was there already, with the values ${type.labels.join(', ')}, and Sequelize keeps a type that it finds, whatever values the file lists.`;
}

/** Sequelize's own naming: enum_<table>_<column>. */
const isSequelizes = ({ name }: EnumType): boolean => name.startsWith('enum_');

const isUsed = (type: EnumType, schema: Schema | null): boolean =>
  (schema?.tables ?? []).some(({ columns }) =>
    columns.some((column) => plainName(column.type) === qualifiedName(type)),
  );

/** A type is printed with quotes where its name needs them, and with brackets for a list. */
const plainName = (type: string): string => type.replace(/\[\]$/u, '').replaceAll('"', '');
