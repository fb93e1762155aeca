// H19 and H20: how long a statement may wait for its lock, and how many tables are locked at a time.

import type { Statement } from '../../model/statement.ts';
import type { RelationLock } from '../../model/statementEffects.ts';
import type { Finding, HazardRule } from './hazardRule.ts';
import { isOrAre, listed } from './hazardWords.ts';
import { blocking, taken, withoutPartitions } from './heldLocks.ts';
import { modeOf } from './trafficWords.ts';

/**
 * A lock is asked for in a queue: who waits for a long query makes all others wait behind it.
 * https://www.postgresql.org/docs/18/runtime-config-client.html#GUC-LOCK-TIMEOUT
 */
export const noLockTimeout: HazardRule = {
  id: 'H19',
  find(seen) {
    const patient = taken(seen).filter(({ lockTimeoutMs }) => lockTimeoutMs === 0);
    const locks = patient.flatMap((statement) =>
      withoutPartitions(seen.up, blocking(statement.locks)).map((lock) => ({ statement, lock })),
    );
    const [first] = locks;
    if (first === undefined) return [];
    const tables = [...new Set(locks.map(({ lock }) => lock.table))];
    const traffic = locks.some(({ lock }) => lock.blocks.includes('reads')) ? 'reads and writes' : 'writes';
    return [
      {
        run: first.statement.run,
        line: first.statement.line,
        message: `${tables.length === 1 ? 'The lock' : 'The locks'} on ${listed(tables)} ${isOrAre(tables.length)} waited for without a limit: while one long query runs there, the migration waits for it, and the ${traffic} that come later wait behind the migration.`,
        rows: null,
        safer: [
          'await queryInterface.sequelize.transaction(async (transaction) => {',
          `  await queryInterface.sequelize.query("SET LOCAL lock_timeout = '2s'", { transaction });`,
          '  // … what needs the lock, with { transaction }; VALIDATE and CONCURRENTLY stay outside. After an error, run it again.',
          '});',
        ].join('\n'),
      },
    ];
  },
};

export const severalTables: HazardRule = {
  id: 'H20',
  find(seen) {
    return transactionsOf(taken(seen)).flatMap((statements): readonly Finding[] => {
      const locked = new Map<number, RelationLock>();
      for (const statement of statements) {
        const taking = withoutPartitions(seen.up, blocking(statement.locks));
        for (const lock of taking) if (!locked.has(lock.oid)) locked.set(lock.oid, lock);
        if (locked.size < 2) continue;
        const shown = [...locked.values()].map((lock) => `${modeOf(lock)} on \`${lock.table}\``);
        const together = statements.length === 1 ? 'One statement holds' : 'One transaction holds';
        return [
          {
            run: statement.run,
            line: statement.line,
            message: `${together} ${shown.join(' and ')} at a time. While the second is waited for, whoever needs the first waits too; and an app that takes them in the other order runs into a deadlock (40P01). Change one table at a time where it can be done, and set a \`lock_timeout\`.`,
            rows: null,
            safer: null,
          },
        ];
      }
      return [];
    });
  },
};

/** What is committed together; a statement outside of a transaction block is one of its own. */
function transactionsOf(statements: readonly Statement[]): readonly (readonly Statement[])[] {
  const blocks = new Map<number | Statement, Statement[]>();
  for (const statement of statements) {
    const key = statement.transaction ?? statement;
    blocks.set(key, [...(blocks.get(key) ?? []), statement]);
  }
  return [...blocks.values()];
}
