// M20: a statement that should have been part of the transaction came on another connection.

import { entryOf, type SourceCall, type SourceValue } from '../../model/sourceOutline.ts';
import { explainFailures, type FailedStep, refusal } from './observedStep.ts';
import type { Recogniser } from './recogniser.ts';
import { callsIn, literalText } from './writtenCalls.ts';

export const transactionNotPassed: Recogniser = {
  id: 'M20',
  recognise(_exercise, evidence) {
    return explainFailures(evidence, (failed) => {
      const { fault, statement } = failed;
      // The server's own sentence; umzug's statement waits for a transaction that was never ended, which is another mistake.
      if (fault.postgres?.code !== '55P03' || !/^this statement waits for a transaction/u.test(fault.postgres.message))
        return null;
      if (statement === null || statement.bookkeeping) return null;
      const { postgres } = fault;
      const short = { ...failed, fault: { ...fault, postgres: { ...postgres, detail: null } } };
      return `${refusal(short)} A real server would run it outside of the transaction, or wait for ever behind a lock of it. ${adviceFor(failed)}`;
    });
  },
};

/** Where the options stand, counted from 0, in the calls that take other objects before them. */
const optionsAt: Readonly<Record<string, number>> = {
  createTable: 2,
  dropTable: 1,
  renameTable: 2,
  addColumn: 3,
  removeColumn: 2,
  changeColumn: 3,
  renameColumn: 3,
  bulkInsert: 2,
  bulkUpdate: 3,
  bulkDelete: 2,
  query: 1,
  addConstraint: 1,
  removeConstraint: 2,
  addIndex: 2,
  removeIndex: 2,
};
const ordinals = ['first', 'second', 'third', 'fourth'];

function adviceFor({ report, direction, line }: FailedStep): string {
  const calls = callsIn(report.outline, direction);
  const name = calls.map(nameOfTransaction).find((each) => each !== null) ?? null;
  const option = name === null || name === 'transaction' ? '{ transaction }' : `{ transaction: ${name} }`;
  const call = calls.find((each) => each.line === line && Object.hasOwn(optionsAt, each.method));
  const at = call === undefined ? undefined : placeOfOptions(call);
  if (call === undefined || at === undefined) return `Give the call \`${option}\` among its options.`;
  const ordinal = ordinals[at] ?? 'last';
  if (call.arguments.slice(0, at).some(hasTransaction)) {
    return `\`transaction\` stands in the wrong argument there: \`${call.method}\` takes its options as the ${ordinal} argument: \`${option}\`.`;
  }
  if (isBareTransaction(call.arguments[at], name)) {
    return `The options are an object: \`${option}\`, as the ${ordinal} argument of \`${call.method}\`.`;
  }
  return `Give \`${call.method}\` the transaction in its ${ordinal} argument: \`${option}\`.`;
}

/** `addIndex` has two forms: with the columns in a list of their own, and with all in one object. Undefined for a call that takes none. */
export function placeOfOptions({ method, arguments: given }: SourceCall): number | undefined {
  return method === 'addIndex' && given[1]?.kind === 'object' ? 1 : optionsAt[method];
}

/** What the function that is given to `sequelize.transaction` calls it. */
function nameOfTransaction({ method, arguments: given }: SourceCall): string | null {
  const last = given.at(-1);
  if (method !== 'transaction' || last?.kind !== 'code') return null;
  return /^(?:async\s*)?(?:function\s*[\w$]*\s*)?\(?\s*([\w$]+)\s*\)?\s*(?:=>|\{)/u.exec(last.text)?.[1] ?? null;
}

const hasTransaction = (value: SourceValue): boolean =>
  entryOf(value, 'transaction') !== null ||
  (value.kind === 'object' && value.entries.some((entry) => entryOf(entry.value, 'transaction') !== null));

/** `t` or `{ t }` in the place of `{ transaction: t }`. */
function isBareTransaction(value: SourceValue | undefined, name: string | null): boolean {
  if (value === undefined || name === null || literalText(value) !== null) return false;
  if (value.kind === 'code') return value.text === name;
  return name !== 'transaction' && entryOf(value, name) !== null;
}
