// H41 and H51: half of a migration that stays when it stops midway, and a second `up` that stumbles over it.

import { describeDifference } from '../../model/describeDifference.ts';
import { describeRows } from '../../model/describeRows.ts';
import { diffRows } from '../../model/diffRows.ts';
import type { Statement } from '../../model/statement.ts';
import type { CrashCell } from '../../model/verdict.ts';
import { placeOfOptions } from '../mistakes/transactionNotPassed.ts';
import { callsIn, literalText } from '../mistakes/writtenCalls.ts';
import { onlyAdditions } from '../rowLosses.ts';
import { sentences } from '../sentences.ts';
import { callInTransaction } from './callCode.ts';
import type { Finding, HazardRule } from './hazardRule.ts';
import { queryCall, quoted, quotedTable } from './saferCode.ts';
import type { Seen, SeenStep } from './seen.ts';
import { guarded } from './silentNothing.ts';
import { statementKinds } from './statementKind.ts';
import { changesIn } from './stepChanges.ts';

export const halfApplied: HazardRule = {
  id: 'H41',
  find(seen) {
    const failed = halfOfFailed(seen.up);
    if (failed !== null) return [failed];
    const halves = seen.cells.filter(({ schema, secondUp }) => schema === 'partial' && secondUp !== 'ok');
    const [first] = halves;
    if (first === undefined) return [];
    const more = halves.length === 1 ? '' : ` So it is at ${halves.length} of its moments.`;
    return [
      {
        run: 'up',
        line: first.line,
        message: `When the process dies ${moment(first)}, half of the migration stays: ${first.left.join('; ')}. ${sentences(`A second \`up\` then ${first.secondUp}`)}${more}`,
        rows: null,
        safer: together(seen.up),
      },
    ];
  },
};

const moment = ({ line }: CrashCell): string => (line === null ? 'midway' : `after line ${line}`);

/** It needed no crash: `up` failed, and what it had committed before is there. */
function halfOfFailed(up: SeenStep): Finding | null {
  const { outcome } = up.report;
  if (outcome.kind !== 'failed' || up.after === null) return null;
  // An index that could not be built is a hazard of its own.
  const differences = changesIn(up).filter((each) => each.kind !== 'index-added' || each.index.valid);
  const added = onlyAdditions(diffRows(up.rowsBefore, up.rowsAfter ?? []));
  const left = [...differences.map(describeDifference), ...added.flatMap(describeRows)];
  if (left.length === 0) return null;
  const { fault } = outcome;
  const shown = left.slice(0, 3).join('; ') + (left.length > 3 ? `; and ${left.length - 3} more` : '');
  return {
    run: 'up',
    line: fault.place?.line ?? up.statements.findLast(({ error }) => error !== null)?.line ?? null,
    message: `\`up\` failed here, and half of it stays: ${shown}. \`SequelizeMeta\` says that it has not run, so the next \`db:migrate\` begins at the top, and meets what is there. sequelize-cli opens no transaction; a migration that wants one has to begin it.`,
    rows: null,
    safer: together(up),
  };
}

/** The calls of `up`, as far as they can be named, in one transaction; other advice where that would do harm. */
function together(up: SeenStep): string {
  const { statements, report } = up;
  const isAlone = statements.some(({ sql }) => /\bCONCURRENTLY\b|^\s*VACUUM\b/iu.test(sql));
  if (isAlone)
    return '// One statement to a file: what cannot be in a transaction has to be the only thing that can fail.';
  const batches = statements.filter(({ sql }) => /^\s*(?:UPDATE|DELETE|INSERT)\b/iu.test(sql)).map(({ line }) => line);
  if (new Set(batches).size < batches.length)
    return '// Two files: what changes the schema in one, and the batches, which may begin again where they stopped, in the next.';
  const written = callsIn(report.outline, 'up').flatMap((call) => literalText(call.arguments[0]) ?? []);
  // Where `up` failed before it, only the file tells of it.
  if ([...statements.map(({ sql }) => sql), ...written].some(validates)) return withValidate(statements);
  const lines = new Set(statements.map(({ line }) => line));
  const calls = callsIn(report.outline, 'up').filter(
    (call) => lines.has(call.line) && placeOfOptions(call) !== undefined,
  );
  const shown = calls.slice(0, 6).map((call) => `  ${callInTransaction(call)}`);
  return [
    'await queryInterface.sequelize.transaction(async (transaction) => {',
    ...(shown.length === 0 ? ['  // each call with { transaction }'] : shown),
    ...(calls.length > 6 ? ['  // and the others'] : []),
    '});',
  ].join('\n');
}

/** In one transaction with what is before it VALIDATE reads all rows under its lock: that is a hazard of its own. */
function withValidate(statements: readonly Statement[]): string {
  const file =
    '// No transaction around all: VALIDATE would read under the lock of what is before it. Give it a file of its own';
  const steps = statements.map(({ sql }) => (validates(sql) ? null : repeatable(sql)));
  // Those that can be sent again as they are stand as one `…` between the others.
  const again = steps.flatMap((step, at) => step ?? (typeof steps[at - 1] === 'string' ? '// …' : [])).slice(0, 8);
  if (again.length === 0) return `${file}.`;
  return [`${file},`, '// or make each step one that can be sent again:', ...again].join('\n');
}

const validates = (sql: string): boolean => /\bVALIDATE\s+CONSTRAINT\b/iu.test(sql);

/** https://www.postgresql.org/docs/18/errcodes-appendix.html: there is a table, column or other thing of this name. */
const alreadyThere: ReadonlySet<string> = new Set(['42P07', '42701', '42710', '42P06', '42723']);

export const notRepeatable: HazardRule = {
  id: 'H51',
  find({ crash, cells }: Seen) {
    const found = (crash?.runs ?? []).flatMap((run): readonly Finding[] => {
      const isHalf = cells.some(({ after, schema }) => after === run.after && schema === 'partial');
      const fault = run.second.kind === 'failed' ? run.second.fault : null;
      const error = fault?.postgres ?? null;
      if (!isHalf || fault === null || error === null || !alreadyThere.has(error.code)) return [];
      const where = run.statement.line === null ? 'midway' : `after line ${run.statement.line}`;
      return [
        {
          run: 'up',
          line: fault.place?.line ?? run.statement.line,
          message: `When \`up\` has stopped ${where}, it cannot be run again: this statement then finds what it makes (${error.message}, ${error.code}). Someone has to take it away by hand, in production.`,
          rows: null,
          safer: repeatable(fault.sql ?? ''),
        },
      ];
    });
    return found.slice(0, 1);
  },
};

function repeatable(sql: string): string | null {
  const one = sql.trim().replace(/;$/u, '');
  if (one.length > 300) return null;
  if (/^CREATE TYPE\b/iu.test(one))
    return queryCall(`DO $$ BEGIN ${one}; EXCEPTION WHEN duplicate_object THEN NULL; END $$`);
  for (const kind of statementKinds(one)) {
    const added = kind.kind === 'alter table' ? kind.actions.find((each) => each.kind === 'add constraint') : undefined;
    if (kind.kind !== 'alter table' || added?.kind !== 'add constraint' || added.constraint.name === null) continue;
    const drop = `ALTER TABLE ${quotedTable(kind.table)} DROP CONSTRAINT IF EXISTS ${quoted(added.constraint.name)}`;
    return [queryCall(drop), queryCall(one)].join('\n');
  }
  return guarded(one);
}
