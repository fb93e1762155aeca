// What the tables hold at one moment, so that two moments can be compared.

export interface TableRows {
  /** Qualified: `users`, `shop.users`. */
  readonly table: string;
  readonly oid: number;
  /** In the order in which `contents` has their values. */
  readonly columns: readonly RowColumn[];
  /** Names of the primary key's columns; empty when there is none. */
  readonly key: readonly string[];
  readonly count: number;
  readonly contents: RowContents;
  /** Of columns that a sequence of their own numbers; empty where there are no rows. */
  readonly numbering: readonly Numbering[];
}

export interface Numbering {
  readonly column: string;
  /** Qualified, as tables are. */
  readonly sequence: string;
  /** Where the sequence stands: the last number it gave, or the first that it will. */
  readonly at: string;
  /** Whether the number it gives next is not beyond those in the column. */
  readonly behind: boolean;
}

export interface RowColumn {
  readonly name: string;
  /** `attnum`: a renamed column keeps it while the table is the same. */
  readonly position: number;
}

export type RowContents =
  /** JSON of a list of rows, each a list of texts or nulls, sorted by key: two equal texts are equal tables. */
  | { readonly kind: 'rows'; readonly json: string }
  /** Too many rows to keep: one number a column that does not depend on their order. */
  | { readonly kind: 'digest'; readonly byColumn: Readonly<Record<string, string>> };

/** One table's rows, before and now. Columns that only one side has are not compared: the catalog tells of them. */
export interface RowsDifference {
  /** As the table was called before. */
  readonly table: string;
  readonly lost: RowList;
  readonly added: RowList;
  readonly changed: ChangedRows;
}

export interface RowList {
  readonly count: number;
  /** A few, by their key: `id 3`; or whole where there is no key. */
  readonly examples: readonly string[];
}

export interface ChangedRows extends RowList {
  /** How many rows, at least: of a table that is only digested it is not known, and 1. */
  readonly count: number;
  readonly columns: readonly string[];
}
