// A call that nobody waits for, and that ended in time by luck. The lab's server takes one statement after the other, in
// the order in which they come; on a real one the two calls are two connections, and nothing keeps their order.
//
// That nobody waits shows in the outline alone, which is a claim of the learner's realm. It may decide here because it can
// only fail an answer, never pass one: whoever forges it does so against himself. The statements are the server's.

import type { RunReport } from '../model/runOutcome.ts';
import type { SourceCall } from '../model/sourceOutline.ts';
import type { Direction, Statement } from '../model/statement.ts';

export interface Race {
  /** The call that nobody waits for. */
  readonly call: SourceCall;
  /** The line that was sent without waiting for it. */
  readonly next: number;
}

/** Null when each call was waited for, when it cannot be known, and when something else tells of it. */
export function raceIn({ outcome, outline, statements }: RunReport, direction: Direction): Race | null {
  if (outcome.kind !== 'done' || !outcome.ran || outcome.unawaited.length > 0 || outline === null) return null;
  const sending = outline.calls.filter(({ within, method }) => within === direction && sends.has(method));
  const own = statements.filter(isOwn);
  for (const call of sending) {
    // Of two calls on one line nobody knows which one a statement came from.
    const onLine = sending.filter(({ line }) => line === call.line);
    if (onLine.some(({ awaited, together }) => awaited || together)) continue;
    const at = own.findIndex(({ line }) => line === call.line);
    const next = at < 0 ? undefined : own.slice(at + 1).find(({ line }) => line !== call.line);
    if (next !== undefined && next.line !== null) return { call, next: next.line };
  }
  return null;
}

/** A commit or rollback goes over the connection of what came before it, and so keeps its place. */
function isOwn({ bookkeeping, line, sql }: Statement): boolean {
  return !bookkeeping && line !== null && !/^\s*(?:START|BEGIN|COMMIT|ROLLBACK|SAVEPOINT|RELEASE|END)\b/iu.test(sql);
}

/** The methods of `queryInterface` and `sequelize` that send something; what they are called on may have any name. */
const sends: ReadonlySet<string> = new Set([
  ...['createTable', 'dropTable', 'renameTable', 'dropAllTables', 'createSchema', 'dropSchema', 'dropAllEnums'],
  ...['addColumn', 'removeColumn', 'changeColumn', 'renameColumn', 'addIndex', 'removeIndex'],
  ...['addConstraint', 'removeConstraint', 'createFunction', 'dropFunction', 'renameFunction', 'createTrigger'],
  ...['bulkInsert', 'bulkUpdate', 'bulkDelete', 'upsert', 'query'],
]);
