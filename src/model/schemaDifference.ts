// One difference between a schema before and the schema now, as data.

import type { Column, Constraint, EnumType, Index, Sequence } from './schema.ts';

export type ColumnAttribute = 'type' | 'not null' | 'default' | 'identity' | 'generated';

/** Tables go by their qualified name: `users`, `shop.users`. */
export type SchemaDifference =
  | { readonly kind: 'table-added'; readonly table: string }
  | { readonly kind: 'table-removed'; readonly table: string }
  /** The same table under another name. */
  | { readonly kind: 'table-renamed'; readonly table: string; readonly before: string }
  | { readonly kind: 'column-added'; readonly table: string; readonly column: Column }
  | { readonly kind: 'column-removed'; readonly table: string; readonly column: Column }
  | {
      readonly kind: 'column-changed';
      readonly table: string;
      readonly attribute: ColumnAttribute;
      readonly before: Column;
      readonly now: Column;
    }
  /** The columns are the same but stand in another order: worth a mention, nothing more. */
  | { readonly kind: 'columns-reordered'; readonly table: string; readonly now: readonly string[] }
  | { readonly kind: 'constraint-added'; readonly table: string; readonly constraint: Constraint }
  | { readonly kind: 'constraint-removed'; readonly table: string; readonly constraint: Constraint }
  | {
      readonly kind: 'constraint-changed';
      readonly table: string;
      readonly before: Constraint;
      readonly now: Constraint;
    }
  | { readonly kind: 'index-added'; readonly table: string; readonly index: Index }
  | { readonly kind: 'index-removed'; readonly table: string; readonly index: Index }
  | { readonly kind: 'index-changed'; readonly table: string; readonly before: Index; readonly now: Index }
  | { readonly kind: 'enum-added'; readonly type: EnumType }
  | { readonly kind: 'enum-removed'; readonly type: EnumType }
  | { readonly kind: 'enum-changed'; readonly before: EnumType; readonly now: EnumType }
  | { readonly kind: 'sequence-added'; readonly sequence: Sequence }
  | { readonly kind: 'sequence-removed'; readonly sequence: Sequence }
  | { readonly kind: 'sequence-changed'; readonly before: Sequence; readonly now: Sequence };

/** False for what is only mentioned: two schemas that differ in nothing else are the same. */
export function isRealDifference({ kind }: SchemaDifference): boolean {
  return kind !== 'columns-reordered';
}
