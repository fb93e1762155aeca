// Does Postgres take the statement, or refuse it for the right reason?

import type { AcceptsCheck, RejectsCheck } from '../../model/check.ts';
import type { PgError } from '../../model/pgError.ts';
import type { ProbeAnswer } from '../../model/probe.ts';
import type { Finding } from '../finding.ts';
import { answerTo, shownSql } from './answerTo.ts';

export function judgeAccepts({ sql }: AcceptsCheck, probes: ReadonlyMap<string, ProbeAnswer>): Finding | null {
  const answer = answerTo(sql, probes);
  if (answer.kind === 'accepted') return null;
  if (/^\s*do\b/iu.test(sql) && authorsOwn.has(answer.error.code)) {
    const { message } = answer.error;
    return { message: `Tried after \`up\`: ${message}.`, expected: 'no complaint', got: message, about: null };
  }
  return {
    message: `Postgres refuses ${shownSql(sql)}, and should take it. It says: ${answer.error.message}.${detail(answer.error)}`,
    expected: 'the statement is accepted',
    got: refusal(answer.error),
    about: null,
  };
}

/** A statement that is refused for another reason than the one that is asked for proves nothing. */
export function judgeRejects(
  { sql, sqlstates }: RejectsCheck,
  probes: ReadonlyMap<string, ProbeAnswer>,
): Finding | null {
  const answer = answerTo(sql, probes);
  const expected = `refused with SQLSTATE ${sqlstates.join(' or ')} (${sqlstates.map(reasonOf).join(' or ')})`;
  if (answer.kind === 'accepted') {
    return {
      message: `Postgres takes ${shownSql(sql)}, and should refuse it: ${sqlstates.map(reasonOf).join(' or ')}.`,
      expected,
      got: 'accepted',
      about: null,
    };
  }
  if (sqlstates.includes(answer.error.code)) return null;
  return {
    message: `Postgres refuses ${shownSql(sql)}, but for another reason than it should. It says: ${answer.error.message}.${detail(answer.error)}`,
    expected,
    got: refusal(answer.error),
    about: null,
  };
}

/** RAISE and ASSERT in a DO block: the exercise says in its own words what is not as it should be. */
const authorsOwn: ReadonlySet<string> = new Set(['P0001', 'P0004']);

const refusal = ({ code, message }: PgError): string => `refused with SQLSTATE ${code}: ${message}`;

const detail = ({ detail: text }: PgError): string => (text === null ? '' : ` ${text}`);

/** https://www.postgresql.org/docs/18/errcodes-appendix.html */
const reasons: Readonly<Record<string, string>> = {
  '22001': 'the text is too long',
  '22003': 'the number is out of range',
  '22P02': 'the value is not of this type',
  '23001': 'a row that is referred to is protected',
  '23502': 'the column must not be NULL',
  '23503': 'a foreign key is broken',
  '23505': 'the value is there already',
  '23514': 'a CHECK is broken',
  '23P01': 'an exclusion constraint is broken',
  '428C9': 'the column is always generated',
  '42501': 'permission is denied',
  '42703': 'there is no such column',
  '42P01': 'there is no such table',
};

const reasonOf = (code: string): string => reasons[code] ?? `SQLSTATE ${code}`;
