// The whole database kept as it is, and put back in some ten milliseconds: the memory of the engine and its files.
// Transaction numbers, sequences and caches come back too, as if what came after had never been.

import type { Database, Engine } from './database.ts';
import { type FilesMark, markFiles, restoreFiles } from './markFiles.ts';
import { type MemoryMark, markMemory, restoreMemory } from './markMemory.ts';

interface Mark {
  readonly memory: MemoryMark;
  readonly files: FilesMark;
  readonly stack: number;
  readonly libraries: string;
}

/** The marks of one server; none of its calls may come while a client is connected. */
export class Marks {
  readonly #database: Database;
  readonly #marks = new Map<number, Mark>();
  #last: Mark | null = null;
  #count = 0;
  #hasLibraries = false;

  constructor(database: Database) {
    this.#database = database;
  }

  /** Its number. Takes some 50 to 100 ms, and up to 80 MB. */
  async add(): Promise<number> {
    await this.#loadLibraries();
    const libraries = await loadedLibraries(this.#database);
    const { engine } = this.#database;
    const mark: Mark = {
      memory: markMemory(engine.memory),
      files: markFiles(engine.files, engine.dataFolder, this.#last?.files ?? null),
      stack: engine.stackPointer(),
      libraries,
    };
    this.#last = mark;
    this.#count += 1;
    this.#marks.set(this.#count, mark);
    return this.#count;
  }

  /** False when it is not to be had: then nothing was changed, and a fresh server has to do. */
  async restore(number: number): Promise<boolean> {
    const mark = this.#marks.get(number);
    if (mark === undefined) return false;
    const libraries = await loadedLibraries(this.#database).catch(() => null);
    return libraries === mark.libraries && putBack(this.#database.engine, mark);
  }

  forget(number: number): void {
    if (this.#marks.get(number) === this.#last) this.#last = null;
    this.#marks.delete(number);
  }

  /** What many migrations load is loaded before the first mark, so that it is there on both sides of it. */
  async #loadLibraries(): Promise<void> {
    if (this.#hasLibraries) return;
    await this.#database.run(`DO $$ BEGIN END $$; SELECT to_tsvector('pg_catalog.english', 'word')`);
    this.#hasLibraries = true;
  }
}

function putBack({ memory, files, stackPointer }: Engine, mark: Mark): boolean {
  if (stackPointer() !== mark.stack || !restoreFiles(files, mark.files)) return false;
  restoreMemory(memory, mark.memory);
  return true;
}

/**
 * A library that was loaded since lives half in the memory and half in JavaScript, where nothing can be unloaded.
 * https://www.postgresql.org/docs/18/functions-info.html#FUNCTIONS-INFO-SESSION
 */
async function loadedLibraries(database: Database): Promise<string> {
  const [row] = await database.query<{ readonly names: string | null }>(
    `select string_agg(file_name, ',' order by file_name) as names from pg_get_loaded_modules()`,
  );
  return row?.names ?? '';
}
