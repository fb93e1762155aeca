// Reads the schema again and again, and of the catalogs only what is new. It gives what `readSchema` gives.

import { sharedValue } from '../base/sameValue.ts';
import type { Schema, Table } from '../model/schema.ts';
import { type CatalogRows, readCatalogRows, readCatalogRowsOf, type Selection } from './catalog/catalogRows.ts';
import { type CatalogMoment, type CatalogNewsRow, catalogNews, catalogNewsSql } from './catalog/catalogWatch.ts';
import { LearnersObjects } from './catalog/learnersObjects.ts';
import { schemaOf, tablesIn } from './catalog/schemaOf.ts';
import type { Database } from './database.ts';
import { type KnownCatalog, mergedRows, staleIn } from './knownCatalog.ts';
import { queryEach } from './queryEach.ts';
import { type RareRows, readRare, type WhichRare, whichRareOfSql, whichRareSql } from './readRare.ts';

/** The first transaction there is: everything is new since. */
const theFirst = '3';

/** `known` is an earlier reading of this database, from which it has gone on, not back; null for a first one. */
export async function readCatalog(database: Database, known: KnownCatalog | null): Promise<KnownCatalog> {
  if (known === null) return readWhole(database, null);
  if (await isUnwritten(database, known.moment)) return known;
  const [[row] = []] = await queryEach(database, [catalogNewsSql(known.moment.next)]);
  const news = catalogNews(row as CatalogNewsRow);
  const stale = staleIn(known, news);
  if (stale === null) return readWhole(database, known);
  const { rows: fresh, answers } = await readCatalogRowsOf(database, stale, [whichRareOfSql(stale.tables)]);
  const rows = mergedRows(known, news, stale, fresh);
  if (rows === null) return readWhole(database, known);
  const rare = await readRare(database, answers[0] as readonly WhichRare[]);
  return knownOf({ moment: news, rows, rare, known, stale, fresh });
}

/** Nothing gets into a catalog without a transaction that has a number. */
async function isUnwritten(database: Database, { next, settled }: CatalogMoment): Promise<boolean> {
  const [[row] = []] = await queryEach(database, [
    'select pg_snapshot_xmax(pg_current_snapshot())::xid::text as next, pg_current_xact_id_if_assigned() is null as settled',
  ]);
  const now = row as Pick<CatalogNewsRow, 'next' | 'settled'>;
  return settled && now.settled && now.next === next;
}

async function readWhole(database: Database, known: KnownCatalog | null): Promise<KnownCatalog> {
  const { rows, answers } = await readCatalogRows(database, [whichRareSql, catalogNewsSql(theFirst)]);
  const rare = await readRare(database, answers[0] as readonly WhichRare[]);
  const moment = catalogNews(answers[1]?.[0] as CatalogNewsRow);
  return knownOf({ moment, rows, rare, known, stale: null, fresh: rows });
}

interface Read {
  readonly moment: CatalogMoment;
  readonly rows: CatalogRows;
  readonly rare: RareRows;
  readonly known: KnownCatalog | null;
  /** What was read again, and its rows; null when all was. */
  readonly stale: Selection | null;
  readonly fresh: CatalogRows;
}

function knownOf({ moment, rows, rare, known, stale, fresh }: Read): KnownCatalog {
  const objects = new LearnersObjects(rows.schemas, rows.relations, rows.comments, rows.members);
  const tables = tablesIn(rows, rare.properties, objects, fresh).map((table) => {
    const before = known?.tables.get(table.oid);
    return before !== undefined && stale !== null && !stale.tables.has(table.oid) ? before : sharedValue(before, table);
  });
  const read = schemaOf(rows, rare.objects, objects, tables);
  const sequences = new Map(known?.schema.sequences.map((sequence) => [sequence.oid, sequence]));
  const schema: Schema = {
    ...read,
    sequences: read.sequences.map((sequence) => sharedValue(sequences.get(sequence.oid), sequence)),
  };
  const byOid = new Map(tables.map((table) => [table.oid, table]));
  return { moment, rows, schema, tables: byOid, versions: versionsOf(known, tables, stale) };
}

function versionsOf(
  known: KnownCatalog | null,
  tables: readonly Table[],
  stale: Selection | null,
): ReadonlyMap<number, number> {
  const next = Math.max(0, ...(known?.versions.values() ?? [])) + 1;
  const isNew = (oid: number): boolean => stale === null || stale.tables.has(oid);
  return new Map(tables.map(({ oid }) => [oid, isNew(oid) ? next : (known?.versions.get(oid) ?? next)]));
}
