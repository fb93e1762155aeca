// The prebuilt cluster as PGlite's file system: files go straight from the archive to where Postgres reads them.

import { MemoryFS, PGlite } from '@electric-sql/pglite';
import { gunzip } from '../base/gunzip.ts';
import { readTar, type TarEntry } from '../base/tar.ts';

/** Opens the archive; throws when it is damaged or cut off. Give the result to one `PGlite.create` as `fs`. */
export async function openCluster(packed: Blob | ReadableStream<Uint8Array<ArrayBuffer>>): Promise<ClusterFiles> {
  return new ClusterFiles(readTar(await gunzip(packed)));
}

/**
 * The other way, `loadDataDir`, wants a whole tar file, which is 15 MB more to build, copy and take apart again. A new
 * cluster holds its catalog three times; the archive has it once, and hard links that become files here.
 */
export class ClusterFiles extends MemoryFS {
  #entries: readonly TarEntry[];

  constructor(entries: readonly TarEntry[]) {
    super();
    this.#entries = entries;
  }

  /** PGlite calls this before it looks whether there is a cluster. */
  override async initialSyncFs(): Promise<void> {
    const fs = this.pg?.Module.FS;
    if (fs === undefined) throw new Error('PGlite asked for the files of its cluster before it was there');
    const originals = new Map<string, Uint8Array>();
    fs.mkdirTree(PGlite.paths.PGDATA);
    for (const entry of this.#entries) {
      const path = `${PGlite.paths.PGDATA}/${entry.name}`;
      if (entry.kind === 'folder') {
        fs.mkdir(path);
        continue;
      }
      if (entry.kind === 'file') originals.set(entry.name, entry.data);
      const original = entry.kind === 'file' ? entry.name : entry.target;
      const bytes = originals.get(original);
      if (bytes === undefined) throw new Error(`the cluster archive lacks what ${entry.name} is a copy of`);
      // The two templates are only ever copied from, so they may share; what Postgres writes to has bytes of its own.
      const shared = entry.kind === 'file' || (isTemplate(entry.name) && isTemplate(original));
      fs.writeFile(path, shared ? bytes : bytes.slice(), { canOwn: true });
    }
    // Ten megabytes that nobody asks for again.
    this.#entries = [];
  }
}

/** `template1` and `template0`; their numbers are fixed: https://www.postgresql.org/docs/18/system-catalog-initial-data.html */
function isTemplate(name: string): boolean {
  return /^base\/[14]\//.test(name);
}
