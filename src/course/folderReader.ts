// Reads the files of one folder and remembers which it was asked for, so that the rest can be called strangers.

import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileProblem, type LessonProblem } from './lessonProblem.ts';

/** Left behind by editors and file managers; nobody put them there to be read. */
const ignored = /^(?:\.|Thumbs\.db$)|~$/u;

export class FolderReader {
  /** Relative to the folder of the lessons. */
  readonly path: string;
  readonly #directory: string;
  readonly #entries: readonly string[];
  readonly #known = new Set<string>();

  private constructor(directory: string, path: string, entries: readonly string[]) {
    this.#directory = directory;
    this.path = path;
    this.#entries = entries;
  }

  /** Null when there is no such folder. `path` is relative to `root`; '' is `root` itself. */
  static async open(root: string, path: string): Promise<FolderReader | null> {
    const directory = join(root, path);
    const entries = await readdir(directory).catch((error: unknown) => {
      if (isMissing(error)) return null;
      throw error;
    });
    return entries === null
      ? null
      : new FolderReader(directory, path, entries.filter((name) => !ignored.test(name)).sort());
  }

  get entries(): readonly string[] {
    return this.#entries;
  }

  /** `name` as problems name it. */
  pathOf(name: string): string {
    return this.path === '' ? name : `${this.path}/${name}`;
  }

  has(name: string): boolean {
    return this.#entries.includes(name);
  }

  /** Says that an entry belongs here, whoever reads it. */
  expect(name: string): void {
    this.#known.add(name);
  }

  /** Null when there is no such file. */
  async read(name: string): Promise<string | null> {
    this.expect(name);
    if (!this.has(name)) return null;
    return await readFile(join(this.#directory, name), 'utf8').catch((error: unknown) => {
      // A folder where a file should be is no file.
      if (isFault(error, 'EISDIR')) return null;
      throw error;
    });
  }

  /** A file that must be there; its absence becomes a problem. */
  async require(name: string, problems: LessonProblem[]): Promise<string | null> {
    const text = await this.read(name);
    if (text === null) problems.push(fileProblem(this.pathOf(name), 'the file is missing'));
    return text;
  }

  /** One problem for each entry that nobody asked for. */
  strangers(advice: string): readonly LessonProblem[] {
    return this.#entries
      .filter((name) => !this.#known.has(name))
      .map((name) => fileProblem(this.pathOf(name), `unexpected file or folder: ${advice}`));
  }
}

function isMissing(error: unknown): boolean {
  return isFault(error, 'ENOENT') || isFault(error, 'ENOTDIR');
}

function isFault(error: unknown, code: string): boolean {
  return error instanceof Error && 'code' in error && error.code === code;
}
