// From the shipped archive of the prebuilt cluster to the tar file that PGlite loads.

import { gunzip } from '../base/gunzip.ts';
import { readTar, type TarEntry, writeTar } from '../base/tar.ts';

/**
 * A new cluster holds its catalog three times (`postgres` and the two templates). The archive ships it once,
 * the copies as hard links, which PGlite's tar reader does not know: here they become files again.
 */
export async function unpackCluster(packed: Blob | ReadableStream<Uint8Array<ArrayBuffer>>): Promise<Blob> {
  return new Blob(writeTar(withLinksAsFiles(readTar(await gunzip(packed)))));
}

function withLinksAsFiles(entries: readonly TarEntry[]): readonly TarEntry[] {
  const files = new Map<string, Uint8Array<ArrayBuffer>>();
  return entries.map((entry) => {
    if (entry.kind === 'file') files.set(entry.name, entry.data);
    if (entry.kind !== 'link') return entry;
    const data = files.get(entry.target);
    if (data === undefined) throw new Error(`the cluster archive lacks ${entry.target}`);
    return { kind: 'file', name: entry.name, data };
  });
}
