// H17 and H18: work that takes its time while the transaction holds a lock that it took for a moment's change.

import { writtenName } from '../../model/sqlTokens.ts';
import type { Statement } from '../../model/statement.ts';
import type { RelationLock } from '../../model/statementEffects.ts';
import type { Finding, HazardRule } from './hazardRule.ts';
import { blocking, lockOn, locksDuring, taken } from './heldLocks.ts';
import { queries } from './saferCalls.ts';
import { quotedTable } from './saferCode.ts';
import { rowsOf, type Seen } from './seen.ts';
import { type StatementKind, statementKinds } from './statementKind.ts';
import { allRows, modeOf, theyWait } from './trafficWords.ts';

/** VALIDATE itself takes SHARE UPDATE EXCLUSIVE: what is stronger comes from the same transaction. */
export const validatedTogether: HazardRule = {
  id: 'H17',
  find(seen) {
    return validations(seen).map(({ statement, constraint, lock }): Finding => {
      const rows = rowsOf(seen.up, lock.oid);
      const table = lock.table;
      return {
        run: statement.run,
        line: statement.line,
        message: `VALIDATE of \`${constraint}\` reads ${allRows(table, rows)} while its transaction still holds the ${modeOf(lock)} lock of an earlier statement: ${theyWait(lock)} until COMMIT. NOT VALID has gained nothing.`,
        rows,
        safer: `// After the transaction that added it has ended, best in the next migration:\n${queries(`ALTER TABLE ${quotedTable(table)} VALIDATE CONSTRAINT ${writtenName(constraint)}`)}`,
      };
    });
  },
};

interface Validation {
  readonly statement: Statement;
  readonly constraint: string;
  readonly lock: RelationLock;
}

function validations(seen: Seen): readonly Validation[] {
  return taken(seen).flatMap((statement) =>
    statementKinds(statement.sql).flatMap((kind) => {
      const lock = kind.kind === 'alter table' ? lockOn(statement, kind.table) : null;
      if (kind.kind !== 'alter table' || lock === null || lock.blocks.length === 0) return [];
      return kind.actions.flatMap((action) =>
        action.kind === 'validate constraint' ? [{ statement, constraint: action.name, lock }] : [],
      );
    }),
  );
}

/** Changes of the catalog alone take no time: only what reads or writes rows behind them is told, once a transaction. */
export const workUnderLock: HazardRule = {
  id: 'H18',
  find(seen) {
    const told = new Set<number>();
    const validating = new Set(validations(seen).map(({ statement }) => statement));
    return taken(seen).flatMap((statement): readonly Finding[] => {
      const { transaction } = statement;
      const locks = lockedBefore(statement);
      const [lock] = locks;
      const work = workOf(statement);
      if (lock === undefined || work === null || validating.has(statement)) return [];
      if (transaction !== null && told.has(transaction)) return [];
      if (transaction !== null) told.add(transaction);
      const from = takerOf(seen, statement, lock);
      return [
        {
          run: statement.run,
          line: statement.line,
          message: `${work} while its transaction still holds the ${modeOf(lock)} lock from ${from}: ${theyWait(lock)} until COMMIT, and not only for the moment of that change.`,
          rows: rowsOf(seen.up, lock.oid),
          safer: null,
        },
      ];
    });
  },
};

/** Where its transaction took the lock, in words. */
function takerOf({ up }: Seen, statement: Statement, lock: RelationLock): string {
  // Outside of a block a transaction ends with its text; what another line took is long released.
  if (statement.transaction === null) return 'an earlier statement of the same text';
  const taker = up.statements.find(
    (each) =>
      each.transaction === statement.transaction &&
      each !== statement &&
      each.locks.some((one) => one.oid === lock.oid && one.mode === lock.mode),
  );
  return taker?.line == null ? 'an earlier statement' : `line ${taker.line}`;
}

function lockedBefore(statement: Statement): readonly RelationLock[] {
  const isTotal = ({ mode }: RelationLock): boolean => mode === 'AccessExclusiveLock';
  if (statement.transaction !== null) return blocking(statement.heldLocks).filter(isTotal);
  // Several statements in one text are one transaction.
  const kinds = statementKinds(statement.sql);
  const changer = kinds.findIndex(
    ({ kind }) => kind === 'alter table' || kind === 'drop table' || kind === 'drop index',
  );
  const isBehind = changer >= 0 && kinds.slice(changer + 1).some(isWork);
  return isBehind ? blocking(locksDuring(statement)).filter(isTotal) : [];
}

const isWork = (kind: StatementKind): boolean =>
  kind.kind === 'update' || kind.kind === 'delete' || kind.kind === 'merge' || (kind.kind === 'insert' && kind.selects);

function workOf(statement: Statement): string | null {
  const { notes, rewrites, changes } = statement;
  const isOld = (table: string): boolean => lockOn(statement, table) !== null;
  const written = statementKinds(statement.sql).find(isWork);
  if (written !== undefined && 'table' in written && (isOld(written.table) || changes.length > 0)) {
    return `${written.kind === 'insert' ? 'INSERT … SELECT' : written.kind.toUpperCase()} works through the rows of \`${written.table}\``;
  }
  const [rewritten] = rewrites;
  if (rewritten !== undefined) return `\`${rewritten}\` is written anew`;
  for (const note of notes) {
    if (note.kind === 'built' && isOld(note.table)) return `The index \`${note.index}\` is built`;
    if (note.kind === 'verified' && isOld(note.table)) return `All rows of \`${note.table}\` are read`;
    if (note.kind === 'validated') return `The foreign key \`${note.constraint}\` is validated`;
  }
  return null;
}
