// H48 and H49: statements that go beside the transaction they belong to, and transactions written as text.

import type { SourceCall } from '../../model/sourceOutline.ts';
import type { Direction, Statement } from '../../model/statement.ts';
import { returnsNoPromise } from '../faultProblem.ts';
import { placeOfOptions } from '../mistakes/transactionNotPassed.ts';
import { callsIn, callsOn, literalText } from '../mistakes/writtenCalls.ts';
import { raceIn } from '../raceIn.ts';
import { isSelfContained } from '../transactionEnds.ts';
import { callCode, callInTransaction } from './callCode.ts';
import type { Finding, HazardRule } from './hazardRule.ts';
import { queryCall } from './saferCode.ts';
import type { SeenStep } from './seen.ts';
import { statementKinds } from './statementKind.ts';

export const besideTheTransaction: HazardRule = {
  id: 'H48',
  find({ up, down }) {
    return (down === null ? [up] : [up, down]).flatMap((step) => [...notWaitedFor(step), ...outside(step)]);
  },
};

const directionOf = ({ run }: SeenStep): Direction => (run === 'down' ? 'down' : 'up');

function notWaitedFor(step: SeenStep): readonly Finding[] {
  const { report, run } = step;
  const { outcome, outline } = report;
  const direction = directionOf(step);
  const found = (line: number | null, message: string, call: SourceCall | undefined): readonly Finding[] => [
    { run, line, message, rows: null, safer: call === undefined ? null : callCode(call) },
  ];
  const [running] = outcome.kind === 'done' ? outcome.unawaited : [];
  if (running !== undefined) {
    const line = running.place?.line ?? null;
    const message = `\`${direction}\` ended while \`${running.call}\` was still running. The migration counts as done before its work is; when that fails, or the process ends first, nobody is told.`;
    return found(line, message, callsOn(outline, line, last(running.call))[0]);
  }
  const race = raceIn(report, direction);
  if (race !== null) {
    const { line, callee } = race.call;
    const message = `Nobody waits for \`${callee}\`, and line ${race.next} was sent all the same. Here it came out well; on a server the two go over two connections, and either may be the first.`;
    return found(line, message, race.call);
  }
  if (outcome.kind !== 'failed') return [];
  const { fault } = outcome;
  const line = fault.place?.line ?? null;
  if (returnsNoPromise(fault.message)) {
    const message = `\`${direction}\` returned no promise, so its statements ran with nobody waiting for them.`;
    return [{ run, line, message, rows: null, safer: `async ${direction}(queryInterface, Sequelize) { … }` }];
  }
  if (!/^(?:commit|rollback) has been called on this transaction/u.test(fault.message)) return [];
  const message =
    'This call came when its transaction had ended already: nobody had waited for it, so it was not part of it.';
  const late = callsIn(outline, direction).find((call) => call.line === line && placeOfOptions(call) !== undefined);
  return found(line, message, late);
}

const last = (call: string): string => call.slice(call.lastIndexOf('.') + 1);

/** The lab's server refuses what would have waited behind its own transaction. */
function outside(step: SeenStep): readonly Finding[] {
  const { outline } = step.report;
  return step.statements.flatMap(({ error, line }): readonly Finding[] => {
    if (error?.code !== '55P03' || !/^this statement waits for a transaction/u.test(error.message)) return [];
    const call = callsIn(outline, directionOf(step)).find(
      (each) => each.line === line && each.method !== 'transaction',
    );
    return [
      {
        run: step.run,
        line,
        message: `This statement was not given the transaction that is open, and went over another connection. A server runs it outside of the transaction, where no rollback takes it back; or it waits for a lock of that transaction, which waits for it: for ever.`,
        rows: null,
        safer: call === undefined ? null : callInTransaction(call),
      },
    ];
  });
}

export const transactionAsText: HazardRule = {
  id: 'H49',
  find({ up, down }) {
    return (down === null ? [up] : [up, down]).flatMap((step) => {
      const begun = step.statements.find((statement) => isWritten(step, statement));
      if (begun === undefined) return [];
      const inside = step.statements.find(
        ({ transaction, sql }) => transaction !== null && transaction === begun.transaction && !isBoundary(sql),
      );
      const next =
        inside === undefined
          ? ''
          : ` It held here by luck: line ${inside.line ?? '?'} happened to be given the same one.`;
      return [
        {
          run: step.run,
          line: begun.line,
          message: `\`${begun.sql.trim().slice(0, 40)}\` as text begins or ends a transaction on whichever connection of the pool is free, and the next statement may go over another.${next} And when a statement fails, nobody sends ROLLBACK: the connection goes back to the pool in a failed transaction.`,
          rows: null,
          safer: [
            'await queryInterface.sequelize.transaction(async (transaction) => {',
            ...(inside === undefined ? [] : [`  ${queryCall(inside.sql).replace(/\);$/u, ', { transaction });')}`]),
            '  // and so on, each call with { transaction }',
            '});',
          ].join('\n'),
        },
      ];
    });
  },
};

/** Sequelize sends the same words for `sequelize.transaction`; the file tells the two apart. */
function isWritten({ report }: SeenStep, statement: Statement): boolean {
  const { sql, line } = statement;
  if (isSelfContained(statement) || !isBoundary(sql)) return false;
  const isSequelizes = /^(?:START TRANSACTION|COMMIT|ROLLBACK);$/u.test(sql);
  return !isSequelizes || callsOn(report.outline, line, 'query').some((call) => isText(call, sql));
}

const isText = ({ arguments: [given] }: SourceCall, sql: string): boolean => literalText(given)?.trim() === sql.trim();

function isBoundary(sql: string): boolean {
  const ends = ['begin', 'commit', 'rollback'];
  return statementKinds(sql).some((kind) => kind.kind === 'transaction' && ends.includes(kind.command));
}
