// A column as a check wants it beside the column as it is, in the database's own words.

import { isNextval } from '../../model/canonicalDefault.ts';
import { canonicalType } from '../../model/canonicalType.ts';
import type { ColumnCheck } from '../../model/catalogCheck.ts';
import { columnDefinition } from '../../model/describeSchema.ts';
import { type Column, findNamed, type Schema } from '../../model/schema.ts';
import { quotedLabels } from './judgeEnum.ts';

export const isAutoIncrement = (column: Column): boolean => column.identity !== null || isNextval(column.default);

/** With its labels and its comment where the check asks for them. */
export function gotColumn(check: ColumnCheck, column: Column, { enums }: Schema): string {
  const labels = check.labels === undefined ? undefined : findNamed(enums, column.type.replaceAll('"', ''))?.labels;
  return `${columnDefinition(withLabels(column, labels))}${commentOf(check, column.comment)}`;
}

/** `status ENUM ('new', 'paid')`: the name of the type does not matter. */
function withLabels<C extends Pick<Column, 'type'>>(column: C, labels: readonly string[] | undefined): C {
  return labels === undefined ? column : { ...column, type: `ENUM (${quotedLabels(labels)})` };
}

function commentOf(check: ColumnCheck, comment: string | null): string {
  return check.comment === undefined ? '' : comment === null ? ', no comment' : `, COMMENT '${comment}'`;
}

/** The column as it is, with what the check asks for put right; only the latter where there is no column yet. */
export function expectedColumn(check: ColumnCheck, column: Column | null): string {
  const wished = withLabels(
    {
      name: check.column,
      type: check.type === undefined ? (column?.type ?? '') : canonicalType(check.type),
      notNull: check.notNull ?? column?.notNull ?? false,
      ...filledBy(check, column),
      expression: column?.expression ?? null,
      collation: null,
      comment: null,
    },
    check.labels,
  );
  return `${columnDefinition(wished)}${commentOf(check, check.comment ?? null)}`;
}

/** A default, a number of its own or an expression: Postgres takes one of the three, and the wish comes first. */
function filledBy(check: ColumnCheck, column: Column | null): Pick<Column, 'default' | 'identity' | 'generated'> {
  const nothing = { default: null, identity: null, generated: null };
  const wantsNumbers = check.autoIncrement === true && (column === null || !isAutoIncrement(column));
  const identity = check.identity ?? (wantsNumbers ? 'by default' : null);
  if (identity !== null) return { ...nothing, identity };
  if (check.generated !== undefined && check.generated !== null) return { ...nothing, generated: check.generated };
  if (check.default !== undefined && check.default !== null) return { ...nothing, default: check.default };
  const isNumbered = column !== null && isAutoIncrement(column) && check.autoIncrement === false;
  return {
    default: check.default === null || isNumbered ? null : (column?.default ?? null),
    identity: isNumbered ? null : (column?.identity ?? null),
    generated: check.generated === null ? null : (column?.generated ?? null),
  };
}
