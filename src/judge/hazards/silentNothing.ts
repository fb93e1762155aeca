// H45 and H46: what Postgres refused and nobody heard of, and statements that did nothing.

import { findNamed, type Table } from '../../model/schema.ts';
import type { Statement } from '../../model/statement.ts';
import { callsOn, writtenColumns } from '../mistakes/writtenCalls.ts';
import { stopped } from '../sentences.ts';
import type { Finding, HazardRule } from './hazardRule.ts';
import { firstOf } from './hazardWords.ts';
import { dropIndexCall } from './saferCalls.ts';
import { queryCall, tableArgument, text } from './saferCode.ts';
import { rowsOf, type SeenStep } from './seen.ts';
import { type StatementKind, statementKinds } from './statementKind.ts';

export const swallowedError: HazardRule = {
  id: 'H45',
  find({ up, down }) {
    const steps = down === null ? [up] : [up, down];
    return steps.flatMap((step) => swallowed(step).map((statement) => unheard(step, statement)));
  },
};

/** The refused ones that did not end the step. */
function swallowed({ statements, report: { outcome } }: SeenStep): readonly Statement[] {
  const refused = statements.filter(
    ({ error }, at) => error !== null && error.code !== aborted && !isHandled(statements, at),
  );
  if (outcome.kind === 'done') return refused;
  // In a transaction the next statement fails for it, and says nothing of why.
  const isAborted = outcome.kind === 'failed' && outcome.fault.postgres?.code === aborted;
  const last = statements.findLast(({ error }) => error?.code === aborted);
  return isAborted
    ? refused.filter(({ transaction }) => transaction !== null && transaction === last?.transaction)
    : [];
}

const aborted = '25P02';

/** Taken back to a savepoint, or sent again until it went through: somebody did hear of it. */
function isHandled(statements: readonly Statement[], at: number): boolean {
  const later = statements.slice(at + 1);
  const sql = statements[at]?.sql;
  const [next] = later;
  const isTakenBack = statementKinds(next?.sql ?? '').some(
    (kind) => kind.kind === 'transaction' && kind.command === 'rollback to',
  );
  return isTakenBack || later.some((each) => each.sql === sql && each.error === null);
}

function unheard({ run, statements }: SeenStep, { line, error, sql, transaction }: Statement): Finding {
  const { message, code } = error ?? { message: '', code: '' };
  const after =
    transaction === null
      ? []
      : statements.filter((each) => each.error?.code === aborted && each.transaction === transaction);
  const rest =
    transaction === null
      ? 'The same `catch` would keep quiet about a lock that was not to be had, or a missing right.'
      : `After that Postgres takes nothing more in this transaction${after.length === 0 ? '' : ` (${after.length} more ${after.length === 1 ? 'statement' : 'statements'} refused, 25P02)`}, and its COMMIT is a ROLLBACK.`;
  return {
    run,
    line,
    message: `Postgres refused this statement (${stopped(message).replace(/\.$/u, '')}, ${code}), and \`${run === 'down' ? 'down' : 'up'}\` went on as if it had not. ${rest}`,
    rows: null,
    safer: guarded(sql),
  };
}

/** The statement so that it can be sent again, most with a guard of their own; null for one that knows none. */
export function guarded(sql: string): string | null {
  const one = sql.trim().replace(/;$/u, '');
  if (one.includes(';') || one.length > 300) return null;
  const [kind] = statementKinds(one);
  // Where Postgres is to name the index, it names another one the next time.
  if (kind?.kind === 'create index' && kind.index === null) return null;
  if (kind?.kind === 'create index' && kind.index !== null && kind.concurrently) {
    // IF NOT EXISTS would take the broken one of a failed build for a good one.
    const plain = one.replace(/\bIF\s+NOT\s+EXISTS\s+/iu, '');
    return [dropIndexCall(kind.table, kind.index), queryCall(plain)].join('\n');
  }
  const drop = /\bDROP (CONSTRAINT|COLUMN|TABLE|TYPE|VIEW|SEQUENCE|INDEX(?: CONCURRENTLY)?)\b(?! IF EXISTS)/iu;
  if (drop.test(one)) return queryCall(one.replace(drop, 'DROP $1 IF EXISTS'));
  const make = /\b(CREATE TABLE|ADD COLUMN|CREATE (?:UNIQUE )?INDEX)\b(?! IF NOT EXISTS)(?=\s+["\w])/iu;
  return make.test(one) ? queryCall(one.replace(make, '$1 IF NOT EXISTS')) : null;
}

export const nothingDone: HazardRule = {
  id: 'H46',
  find({ up }) {
    return up.statements.flatMap((statement) => {
      const skips = statement.notes.filter((note) => note.kind === 'skipped');
      const kind = statementKinds(statement.sql)[0];
      if (skips.length === 0 || kind === undefined) return [];
      return idle(up, statement, kind) ?? [];
    });
  },
};

/** What somebody wrote IF [NOT] EXISTS for by hand, such as a DROP before a CREATE, is meant to do nothing. */
function idle(step: SeenStep, statement: Statement, kind: StatementKind): readonly Finding[] | null {
  const { line, sql, notes } = statement;
  const [why = ''] = notes.flatMap((note) => (note.kind === 'skipped' ? [note.why] : []));
  const finding = (message: string, safer: string | null, table?: Table): Finding => ({
    run: 'up',
    line,
    message,
    rows: table === undefined ? null : rowsOf(step, table.oid),
    safer,
  });
  if (kind.kind === 'create table') {
    const table = findNamed(step.before.tables, kind.table);
    const isCall = callsOn(step.report.outline, line, 'createTable').length > 0;
    const guard = isCall ? '`createTable` sends CREATE TABLE IF NOT EXISTS' : 'It says IF NOT EXISTS';
    const known = new Set(table?.columns.map(({ name }) => name));
    const missing = writtenColumns(step.report.outline, 'up')
      .filter((each) => each.table === kind.table && each.call.line === line && !known.has(each.column))
      .map(({ column }) => column);
    const lacks = missing.length === 0 ? '' : ` It lacks ${firstOf(missing)}.`;
    const message = `The table \`${kind.table}\` was there already, and this statement did nothing. ${guard}, so it is no error, and nobody looked whether that table is the one that the file describes.${lacks}`;
    return [finding(message, mustNotBe(kind.table), table ?? undefined)];
  }
  if (kind.kind === 'drop table') {
    if (callsOn(step.report.outline, line, 'dropTable').length === 0) return null;
    const name = kind.tables.join(', ');
    const message = `There is no table \`${name}\`, so \`dropTable\` dropped nothing: it says DROP TABLE IF EXISTS, which keeps quiet about a name that is misspelt.`;
    return [
      finding(
        message,
        `if (!(await queryInterface.tableExists(${tableArgument(name)}))) throw new Error(${text(`There is no table ${name}.`)});`,
      ),
    ];
  }
  // Of a broken index under this name another hazard tells, and of DROP INDEX the one about names.
  if (kind.kind === 'create index') {
    const index = step.before.tables.flatMap(({ indexes }) => indexes).find(({ name }) => name === kind.index);
    if (index?.valid === false) return null;
    const message = `An index \`${kind.index}\` was there already, so this statement did nothing: IF NOT EXISTS looks at the name alone. What is there is \`${index?.definition ?? 'another one'}\`.`;
    return [
      finding(
        message,
        queryCall(
          sql
            .trim()
            .replace(/ IF NOT EXISTS/iu, '')
            .replace(/;$/u, ''),
        ),
      ),
    ];
  }
  if (kind.kind !== 'alter table' || kind.actions.every((action) => /^drop/u.test(action.kind))) return null;
  const message = `This statement did nothing (${why}), and its IF EXISTS or IF NOT EXISTS kept quiet about it. Nobody looked whether what is there is what the file describes.`;
  return [
    finding(
      message,
      queryCall(
        sql
          .trim()
          .replaceAll(/ IF (?:NOT )?EXISTS/giu, '')
          .replace(/;$/u, ''),
      ),
    ),
  ];
}

const mustNotBe = (table: string): string =>
  `if (await queryInterface.tableExists(${tableArgument(table)})) throw new Error(${text(`${table} is there already.`)});`;
