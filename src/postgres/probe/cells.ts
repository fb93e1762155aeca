// Values of a query as JSON can hold them.

import type { Cell } from '../../model/probe.ts';
import type { Database } from '../database.ts';
import { queryEach } from '../queryEach.ts';
import type { AnswerRows } from '../wire/answerReader.ts';
import { readArray } from './arrayText.ts';

interface ElementRow {
  readonly array: number;
  readonly element: number;
  readonly delimiter: string;
}

type ToCell = (text: string) => Cell;

/**
 * Numbers where JavaScript has the same one, booleans, JSON as it is, arrays as lists; all else as Postgres prints it.
 * Asks the catalog which of the types are arrays, so the rows' transaction must have ended by then.
 */
export async function toCells(database: Database, { fields, rows }: AnswerRows): Promise<readonly (readonly Cell[])[]> {
  const arrays = await arraysAmong(
    database,
    fields.map(({ type }) => type).filter((type) => scalar(type) === null),
  );
  const parsers = fields.map(({ type }): ToCell => {
    const array = arrays.get(type);
    if (array === undefined) return scalar(type) ?? asText;
    const element = scalar(array.element) ?? asText;
    return (text) => readArray(text, array.delimiter, element);
  });
  return rows.map((row) => row.map((value, at) => (value === null ? null : (parsers[at] ?? asText)(value))));
}

const asText: ToCell = (text) => text;

/** A domain is told as the type that it stands on, but not as the element of an array. */
async function arraysAmong(database: Database, types: readonly number[]): Promise<ReadonlyMap<number, ElementRow>> {
  const asked = [...new Set(types)];
  if (asked.length === 0) return new Map();
  const [rows] = await queryEach(database, [
    `select a.oid as array, case e.typbasetype when 0 then e.oid else e.typbasetype end as element,
      e.typdelim::text as delimiter
    from pg_type a join pg_type e on e.oid = a.typelem and e.typarray = a.oid where a.oid in (${asked.join(', ')})`,
  ]);
  return new Map((rows as readonly ElementRow[]).map((row) => [row.array, row]));
}

/** How a value of a built-in type is read; null for those that may be arrays, or text. */
function scalar(type: number): ToCell | null {
  switch (type) {
    case 16: // boolean
      return (text) => text === 't';
    case 20: // bigint
    case 21: // smallint
    case 23: // integer
    case 26: // oid
      return (text) => exactly(text, Number.isSafeInteger);
    case 700: // real
    case 701: // double precision
      return (text) => exactly(text, Number.isFinite);
    case 114: // json
    case 3802: // jsonb
      return (text) => JSON.parse(text);
    case 25: // text
    case 1043: // character varying
    case 1700: // numeric
      return asText;
    default:
      return null;
  }
}

function exactly(text: string, isExact: (value: number) => boolean): Cell {
  const value = Number(text);
  return isExact(value) ? value : text;
}
