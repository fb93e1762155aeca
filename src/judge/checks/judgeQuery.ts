// Does the query give the rows that it should?

import type { QueryCheck } from '../../model/check.ts';
import type { Cell, ProbeAnswer } from '../../model/probe.ts';
import { sqlTokens } from '../../model/sqlTokens.ts';
import type { Finding } from '../finding.ts';
import { answerTo, shownSql } from './answerTo.ts';

type Rows = readonly (readonly Cell[])[];

/** More rows than these are counted, not shown. */
const rowsShown = 6;

export function judgeQuery({ sql, returns }: QueryCheck, probes: ReadonlyMap<string, ProbeAnswer>): Finding | null {
  const answer = answerTo(sql, probes);
  if (answer.kind === 'refused') {
    return {
      message: `The query ${shownSql(sql)} does not work. Postgres says: ${answer.error.message}.`,
      expected: shownRows(returns),
      got: `SQLSTATE ${answer.error.code}: ${answer.error.message}`,
      about: null,
    };
  }
  if (sameRows(returns, answer.rows, isOrdered(sql))) return null;
  return {
    message: `The query ${shownSql(sql)} gives ${shownRows(answer.rows)}, and should give ${shownRows(returns)}.`,
    expected: shownRows(returns),
    got: shownRows(answer.rows),
    about: null,
  };
}

/** As in SQL: without an ORDER BY of the query itself the order of rows means nothing. */
function isOrdered(sql: string): boolean {
  let depth = 0;
  const tokens = sqlTokens(sql);
  return tokens.some(({ kind, value }, at) => {
    if (kind === 'sign' && value === '(') depth += 1;
    if (kind === 'sign' && value === ')') depth -= 1;
    return depth === 0 && kind === 'word' && value === 'order' && tokens[at + 1]?.value === 'by';
  });
}

function sameRows(expected: Rows, got: Rows, ordered: boolean): boolean {
  if (expected.length !== got.length) return false;
  if (ordered) return expected.every((row, at) => sameRow(row, got[at] ?? []));
  const left = [...got];
  return expected.every((row) => {
    const at = left.findIndex((each) => sameRow(row, each));
    if (at >= 0) left.splice(at, 1);
    return at >= 0;
  });
}

const sameRow = (expected: readonly Cell[], got: readonly Cell[]): boolean =>
  expected.length === got.length && expected.every((each, at) => sameCell(each, got[at] ?? null));

/** A number stands for every spelling of it: `numeric` comes as text, so that nothing is lost. */
function sameCell(expected: Cell, got: Cell): boolean {
  if (typeof expected === 'number' && typeof got === 'string') return got.trim() !== '' && Number(got) === expected;
  return canonicalCell(expected) === canonicalCell(got);
}

function canonicalCell(value: Cell): string {
  return JSON.stringify(value, (_key, each: unknown) =>
    typeof each === 'object' && each !== null && !Array.isArray(each)
      ? Object.fromEntries(Object.entries(each).sort(([one], [other]) => (one < other ? -1 : 1)))
      : each,
  );
}

function shownRows(rows: Rows): string {
  const [first] = rows;
  if (first === undefined) return 'no row';
  const single = rows.length === 1 && first.length === 1 ? first[0] : undefined;
  if (single !== undefined) return shownCell(single);
  const shown = rows.slice(0, rowsShown).map((row) => `(${row.map(shownCell).join(', ')})`);
  const rest = rows.length - shown.length;
  return `${shown.join(', ')}${rest > 0 ? ` and ${rest} more rows` : ''}`;
}

const shownCell = (cell: Cell): string =>
  cell === null ? 'NULL' : typeof cell === 'string' ? `'${cell}'` : JSON.stringify(cell);
