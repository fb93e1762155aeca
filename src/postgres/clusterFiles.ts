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
      const bytes = originals.get(entry.kind === 'file' ? entry.name : entry.target);
      if (bytes === undefined) throw new Error(`the cluster archive lacks what ${entry.name} is a copy of`);
      // A copy of its own, which Postgres will write to, and which need not be copied again.
      fs.writeFile(path, bytes.slice(), { canOwn: true });
    }
    // Ten megabytes that nobody asks for again.
    this.#entries = [];
  }
}
