// Statements that end their own transactions: nobody can look before their locks are gone, so the manual is believed.
// https://www.postgresql.org/docs/18/explicit-locking.html#LOCKING-TABLES

import type { LockMode } from '../../model/lockMode.ts';
import { sqlStatements } from '../../model/sqlStatements.ts';
import type { KnownRelation } from './knownRelations.ts';

export interface PassingLock {
  readonly relation: KnownRelation;
  readonly mode: LockMode;
}

const name = String.raw`((?:"(?:[^"]|"")+"|[\w$]+)(?:\s*\.\s*(?:"(?:[^"]|"")+"|[\w$]+))?)`;
const maybe = String.raw`(?:IF\s+(?:NOT\s+)?EXISTS\s+)?`;

interface Form {
  readonly pattern: RegExp;
  readonly mode: LockMode;
}

const forms: readonly Form[] = [
  {
    pattern: new RegExp(
      String.raw`^CREATE\s+(?:UNIQUE\s+)?INDEX\s+CONCURRENTLY\b[\s\S]*?\bON\s+(?:ONLY\s+)?${name}`,
      'iu',
    ),
    mode: 'ShareUpdateExclusiveLock',
  },
  {
    pattern: new RegExp(String.raw`^DROP\s+INDEX\s+CONCURRENTLY\s+${maybe}${name}`, 'iu'),
    mode: 'ShareUpdateExclusiveLock',
  },
  {
    pattern: new RegExp(String.raw`^REINDEX\s+(?:\([^)]*\)\s*)?(?:INDEX|TABLE)\s+CONCURRENTLY\s+${name}`, 'iu'),
    mode: 'ShareUpdateExclusiveLock',
  },
  {
    pattern: new RegExp(
      String.raw`^VACUUM\s+(?:\([^)]*\bFULL\b[^)]*\)|FULL(?:\s+(?:FREEZE|VERBOSE|ANALYZE))*)\s+${name}`,
      'iu',
    ),
    mode: 'AccessExclusiveLock',
  },
  {
    pattern: new RegExp(String.raw`^VACUUM\s+(?:\([^)]*\)\s*|(?:(?:FREEZE|VERBOSE|ANALYZE)\s+)*)${name}`, 'iu'),
    mode: 'ShareUpdateExclusiveLock',
  },
  {
    pattern: new RegExp(
      String.raw`^ALTER\s+TABLE\s+${maybe}(?:ONLY\s+)?${name}\s+DETACH\s+PARTITION\s[\s\S]*\bCONCURRENTLY\b`,
      'iu',
    ),
    mode: 'ShareUpdateExclusiveLock',
  },
];

/** The lock on a table that was there; null for all statements whose locks can be seen. */
export function passingLock(sql: string, known: Iterable<KnownRelation>): PassingLock | null {
  const statements = sqlStatements(sql);
  const [statement] = statements ?? [];
  if (statements?.length !== 1 || statement === undefined) return null;
  const text = sql.slice(statement.start, statement.end);
  for (const { pattern, mode } of forms) {
    const written = pattern.exec(text)?.[1];
    if (written === undefined) continue;
    const all = [...known];
    const found = all.find((each) => each.name === plainName(written));
    const table = found && all.find(({ oid }) => oid === found.table);
    return table ? { relation: table, mode } : null;
  }
  return null;
}

/** As Postgres keeps it: `public.` left out, what is not quoted in lower case. */
function plainName(written: string): string {
  const parts = written.match(/"(?:[^"]|"")+"|[\w$]+/gu) ?? [];
  const plain = parts.map((part) =>
    part.startsWith('"') ? part.slice(1, -1).replaceAll('""', '"') : part.toLowerCase(),
  );
  return plain.length === 2 && plain[0] === 'public' ? (plain[1] ?? '') : plain.join('.');
}
