// A project as a reader of Sequelize's documentation would have it: config, migrations, sequelize-cli in node_modules.

import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { PROJECT_ROOT } from '../../src/build/projectPaths.ts';
import type { SourceFile } from '../../src/model/sourceFile.ts';
import type { NativePostgres } from './nativePostgres.ts';

export interface CliProject {
  /**
   * Runs the command in a process of its own, as a terminal does; milliseconds until it has ended. Rejects when it
   * fails, with what it printed, and when it had nothing to do with the last migration.
   */
  run(command: 'db:migrate' | 'db:migrate:undo'): Promise<number>;
  close(): Promise<void>;
}

const NODE_MODULES = join(PROJECT_ROOT, 'node_modules');
const CLI = join(NODE_MODULES, 'sequelize-cli', 'lib', 'sequelize');

/** `database` is the name of one on that server. */
export async function makeCliProject(
  server: NativePostgres,
  database: string,
  migrations: readonly SourceFile[],
): Promise<CliProject> {
  const folder = await mkdtemp(join(tmpdir(), 'migration-lab-cli-'));
  const { user: username, password, port } = server;
  const config = {
    username,
    password,
    port,
    host: '127.0.0.1',
    database,
    dialect: 'postgres',
    logging: false,
  };
  await mkdir(join(folder, 'config'));
  await mkdir(join(folder, 'migrations'));
  await writeFile(join(folder, 'config', 'config.json'), JSON.stringify({ development: config }));
  for (const { name, text } of migrations) await writeFile(join(folder, 'migrations', name), text);
  await writeFile(join(folder, 'package.json'), '{}');
  await symlink(NODE_MODULES, join(folder, 'node_modules'), 'junction');
  const last = migrations.at(-1)?.name.replace(/\.\w+$/u, '') ?? '';
  const env = { ...process.env, NODE_ENV: 'development' };
  return {
    run: async (command) => {
      const startedMs = performance.now();
      const { stdout } = await promisify(execFile)(process.execPath, [CLI, command], { cwd: folder, env });
      const ms = performance.now() - startedMs;
      // It says nothing of the file when there was nothing to do, and ends well.
      if (!stdout.includes(last)) throw new Error(`sequelize-cli ran nothing: ${stdout}`);
      return ms;
    },
    close: () => rm(folder, { recursive: true, force: true }),
  };
}
