// H11: `changeColumn` writes a column anew, and drops what its call does not repeat.

import { isNextval, shownDefault } from '../../model/canonicalDefault.ts';
import { type Loss, lossOf } from '../mistakes/changeLoss.ts';
import { findColumn, formerColumn } from '../mistakes/ownChecks.ts';
import { sentChanges } from '../mistakes/sentChange.ts';
import type { Finding, HazardRule } from './hazardRule.ts';
import { rowsNamed } from './heldLocks.ts';
import { options } from './saferCalls.ts';
import { queryCall, quoted, quotedTable, tableArgument, text, typeCode } from './saferCode.ts';

export const columnReset: HazardRule = {
  id: 'H11',
  find({ up }) {
    return sentChanges(up.statements).flatMap((change): readonly Finding[] => {
      const now = findColumn(up.after, change.table, change.column);
      const first = formerColumn(up.before, up.after, change.table, change.column);
      const loss = lossOf(change, first, now, up.report);
      if (loss === null || now === null) return [];
      const lost = [
        ...(loss.notNull ? ['its NOT NULL'] : []),
        ...(loss.default && loss.before.default !== null
          ? [`its default \`${shownDefault(loss.before.default)}\``]
          : []),
      ];
      return [
        {
          run: up.run,
          line: change.line,
          message: `\`${change.table}.${change.column}\` lost ${lost.join(' and ')}: \`changeColumn\` sets the type, NOT NULL and the default together, and drops what the call does not name. Nobody is told, until rows without a value come in.`,
          rows: rowsNamed(up, change.table),
          safer: repeated(loss, now.type),
        },
      ];
    });
  },
};

function repeated({ change, before, notNull }: Loss, type: string): string {
  const { default: value } = before;
  // A call cannot say a default that draws from the sequence of the column: SQL leaves it alone.
  if (isNextval(value)) {
    return queryCall(`ALTER TABLE ${quotedTable(change.table)} ALTER COLUMN ${quoted(change.column)} TYPE ${type}`);
  }
  const definition = options({
    type: typeCode(type),
    allowNull: notNull || before.notNull ? 'false' : null,
    defaultValue: value === null ? null : `Sequelize.literal(${text(value)})`,
  });
  return `await queryInterface.changeColumn(${tableArgument(change.table)}, ${text(change.column)}, ${definition});`;
}
