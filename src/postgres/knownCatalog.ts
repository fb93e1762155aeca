// The catalogs as they were last read, and how what is new since then is put into them.

import type { Schema, Table } from '../model/schema.ts';
import type { CatalogRows, Selection } from './catalog/catalogRows.ts';
import type { CatalogMoment, CatalogNews } from './catalog/catalogWatch.ts';

/** Never changed: a later reading makes another, which shares what has stayed. */
export interface KnownCatalog {
  readonly moment: CatalogMoment;
  readonly rows: CatalogRows;
  readonly schema: Schema;
  /** Each table's, as `schema` has them. */
  readonly tables: ReadonlyMap<number, Table>;
  /** Counts the readings in which something of the table, or its file, was new. */
  readonly versions: ReadonlyMap<number, number>;
}

/**
 * Null where all has to be read: what is new may be spelled in definitions of others, or may yet be taken back. A new
 * type is not: `public` is the only schema that is searched, so nothing that was there is called otherwise because of it.
 */
export function staleIn(known: KnownCatalog, news: CatalogNews): Selection | null {
  const { moment, rows } = known;
  if (!news.settled || news.newNames || news.naming !== moment.naming || news.comments !== moment.comments) return null;
  if (news.temporary > 0 || moment.temporary > 0) return null;
  if ([...news.newTypes].some((type) => moment.types.has(type))) return null;
  const tableOfIndex = new Map(rows.indexes.map(({ oid, table }) => [oid, table]));
  const changed = [...news.newRelations, ...[...moment.relations].filter((oid) => !news.relations.has(oid))];
  const unusual = [...known.tables.values()].filter(({ properties }) => Object.keys(properties).length > 0);
  const tables = [
    ...news.newParts,
    ...changed,
    ...changed.flatMap((oid) => tableOfIndex.get(oid) ?? []),
    // Some properties come and go without a new row.
    ...unusual.map(({ oid }) => oid),
  ];
  return {
    tables: new Set(tables.filter((oid) => news.relations.has(oid))),
    relations: news.newRelations,
    sequences: new Set([...news.newSequences, ...news.newRelations]),
  };
}

/** Null where a name has changed, or a row is gone that nothing new tells of: then all has to be read. */
export function mergedRows(
  known: KnownCatalog,
  news: CatalogNews,
  stale: Selection,
  fresh: CatalogRows,
): CatalogRows | null {
  if (isRenamed(known.rows, fresh)) return null;
  const stays = ({ table }: { readonly table: number }): boolean =>
    news.relations.has(table) && !stale.tables.has(table);
  const rows: CatalogRows = {
    ...fresh,
    relations: [
      ...known.rows.relations.filter(({ oid }) => news.relations.has(oid) && !stale.relations.has(oid)),
      ...fresh.relations,
    ],
    columns: [...known.rows.columns.filter(stays), ...fresh.columns],
    defaults: [...known.rows.defaults.filter(stays), ...fresh.defaults],
    constraints: [...known.rows.constraints.filter(stays), ...fresh.constraints],
    indexes: [...known.rows.indexes.filter(stays), ...fresh.indexes],
    // One that is in use no more is looked up no more.
    operatorClasses: [...known.rows.operatorClasses, ...fresh.operatorClasses],
    sequences: [
      ...known.rows.sequences.filter(({ oid }) => news.relations.has(oid) && !stale.sequences.has(oid)),
      ...fresh.sequences,
    ],
  };
  return rows.constraints.length === news.constraints ? rows : null;
}

/** An index is named in nothing but the definition of itself. */
function isRenamed(known: CatalogRows, fresh: CatalogRows): boolean {
  const relations = new Map(known.relations.map(({ oid, space, name }) => [oid, `${space} ${name}`]));
  const columns = new Map(known.columns.map(({ table, position, name }) => [`${table} ${position}`, name]));
  return (
    fresh.relations.some(({ oid, kind, space, name }) => {
      const before = relations.get(oid);
      return before !== undefined && before !== `${space} ${name}` && !/^i$/iu.test(kind);
    }) ||
    fresh.columns.some(({ table, position, name }) => {
      const before = columns.get(`${table} ${position}`);
      return before !== undefined && before !== name;
    })
  );
}
