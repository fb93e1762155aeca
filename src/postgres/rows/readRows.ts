// Reads the rows of the learner's tables, in three messages to the backend at most.

import { qualifiedName } from '../../model/schema.ts';
import type { RowContents, TableRows } from '../../model/tableRows.ts';
import type { Database } from '../database.ts';
import { QueryError, queryEach } from '../queryEach.ts';
import { digestSql, measureSql, numberingSql, rowsSql } from './rowQueries.ts';
import { type RowTable, rowTables } from './rowTables.ts';

/** Up to here a table's rows are kept; beyond it they are digested. */
export interface RowLimits {
  readonly rows: number;
  /** Of all values as text. */
  readonly bytes: number;
}

export const rowLimits: RowLimits = { rows: 50_000, bytes: 16 * 1024 * 1024 };

// A page holds 291 rows at most (a row's header and its pointer are 28 bytes), and what TOAST packs grows some
// hundredfold: a table of eight pages needs no measuring. https://www.postgresql.org/docs/18/storage-page-layout.html
const pageBytes = 8192;
const mostRowsOfPage = 291;
const surelySmallBytes = 8 * pageBytes;

/**
 * Every table of the learner's, by schema and name. Changes nothing, and asks nothing of a table that is empty on disk.
 */
export async function readRows(database: Database, limits: RowLimits = rowLimits): Promise<readonly TableRows[]> {
  return readRowsOf(database, await rowTables(database), limits);
}

/** Of these tables, in their order. */
export async function readRowsOf(
  database: Database,
  tables: readonly RowTable[],
  limits: RowLimits = rowLimits,
): Promise<readonly TableRows[]> {
  const filled = tables.filter(({ bytes }) => bytes > 0);
  const read = new Map((await readAll(database, filled, limits)).map((rows) => [rows.oid, rows]));
  return tables.map((table) => read.get(table.oid) ?? toTableRows(table, 0, { kind: 'rows', json: '[]' }));
}

async function readAll(
  database: Database,
  tables: readonly RowTable[],
  limits: RowLimits,
): Promise<readonly TableRows[]> {
  try {
    return await readTables(database, tables, limits);
  } catch (error) {
    if (!(error instanceof QueryError)) throw error;
  }
  const read: TableRows[] = [];
  for (const table of tables) read.push(await readAlone(database, table, limits));
  return read;
}

/** A virtual column may refuse to be read, `1 / price` where the price is 0: then the table is read without those. */
async function readAlone(database: Database, table: RowTable, limits: RowLimits): Promise<TableRows> {
  const stored = { ...table, columns: table.columns.filter(({ virtual }) => !virtual) };
  try {
    return await readOne(database, table, limits);
  } catch (error) {
    if (!(error instanceof QueryError)) throw error;
    return readOne(database, stored, limits);
  }
}

async function readOne(database: Database, table: RowTable, limits: RowLimits): Promise<TableRows> {
  const [rows] = await readTables(database, [table], limits);
  if (rows === undefined) throw new Error(`the rows of ${table.name} gave no answer`);
  return rows;
}

async function readTables(
  database: Database,
  tables: readonly RowTable[],
  limits: RowLimits,
): Promise<readonly TableRows[]> {
  if (tables.length === 0) return [];
  const tooBig = await tablesBeyond(database, tables, limits);
  const queries = tables.map((table) => (tooBig.has(table.oid) ? digestSql(table) : rowsSql(table)));
  const numbered = tables.filter(({ numbering }) => numbering.length > 0);
  const answers = await queryEach(database, [...queries, ...numbered.map(numberingSql)]);
  const counted = answers as readonly (readonly CountedJson[])[];
  const behind = new Map(numbered.map(({ oid }, at) => [oid, answers[tables.length + at]?.[0] as BehindRow]));
  return tables.map((table, at) => {
    const { count, json } = counted[at]?.[0] ?? { count: '0', json: '[]' };
    const contents: RowContents = tooBig.has(table.oid)
      ? { kind: 'digest', byColumn: byColumn(table, JSON.parse(json)) }
      : { kind: 'rows', json };
    return toTableRows(table, Number(count), contents, behind.get(table.oid));
  });
}

/** By the place of the sequence among the table's. */
type BehindRow = Readonly<Record<string, boolean>>;

interface CountedJson {
  readonly count: string;
  readonly json: string;
}

interface MeasureRow {
  readonly count: string;
  readonly bytes: string;
}

async function tablesBeyond(
  database: Database,
  tables: readonly RowTable[],
  limits: RowLimits,
): Promise<ReadonlySet<number>> {
  const unsure = tables.filter(
    ({ bytes }) => bytes > surelySmallBytes || (bytes / pageBytes) * mostRowsOfPage > limits.rows,
  );
  if (unsure.length === 0) return new Set();
  const answers = (await queryEach(database, unsure.map(measureSql))) as readonly (readonly MeasureRow[])[];
  const beyond = unsure.filter((_, at) => {
    const measured = answers[at]?.[0];
    return Number(measured?.count) > limits.rows || Number(measured?.bytes) > limits.bytes;
  });
  return new Set(beyond.map(({ oid }) => oid));
}

/** A column that holds no value in any row has no sum. */
function byColumn(table: RowTable, sums: readonly (string | null)[]): Readonly<Record<string, string>> {
  return Object.fromEntries(table.columns.map(({ name }, at) => [name, sums[at] ?? '0']));
}

function toTableRows(table: RowTable, count: number, contents: RowContents, isBehind: BehindRow = {}): TableRows {
  const columns = table.columns.map(({ name, position }) => ({ name, position }));
  const ofRows = count === 0 ? [] : table.numbering;
  const numbering = ofRows.map(({ column, sequence, at }, place) => ({
    column,
    sequence,
    at,
    behind: isBehind[place] ?? false,
  }));
  return { table: qualifiedName(table), oid: table.oid, columns, key: table.key, count, contents, numbering };
}
