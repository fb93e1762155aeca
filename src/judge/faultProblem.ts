// What a migration threw, in sentences a person can act on.

import type { MigrationFault, RunReport } from '../model/runOutcome.ts';
import type { Direction } from '../model/statement.ts';
import { refusedStatement } from './refusedStatement.ts';
import { sentences, stopped } from './sentences.ts';
import type { NamedLine, StepProblem } from './stepProblem.ts';
import { unknownType } from './unknownType.ts';

export function faultProblem(
  direction: Direction,
  fault: MigrationFault,
  report: RunReport,
  named: NamedLine,
): StepProblem {
  const line = lineOf(fault, report);
  const where = named === 'beside' || line === null ? '' : ` on line ${line}`;
  const type = unknownType(fault, report);
  if (type !== null) return { message: `\`${direction}\` failed: ${type.message}`, line: type.line };
  if (closedConnection(fault)) {
    const closing = report.outline?.calls.find(({ method, within }) => method === 'close' && within === direction);
    return {
      message: `\`${direction}\` closed the connection, and \`SequelizeMeta\` could not be written any more. Do not close it: the command that runs the migration does, when all is done.`,
      line: line ?? closing?.line ?? null,
    };
  }
  if (publicIsGone(fault)) {
    const dropped = report.statements.findLast(({ sql, error }) => error === null && dropsPublic.test(sql))?.line;
    const by = dropped === undefined || dropped === null ? '' : `, dropped on line ${dropped}`;
    return {
      message: `${fromPostgres(direction, fault, where)} The schema \`public\`, and \`SequelizeMeta\` in it, is gone${by}.`,
      line: dropped ?? line,
    };
  }
  if (metaIsHidden(fault)) {
    const set = report.statements.findLast(({ sql, error }) => error === null && setsSearchPath.test(sql));
    if (set !== undefined) {
      const where = set.line === null ? '' : ` on line ${set.line}`;
      return {
        message: `\`${direction}\` changed \`search_path\`${where}, and umzug, on the same connection, does not find \`SequelizeMeta\` any more. Name the schema with each table, or use \`SET LOCAL\` inside a transaction.`,
        line: set.line ?? line,
      };
    }
  }
  return { message: faultMessage(direction, fault, where), line };
}

/** An error that was thrown on has lost its place, and its statement has not. */
function lineOf(fault: MigrationFault, { statements }: RunReport): number | null {
  const { place, postgres } = fault;
  return place?.line ?? (postgres === null ? null : (refusedStatement(fault, statements)?.line ?? null));
}

const metaIsHidden = ({ postgres }: MigrationFault): boolean =>
  postgres?.code === '42P01' && postgres.message.includes('SequelizeMeta');

const setsSearchPath = /\bSET\s+(?:SESSION\s+)?(?:search_path|SCHEMA)\b|\bset_config\s*\(\s*'search_path'/iu;

/** What umzug says of an `up` that is not async and returns nothing. */
export function returnsNoPromise(message: string): boolean {
  return /didn't return a promise/u.test(message);
}

/** The learner's own `sequelize.close()`. */
export const closedConnection = ({ message }: MigrationFault): boolean =>
  /ConnectionManager\.getConnection was called after/u.test(message);

export const publicIsGone = ({ postgres }: MigrationFault): boolean =>
  postgres?.code === '3F000' && /no schema has been selected|schema "public" does not exist/u.test(postgres.message);

const dropsPublic = /\b(?:DROP\s+SCHEMA|ALTER\s+SCHEMA)\b[^;]*\bpublic\b/iu;

function faultMessage(direction: Direction, fault: MigrationFault, where: string): string {
  const { name, message, postgres, sql } = fault;
  const missing = /^Could not find migration method: (\w+)/u.exec(message)?.[1];
  if (missing !== undefined) {
    return `The file does not export a function \`${missing}\`. Export both: \`module.exports = { async up(queryInterface, Sequelize) { … }, async down(queryInterface, Sequelize) { … } }\`.`;
  }
  if (returnsNoPromise(message))
    return `\`${direction}\` did not return a promise, so nobody could wait for it to end.`;
  // Umzug's own statement, after the function has ended: nothing was forgotten but the end of a transaction.
  if (postgres?.code === '55P03' && sql !== null && /["']SequelizeMeta["']/u.test(sql)) {
    return `\`${direction}\` left a transaction open: it was begun, and neither committed nor rolled back. Give \`sequelize.transaction\` a function, which ends it by itself, or call \`commit\`.`;
  }
  if (postgres !== null) return fromPostgres(direction, fault, where);
  const thrown = /^threw ([\s\S]*) instead of an Error$/u.exec(message)?.[1];
  if (thrown !== undefined)
    return `\`${direction}\` threw ${thrown.startsWith('"') ? 'the text ' : ''}${thrown}, not an Error.`;
  // The lab's own refusals speak for themselves.
  if (name === 'RefusedImportError') return message;
  const said = stopped(`\`${direction}\` failed with ${name}: ${message}`);
  const advice = missingParameter(direction, fault);
  return advice === null ? said : `${said} ${advice}`;
}

/** What a migration is given, and its function did not take. Safari has words of its own. */
function missingParameter(direction: Direction, { name, message }: MigrationFault): string | null {
  if (name !== 'ReferenceError') return null;
  const [, called, found] = /^(?:(\w+) is not defined|Can't find variable: (\w+))$/u.exec(message) ?? [];
  const missing = called ?? found;
  if (missing !== 'queryInterface' && missing !== 'Sequelize') return null;
  const which = missing === 'Sequelize' ? 'second' : 'first';
  return `\`${missing}\` is the ${which} parameter of \`${direction}\`: \`async ${direction}(queryInterface, Sequelize)\`.`;
}

function fromPostgres(direction: Direction, { postgres, message }: MigrationFault, where: string): string {
  const { code, detail, hint } = postgres ?? { code: '', detail: null, hint: null };
  const said = `${postgres?.message ?? message} (${code})`;
  return `\`${direction}\` failed${where}. Postgres says: ${sentences(said, detail, hint)}`;
}
