// M14: `addConstraint` as it was before version 6, and as `createTable` has it.

import { entryOf } from '../../model/sourceOutline.ts';
import { explainFailures, type FailedStep, refusal } from './observedStep.ts';
import type { Recogniser } from './recogniser.ts';
import { callsOn } from './writtenCalls.ts';

export const oldAddConstraint: Recogniser = {
  id: 'M14',
  recognise(_exercise, evidence) {
    return explainFailures(evidence, (failed) => {
      const advice = adviceFor(failed);
      return advice === null ? null : `${refusal(failed)} ${advice}`;
    });
  },
};

function adviceFor(failed: FailedStep): string | null {
  const { fault, sql } = failed;
  if (fault.postgres !== null) {
    const isEmpty = fault.postgres.code === '42601' && /\bADD CONSTRAINT "[^"]+" CHECK \(\);?$/u.test(sql);
    return isEmpty ? '`addConstraint` with the type `check` needs a `where`: what has to hold for each row.' : null;
  }
  switch (fault.message.replace(/\.$/u, '')) {
    case 'Fields must be specified through options.fields':
      return fieldsAdvice(failed);
    case 'Constraint type must be specified through options.type':
      return 'The kind of constraint stands beside `fields`, as `type`: `unique`, `check`, `foreign key` or `primary key`.';
    case 'references object with table and field must be specified':
      return '`addConstraint` wants `references: { table, field }`. It is only in `createTable`, `addColumn` and `changeColumn` that the same is called `model` and `key`.';
    default:
      return operatorAdvice(failed);
  }
}

function fieldsAdvice({ line, report }: FailedStep): string {
  const [call] = callsOn(report.outline, line, 'addConstraint');
  const [, second, third] = call?.arguments ?? [];
  const isOld = second?.kind === 'list' || (third !== undefined && second?.kind !== 'object');
  return isOld
    ? 'Since version 6 `addConstraint` takes the table and one object, with the columns in it: `{ fields: […], type, name }`.'
    : 'The columns of the constraint stand in the object after the table, as a list: `fields: […]`.';
}

/** `{ $gt: 0 }`: an operator was a text once, and is a symbol now. */
function operatorAdvice({ fault, line, report }: FailedStep): string | null {
  const operator = /^Invalid value \{ ['"]?\$(\w+)['"]?:/u.exec(fault.message)?.[1];
  const [call] = callsOn(report.outline, line, 'addConstraint');
  if (operator === undefined || call === undefined) return null;
  const isWhere = entryOf(call.arguments[1], 'where') !== null;
  return `Since version 5 an operator is a symbol: write \`[Sequelize.Op.${operator}]\` in the place of \`$${operator}\`${isWhere ? ' in `where`' : ''}.`;
}
