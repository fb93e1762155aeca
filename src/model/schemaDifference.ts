// One difference between a schema before and the schema now, as data.

import type { Column, Constraint, EnumType, Index, ObjectKind, SchemaObject, Sequence } from './schema.ts';

export type ColumnAttribute = 'type' | 'not null' | 'default' | 'identity' | 'generated' | 'collation';
export type TableAttribute = 'unlogged' | 'row security' | 'partition key' | 'partition of';
/** What may have a comment. */
export type Commented = 'table' | 'column' | 'constraint' | 'index' | 'type' | 'sequence' | ObjectKind;

/** Tables go by their qualified name: `users`, `shop.users`. */
export type SchemaDifference =
  | { readonly kind: 'table-added'; readonly table: string }
  | { readonly kind: 'table-removed'; readonly table: string }
  /** The same table under another name. */
  | { readonly kind: 'table-renamed'; readonly table: string; readonly before: string }
  | {
      readonly kind: 'table-changed';
      readonly table: string;
      readonly attribute: TableAttribute;
      /** `on` and `off`, or in SQL: `RANGE (made_at)`, `events FOR VALUES FROM (1) TO (10)`; empty when there is none. */
      readonly before: string;
      readonly now: string;
    }
  | {
      readonly kind: 'table-property-changed';
      readonly table: string;
      /** As in `Table.properties`. */
      readonly property: string;
      /** Null where it is as in every new table. */
      readonly before: string | null;
      readonly now: string | null;
    }
  | { readonly kind: 'column-added'; readonly table: string; readonly column: Column }
  | { readonly kind: 'column-removed'; readonly table: string; readonly column: Column }
  /** The same column under another name. */
  | { readonly kind: 'column-renamed'; readonly table: string; readonly before: string; readonly now: string }
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
  | { readonly kind: 'constraint-renamed'; readonly table: string; readonly before: string; readonly now: string }
  | {
      readonly kind: 'constraint-changed';
      readonly table: string;
      readonly before: Constraint;
      readonly now: Constraint;
    }
  | { readonly kind: 'index-added'; readonly table: string; readonly index: Index }
  | { readonly kind: 'index-removed'; readonly table: string; readonly index: Index }
  | { readonly kind: 'index-renamed'; readonly table: string; readonly before: string; readonly now: string }
  | { readonly kind: 'index-changed'; readonly table: string; readonly before: Index; readonly now: Index }
  | { readonly kind: 'enum-added'; readonly type: EnumType }
  | { readonly kind: 'enum-removed'; readonly type: EnumType }
  | { readonly kind: 'enum-renamed'; readonly before: string; readonly now: string }
  | { readonly kind: 'enum-changed'; readonly before: EnumType; readonly now: EnumType }
  | { readonly kind: 'sequence-added'; readonly sequence: Sequence }
  | { readonly kind: 'sequence-removed'; readonly sequence: Sequence }
  | { readonly kind: 'sequence-renamed'; readonly before: string; readonly now: string }
  | { readonly kind: 'sequence-changed'; readonly before: Sequence; readonly now: Sequence }
  | { readonly kind: 'object-added'; readonly object: SchemaObject }
  | { readonly kind: 'object-removed'; readonly object: SchemaObject }
  | { readonly kind: 'object-renamed'; readonly before: SchemaObject; readonly now: SchemaObject }
  | { readonly kind: 'object-changed'; readonly before: SchemaObject; readonly now: SchemaObject }
  | {
      readonly kind: 'comment-changed';
      readonly of: Commented;
      /** `users.email` for a column. */
      readonly name: string;
      readonly before: string | null;
      readonly now: string | null;
    };

/** False for what is only mentioned: two schemas that differ in nothing else are the same. */
export function isRealDifference({ kind }: SchemaDifference): boolean {
  return kind !== 'columns-reordered';
}
