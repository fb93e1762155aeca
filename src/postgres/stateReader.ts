// What the server remembers of its own readings, so that the next one asks for little.

import type { Schema } from '../model/schema.ts';
import type { TableRows } from '../model/tableRows.ts';
import { readCatalog } from './catalogReader.ts';
import type { Database } from './database.ts';
import type { KnownCatalog } from './knownCatalog.ts';
import { type KnownRows, readKnownRows } from './rows/knownRows.ts';

interface Known {
  readonly catalog: KnownCatalog;
  readonly rows: KnownRows;
}

/** Readings of one database; what two of them have in common is one and the same object in both. */
export class StateReader {
  #known: Known | null = null;
  readonly #atMarks = new Map<number, Known>();

  async readSchema(database: Database): Promise<Schema> {
    return (await this.#readCatalog(database)).schema;
  }

  async readRows(database: Database): Promise<readonly TableRows[]> {
    const catalog = await this.#readCatalog(database);
    const rows = await readKnownRows(database, catalog, this.#known?.rows ?? new Map());
    if (this.#known !== null) this.#known = { catalog, rows };
    return [...rows.values()].map((each) => each.rows);
  }

  /** Of a state that may come back: what is known by then holds for it. */
  keep(mark: number): void {
    if (this.#known !== null) this.#atMarks.set(mark, this.#known);
  }

  /** The state has come back; whatever was read since is of another time. */
  bringBack(mark: number): void {
    this.#known = this.#atMarks.get(mark) ?? null;
  }

  forget(mark: number): void {
    this.#atMarks.delete(mark);
  }

  async #readCatalog(database: Database): Promise<KnownCatalog> {
    const known = this.#known;
    this.#known = null;
    const catalog = await readCatalog(database, known?.catalog ?? null);
    // What an open transaction has written may be taken back, and then nothing tells of it.
    if (catalog.moment.settled) this.#known = { catalog, rows: known?.rows ?? new Map() };
    return catalog;
  }
}
