// The three files that a Postgres server boots from, made once and kept in `.cache`.

import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import type { BootFiles } from '../model/serverApi.ts';
import { type CachedFile, cachedFile } from './cachedFile.ts';
import { contentHash, hashOfFiles } from './contentHash.ts';
import { makeCluster } from './makeCluster.ts';
import { PGLITE_FOLDER } from './projectPaths.ts';
import { FsBundleError, trimFsBundle } from './trimFsBundle.ts';

/** As shipped: WebAssembly as it is, the other two gzipped. */
export interface ShippedPostgres {
  readonly wasm: CachedFile;
  readonly fsBundleGz: CachedFile;
  readonly clusterGz: CachedFile;
}

const DIST = join(PGLITE_FOLDER, 'dist');
const WASM_PATH = join(DIST, 'pglite.wasm');

/** A change of these files, or of PGlite, makes new files. */
const RECIPE = ['makeCluster.ts', 'trimWal.ts', 'trimFsBundle.ts', '../base/tar.ts'].map((path) =>
  fileURLToPath(new URL(path, import.meta.url)),
);

/** For servers in Node: what the page downloads. */
export async function postgresFiles(): Promise<BootFiles> {
  const { wasm, fsBundleGz, clusterGz } = await shippedPostgres();
  return {
    wasm: await WebAssembly.compile(wasm.bytes),
    fsBundleGz: new Blob([fsBundleGz.bytes]),
    clusterGz: new Blob([clusterGz.bytes]),
  };
}

export async function shippedPostgres(): Promise<ShippedPostgres> {
  const wasm = new Uint8Array(await readFile(WASM_PATH));
  const recipe = await hashOfFiles([...RECIPE, join(PGLITE_FOLDER, 'package.json')]);
  const key = contentHash([recipe, wasm]);
  return {
    wasm: { path: WASM_PATH, bytes: wasm },
    fsBundleGz: await cachedFile(`postgres-files-${key}.bin`, 'the file system of Postgres', makeFsBundle),
    clusterGz: await cachedFile(`postgres-cluster-${key}.bin`, 'the prebuilt Postgres cluster', makeCluster),
  };
}

async function makeFsBundle(): Promise<Uint8Array> {
  const bundle = await readFile(join(DIST, 'pglite.data'));
  return gzipSync(trimFsBundle(bundle, await sourceWithFileTable()), { level: 9 });
}

async function sourceWithFileTable(): Promise<string> {
  const chunks = (await readdir(DIST)).filter((name) => /^chunk-\w+\.js$/.test(name));
  for (const name of chunks) {
    const text = await readFile(join(DIST, name), 'utf8');
    if (text.includes('filename:"/pglite/')) return text;
  }
  throw new FsBundleError('PGlite’s file table is in none of its chunks');
}
