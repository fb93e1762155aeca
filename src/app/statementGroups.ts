// A run's statements in the groups in which people read them: one per step, Sequelize's own set apart.

import type { RunName, Statement } from '../model/statement.ts';

export interface StatementGroup {
  readonly run: RunName;
  readonly statements: readonly Statement[];
  /** How many of them are Sequelize's and umzug's own. */
  readonly own: number;
  /** Of the learner's statements alone. */
  readonly ms: number;
}

const order: readonly RunName[] = ['up', 'down', 'up-again'];

export function statementGroups(statements: readonly Statement[]): readonly StatementGroup[] {
  return order.flatMap((run) => {
    const mine = statements.filter((each) => each.run === run);
    if (mine.length === 0) return [];
    const theirs = mine.filter((each) => !each.bookkeeping);
    const ms = theirs.reduce((sum, each) => sum + each.ms, 0);
    return [{ run, statements: mine, own: mine.length - theirs.length, ms }];
  });
}

/** What the learner's code sent; an error of Sequelize's own is never hidden. */
export function isShown(statement: Statement, showOwn: boolean): boolean {
  return showOwn || !statement.bookkeeping || statement.error !== null;
}
