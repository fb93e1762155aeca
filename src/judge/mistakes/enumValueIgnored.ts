// M03: `changeColumn` with more values in its ENUM: the type is there already, so it stays as it is.

import type { Evidence } from '../../model/evidence.ts';
import { type EnumType, qualifiedName, type Schema } from '../../model/schema.ts';
import { explainFailures, refusal } from './observedStep.ts';
import { columnWishes, ownChecks, refusedProbes } from './ownChecks.ts';
import type { Recogniser } from './recogniser.ts';
import { type SentChange, sentChanges } from './sentChange.ts';

export const enumValueIgnored: Recogniser = {
  id: 'M03',
  recognise(exercise, evidence) {
    const ignored = ignoredValues(evidence);
    const told = (task: string, { type, change, missing }: IgnoredValues) => ({
      task,
      message: ignoredMessage(type, missing, change),
      line: change.line,
    });
    return [
      ...explainFailures(evidence, (failed) => {
        const value = notInEnum(failed.fault.postgres?.message ?? '');
        const schema = failed.after ?? failed.before;
        const found = ignoredIn(sentChanges(failed.report.statements), schema).find(
          ({ type, missing }) => type.name === value?.type && missing.includes(value.label),
        );
        return found === undefined
          ? null
          : `${refusal(failed)} ${ignoredMessage(found.type, found.missing, found.change)}`;
      }),
      ...columnWishes(exercise, evidence).flatMap(({ task, table, column, labels }) =>
        ignored
          .filter(({ change, missing }) => change.table === table && change.column === column && lists(labels, missing))
          .map((each) => told(task, each)),
      ),
      ...ownChecks(exercise).flatMap(({ task, check }) =>
        check.kind !== 'enum'
          ? []
          : ignored
              .filter(({ type, missing }) => qualifiedName(type) === check.type && lists(check.labels, missing))
              .map((each) => told(task, each)),
      ),
      ...refusedProbes(exercise, evidence).flatMap(({ task, error }) => {
        const value = notInEnum(error.message);
        return ignored
          .filter(({ type, missing }) => type.name === value?.type && missing.includes(value.label))
          .map((each) => told(task, each));
      }),
    ];
  },
};

interface IgnoredValues {
  readonly type: EnumType;
  readonly missing: readonly string[];
  readonly change: SentChange;
}

function ignoredValues({ up }: Evidence): readonly IgnoredValues[] {
  return ignoredIn(sentChanges(up.report.statements), up.schemaAfter);
}

/** Sequelize asks for the type in a block that swallows `duplicate_object`; what it lists and the type lacks was ignored. */
function ignoredIn(changes: readonly SentChange[], schema: Schema | null): readonly IgnoredValues[] {
  return changes.flatMap((change) => {
    const [, name, list] =
      /DO 'BEGIN CREATE TYPE (?:"[^"]+"\.)?"([^"]+)" AS ENUM\((.*?)\); EXCEPTION/su.exec(change.sql) ?? [];
    const type = schema?.enums.find((each) => each.name === name);
    if (type === undefined || list === undefined) return [];
    const asked = [...list.matchAll(/''((?:[^']|'''')*)''/gu)].map(([, label = '']) => label.replaceAll("''''", "'"));
    const missing = asked.filter((label) => !type.labels.includes(label));
    return missing.length === 0 ? [] : [{ type, missing, change }];
  });
}

function ignoredMessage(type: EnumType, missing: readonly string[], { line }: SentChange): string {
  const name = qualifiedName(type);
  const values = missing.map((label) => `\`${label}\``).join(', ');
  return `The type \`${name}\` still has only the values ${type.labels.join(', ')}: \`changeColumn\`${line === null ? '' : ` on line ${line}`} does not touch a type that is there, and so it did not add ${values}. New values come with SQL: \`ALTER TYPE "${name.replaceAll('.', '"."')}" ADD VALUE …\`.`;
}

function notInEnum(message: string): { readonly type: string; readonly label: string } | null {
  const [, type, label] = /^invalid input value for enum (?:[^":.]+\.)?"?([^":]+)"?: "(.*)"$/u.exec(message) ?? [];
  return type === undefined || label === undefined ? null : { type, label };
}

const lists = (labels: readonly string[] | undefined, missing: readonly string[]): boolean =>
  labels !== undefined && missing.some((label) => labels.includes(label));
