// Makes the prebuilt cluster: an initialised Postgres data directory, so that no visitor waits for initdb.

import { gzipSync } from 'node:zlib';
import { MemoryFS, PGlite } from '@electric-sql/pglite';
import { readTar, type TarEntry, writeTar } from '../base/tar.ts';
import { trimWal } from './trimWal.ts';

/** Made anew at every start of a server, or of no meaning to another one. */
const LEFT_OUT = /(^|\/)(pg_internal\.init|postmaster\.(pid|opts)|pgstat\.stat)$/;

/** The archive, gzipped: files that occur more than once are hard links to the first of them. */
export async function makeCluster(): Promise<Uint8Array> {
  const files = new FilesAtShutdown();
  const server = await PGlite.create({ fs: files, initDbStartParams: ['--wal-segsize=1'] });
  // The shutdown's own checkpoint then stands at the start of a segment, and that segment is all of the log we need.
  await server.exec('SELECT pg_switch_wal()');
  await server.close();
  const entries = (await files.read()).filter((entry) => !LEFT_OUT.test(entry.name));
  return gzipSync(Buffer.concat(writeTar(linkDuplicates(trimWal(entries)))), { level: 9 });
}

/** A dump of a running server needs recovery at each start; PGlite has no call for one that was shut down. */
class FilesAtShutdown extends MemoryFS {
  #dump: Blob | null = null;

  override async closeFs(): Promise<void> {
    this.#dump = await this.dumpTar('cluster', 'none');
    await super.closeFs();
  }

  async read(): Promise<readonly TarEntry[]> {
    if (this.#dump === null) throw new Error('the server is not closed yet');
    const entries = readTar(new Uint8Array(await this.#dump.arrayBuffer()));
    return entries.map((entry) => ({ ...entry, name: entry.name.replace(/^\//, '') }));
  }
}

function linkDuplicates(entries: readonly TarEntry[]): readonly TarEntry[] {
  const first = new Map<string, string>();
  return entries.map((entry) => {
    if (entry.kind !== 'file' || entry.data.length === 0) return entry;
    const contents = Buffer.from(entry.data).toString('latin1');
    const target = first.get(contents);
    if (target !== undefined) return { kind: 'link', name: entry.name, target };
    first.set(contents, entry.name);
    return entry;
  });
}
