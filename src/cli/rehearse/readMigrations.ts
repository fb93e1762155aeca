// Reads a team's folder of migrations as sequelize-cli would: the same files, in the same order, as they are on disk.

import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { SourceFile } from '../../model/sourceFile.ts';
import { UsageError } from '../command.ts';

export interface MigrationsFolder {
  /** As it was asked for. */
  readonly path: string;
  /** By name, code unit by code unit, as umzug sorts them. */
  readonly files: readonly SourceFile[];
  /** What looks like a migration, and is passed over: a sentence each. */
  readonly passedOver: readonly string[];
}

// As sequelize-cli 6.6 has it, in core/migrator.js.
const isMigration = /^(?!.*\.d\.ts$).*\.(?:cjs|js|cts|ts)$/u;
const looksLikeOne = /\.(?:mjs|mts|jsx|tsx|d\.ts|d\.cts)$/u;

/** Throws `UsageError` when there is no such folder, or no migration in it. Writes nothing. */
export async function readMigrations(path: string): Promise<MigrationsFolder> {
  const entries = await readdir(path, { withFileTypes: true }).catch((error: unknown) => {
    throw new UsageError(`"${path}" cannot be read: ${reason(error)}.`, { cause: error });
  });
  const names = entries
    .filter((entry) => !entry.isDirectory())
    .map(({ name }) => name)
    .sort();
  const passedOver = names.filter((name) => !isMigration.test(name) && looksLikeOne.test(name));
  const migrations = names.filter((name) => isMigration.test(name));
  if (migrations.length === 0) throw new UsageError(none(path, entries.length, passedOver));
  const files = await Promise.all(
    migrations.map(async (name) => ({ name, text: await readText(join(path, name), name) })),
  );
  return { path, files, passedOver: passedOver.map(whyPassedOver) };
}

async function readText(path: string, name: string): Promise<string> {
  return readFile(path, 'utf8').catch((error: unknown) => {
    throw new UsageError(`"${name}" cannot be read: ${reason(error)}.`, { cause: error });
  });
}

function none(path: string, entries: number, passedOver: readonly string[]): string {
  if (entries === 0) return `There are no migrations in "${path}": the folder is empty.`;
  const others = passedOver.length === 0 ? '' : ` ${passedOver.map(whyPassedOver).join(' ')}`;
  return `There are no migrations in "${path}": none of its files ends in .js, .cjs, .ts or .cts.${others}`;
}

function whyPassedOver(name: string): string {
  if (/\.d\.c?ts$/u.test(name)) return `\`${name}\` is passed over: it only declares types.`;
  return `\`${name}\` is passed over, as sequelize-cli does: it runs .js, .cjs, .ts and .cts files.`;
}

function reason(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? error.code : null;
  if (code === 'ENOENT') return 'there is no such folder';
  if (code === 'ENOTDIR') return 'it is a file, and a folder of migrations is needed';
  if (code === 'EACCES') return 'reading it is not permitted';
  return error instanceof Error ? error.message : String(error);
}
