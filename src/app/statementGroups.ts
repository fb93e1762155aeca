// A run's statements in the groups in which people read them: one per step, Sequelize's own set apart.

import type { RunName, Statement } from '../model/statement.ts';

export interface StatementGroup {
  readonly run: RunName;
  readonly statements: readonly Statement[];
  /** How many of them are Sequelize's and umzug's own. */
  readonly own: number;
  readonly ms: number;
}

const order: readonly RunName[] = ['up', 'down', 'up-again'];

export function statementGroups(statements: readonly Statement[]): readonly StatementGroup[] {
  return order.flatMap((run) => {
    const mine = statements.filter((each) => each.run === run);
    if (mine.length === 0) return [];
    const own = mine.filter((each) => each.bookkeeping).length;
    return [{ run, statements: mine, own, ms: mine.reduce((sum, each) => sum + each.ms, 0) }];
  });
}

/** What the learner's code sent; an error of Sequelize's own is never hidden. */
export function isShown(statement: Statement, showOwn: boolean): boolean {
  return showOwn || !statement.bookkeeping || statement.error !== null;
}
