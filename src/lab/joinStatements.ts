// Joins what the server saw to what the client said of it: the line of the learner's file behind each statement.

import type { SourcePlace } from '../model/sourceFile.ts';
import type { RunName, ServerStatement, Statement } from '../model/statement.ts';

export interface IssuedClaim {
  readonly sql: string;
  readonly call: string;
  readonly place: SourcePlace | null;
}

/**
 * The nth statement of a text belongs to the nth claim with this text. The server's record is the truth; a claim that
 * matches nothing is dropped. What nobody claims is Sequelize's and umzug's own bookkeeping.
 */
export function joinStatements(
  run: RunName,
  statements: readonly ServerStatement[],
  claims: readonly IssuedClaim[],
): readonly Statement[] {
  const bySql = new Map<string, IssuedClaim[]>();
  for (const claim of claims) {
    const same = bySql.get(claim.sql);
    if (same) same.push(claim);
    else bySql.set(claim.sql, [claim]);
  }
  return statements.map((statement) => {
    const claim = bySql.get(statement.sql)?.shift();
    return { ...statement, run, line: claim?.place?.line ?? null, bookkeeping: claim === undefined };
  });
}
