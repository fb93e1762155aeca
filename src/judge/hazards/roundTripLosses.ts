// H42 to H44: a `down` that does not bring the start back, that does nothing, or that takes what `up` did not make.

import { describeDifference } from '../../model/describeDifference.ts';
import { describeRows } from '../../model/describeRows.ts';
import { numberingDifferences } from '../../model/diffNumbering.ts';
import { diffRows } from '../../model/diffRows.ts';
import { diffSchemas } from '../../model/diffSchemas.ts';
import type { Schema } from '../../model/schema.ts';
import { isRealDifference, type SchemaDifference } from '../../model/schemaDifference.ts';
import type { RowsDifference } from '../../model/tableRows.ts';
import { causingStatement } from '../causingStatement.ts';
import { culpritOf, onlyAdditions, onlyLosses } from '../rowLosses.ts';
import { leftoverEnum } from './enums.ts';
import type { HazardRule } from './hazardRule.ts';
import { puttingBack } from './puttingBack.ts';
import { quotedTable, text } from './saferCode.ts';
import type { Seen, SeenStep } from './seen.ts';
import { statementKinds } from './statementKind.ts';
import { behind } from './stepChanges.ts';
import { untouchedRows } from './untouchedRows.ts';

interface WayBack {
  readonly up: SeenStep;
  readonly down: SeenStep;
  readonly after: Schema;
}

/** Null when `down` was not run, or did not end well: then nobody takes it for undone. */
function wayBack({ up, down }: Seen): WayBack | null {
  if (down === null || down.after === null || down.report.outcome.kind !== 'done') return null;
  return { up, down, after: down.after };
}

export const lossyDown: HazardRule = {
  id: 'H42',
  find(seen) {
    const back = wayBack(seen);
    if (back === null || sentNothing(back.down)) return [];
    const differences = schemaDifferences(back).filter((each) => !isLeftEnum(seen, each));
    const left = [...differences.map(describeDifference), ...rowsNotBack(back)];
    const [first] = differences;
    if (left.length === 0) return [];
    const names = first === undefined ? [] : namesIn(first);
    const { down } = back;
    const own = names.length === 0 ? null : behind(down, () => false, names);
    return [
      {
        run: 'down',
        line: (own ?? down.statements.findLast(({ line }) => line !== null))?.line ?? null,
        message: `After \`down\` the database is not what it was before \`up\`: ${firstFew(left)}. Whoever goes back has a database that no other one is like, and a second \`up\` meets what nobody tried.`,
        rows: null,
        safer: first === undefined ? null : puttingBack(first),
      },
    ];
  },
};

export const pretendedDown: HazardRule = {
  id: 'H43',
  find(seen) {
    const back = wayBack(seen);
    if (back === null || !sentNothing(back.down)) return [];
    const differences = schemaDifferences(back);
    const left = [...differences.map(describeDifference), ...rowsNotBack(back)];
    const [first] = left;
    if (first === undefined) return [];
    const call = back.down.report.outline?.calls.find(({ within }) => within === 'down');
    return [
      {
        run: 'down',
        line: call?.line ?? null,
        message: `\`down\` changed nothing and ended as if it had: the row in \`SequelizeMeta\` is gone, so the migration counts as undone, and ${firstFew(left)}. What cannot be undone has to say so with an error; then it stays in the list.`,
        rows: null,
        safer: `throw new Error(${text(`This cannot be undone: ${first.replaceAll('`', '')}.`)});`,
      },
    ];
  },
};

export const takingDown: HazardRule = {
  id: 'H44',
  find(seen) {
    const back = wayBack(seen);
    const taken = back === null ? [] : takenByDown(back);
    return taken.map((each) => {
      const { table, lost } = each;
      const what = lost.count > 0 ? 'deletes rows' : 'overwrites values';
      return {
        run: 'down' as const,
        line: back === null ? null : (causingStatement(back.down.report.statements, culpritOf([each]))?.line ?? null),
        message: `\`down\` ${what} that were there before \`up\`, and that \`up\` had left alone: ${describeRows(each).join('; ')}. Take away only what \`up\` made: let \`up\` mark or remember it, or let \`down\` refuse with an error.`,
        rows: back?.up.rowsBefore.find((rows) => rows.table === table)?.count ?? null,
        safer: [
          '// in `up`, before it changes anything',
          `await queryInterface.sequelize.query(${text(`CREATE TABLE ${quotedTable(`${table}_before`)} AS TABLE ${quotedTable(table)}`)});`,
          '// in `down`, go by that table, and drop it last',
        ].join('\n'),
      };
    });
  },
};

const schemaDifferences = ({ up, after }: WayBack): readonly SchemaDifference[] =>
  diffSchemas(up.before, after).filter(isRealDifference);

/** What reads is not work. */
function sentNothing({ statements }: SeenStep): boolean {
  return statements.every(({ sql }) => statementKinds(sql).every(({ kind }) => kind === 'select' || kind === 'set'));
}

/** A type that nothing uses is a hazard of its own. */
function isLeftEnum(seen: Seen, difference: SchemaDifference): boolean {
  if (difference.kind !== 'enum-added') return false;
  return leftoverEnum
    .find(seen)
    .some(({ run, message }) => run === 'down' && message.includes(`\`${difference.type.name}\``));
}

/** Rows that were there before `up`, that it left as they were, and that are gone or changed after `down`. */
function takenByDown({ up, down }: WayBack): readonly RowsDifference[] {
  if (up.rowsAfter === null || down.rowsAfter === null) return [];
  const kept = untouchedRows(up.rowsBefore, up.rowsAfter);
  return onlyLosses(diffRows(kept, down.rowsAfter));
}

/** The other rows that are not as they were: lost or changed by `up`, or left by it. */
function rowsNotBack(back: WayBack): readonly string[] {
  const { up, down } = back;
  const after = down.rowsAfter ?? [];
  const all = diffRows(up.rowsBefore, after);
  const told = new Set(takenByDown(back).map(({ table }) => table));
  return [
    ...onlyLosses(all)
      .filter(({ table }) => !told.has(table))
      .flatMap(describeRows),
    ...onlyAdditions(all).flatMap(describeRows),
    ...numberingDifferences(up.rowsBefore, after),
  ];
}

function firstFew(left: readonly string[]): string {
  const more = left.length > 3 ? `; and ${left.length - 3} more` : '';
  return left.slice(0, 3).join('; ') + more;
}

/** What a statement about it would mention. */
function namesIn(difference: SchemaDifference): readonly string[] {
  switch (difference.kind) {
    case 'column-added':
    case 'column-removed':
      return [difference.column.name];
    case 'column-changed':
      return [difference.now.name];
    case 'constraint-added':
    case 'constraint-removed':
      return [difference.constraint.name];
    case 'index-added':
    case 'index-removed':
      return [difference.index.name];
    case 'table-added':
    case 'table-removed':
      return [difference.table];
    default:
      return [];
  }
}
