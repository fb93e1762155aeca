// H10: a new type that cannot hold what the column holds: Postgres refuses it, or the values are not what they were.

import { diffRows } from '../../model/diffRows.ts';
import { qualifiedName } from '../../model/schema.ts';
import type { Statement } from '../../model/statement.ts';
import type { Finding, HazardRule } from './hazardRule.ts';
import { rowsText } from './hazardWords.ts';
import { tableBefore } from './heldLocks.ts';
import { queryCall, quoted, quotedTable } from './saferCode.ts';
import { rowsOf, type Seen, type SeenStep } from './seen.ts';
import { statementKinds } from './statementKind.ts';
import { applied } from './stepChanges.ts';

// Out of range, too long, no such value, no such date. https://www.postgresql.org/docs/18/errcodes-appendix.html
const doesNotFit = new Set(['22001', '22003', '22007', '22008', '22P02']);

export const narrowerType: HazardRule = {
  id: 'H10',
  find(seen) {
    const steps = seen.down === null ? [seen.up] : [seen.up, seen.down];
    return [...steps.flatMap(refused), ...changed(seen)];
  },
};

interface Retyped {
  readonly statement: Statement;
  readonly table: string;
  readonly column: string;
  readonly type: string;
}

function retyped(statements: readonly Statement[]): readonly Retyped[] {
  return statements.flatMap((statement) =>
    statementKinds(statement.sql).flatMap((kind) =>
      kind.kind !== 'alter table'
        ? []
        : kind.actions.flatMap((action) =>
            action.kind === 'set type'
              ? [{ statement, table: kind.table, column: action.column, type: action.type }]
              : [],
          ),
    ),
  );
}

function refused(step: SeenStep): readonly Finding[] {
  const failed = step.statements.filter(({ error }) => doesNotFit.has(error?.code ?? ''));
  return retyped(failed).flatMap(({ statement, table, column, type }): readonly Finding[] => {
    const before = tableBefore(step, table);
    const { error } = statement;
    if (before === null || error === null) return [];
    const rows = rowsOf(step, before.oid);
    const when = step.run === 'down' ? '`down` cannot go back' : '`up` stops here';
    return [
      {
        run: step.run,
        line: statement.line,
        message: `\`${table}.${column}\` holds values that \`${type}\` cannot: ${error.message} (${error.code}), so ${when}. Values that the app writes decide whether this runs.`,
        rows,
        safer: [
          '// See first what does not fit; the wider type can stay while there is any.',
          queryCall(
            `SELECT count(*) FROM ${quotedTable(table)} WHERE NOT pg_input_is_valid(${quoted(column)}::text, '${type}')`,
          ),
        ].join('\n'),
      },
    ];
  });
}

/** Down gave the type back, and not the values. */
function changed({ up, down }: Seen): readonly Finding[] {
  if (down?.rowsAfter == null) return [];
  const back = new Set(retyped(applied(down)).map(({ column }) => column));
  return retyped(applied(up)).flatMap(({ statement, table, column, type }): readonly Finding[] => {
    const before = tableBefore(up, table);
    if (before === null || !back.has(column)) return [];
    const own = up.rowsBefore.filter(({ oid }) => oid === before.oid);
    const now = (down.rowsAfter ?? []).filter(({ oid }) => oid === before.oid);
    const [difference] = diffRows(own, now, { columns: [column] });
    if (difference === undefined || difference.changed.count === 0) return [];
    const { count, examples } = difference.changed;
    const which = examples.length === 0 ? '' : ` (${examples.slice(0, 3).join('; ')})`;
    return [
      {
        run: up.run,
        line: statement.line,
        message: `As \`${type}\`, \`${qualifiedName(before)}.${column}\` cannot hold all that it held: after \`up\` and \`down\` ${rowsText(count)}${which} ${count === 1 ? 'has' : 'have'} another value than before.`,
        rows: rowsOf(up, before.oid),
        safer: [
          '// Keep the old column until nobody asks for it, and put the new values beside it:',
          queryCall(`ALTER TABLE ${quotedTable(table)} ADD COLUMN ${quoted(`${column}_new`)} ${type}`),
        ].join('\n'),
      },
    ];
  });
}
