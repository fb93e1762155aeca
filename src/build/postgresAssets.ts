// Vite plugin: ships the files that the server boots from, and tells the page where they are.

import { isBuiltin } from 'node:module';
import type { Plugin } from 'vite';
import { type ShippedPostgres, shippedPostgres } from './postgresFiles.ts';
import { devUrl, emitAsset, type ShippedAsset, serveInDev } from './shippedAsset.ts';

const ID = 'virtual:postgres-assets';
const RESOLVED = `\0${ID}`;
/** Stands for what PGlite loads only in Node, or when a database is to be kept. */
const NOTHING = '\0postgres-nothing';
const OTHER_STORES = /\/(nodefs|opfs-ahp|memfs2opfs)\.js$/;

/** PGlite's own way to its files; the bundler would ship them a second time, or inline them. */
const OWN_FILES = /new URL\("(?:\.\/)?(pglite\.wasm|pglite\.data|initdb\.wasm)",\s*import\.meta\.url\)/g;

export function postgresAssets(): Plugin {
  let shipping: Promise<readonly ShippedAsset[]> | null = null;
  const assets = () => (shipping ??= shippedPostgres().then(assetsOf));
  let isBuild = false;
  return {
    name: 'postgres-assets',
    enforce: 'pre',
    config: () => ({ optimizeDeps: { exclude: ['@electric-sql/pglite'] } }),
    configResolved(config) {
      isBuild = config.command === 'build';
    },
    configureServer(server) {
      for (const [index, name] of NAMES.entries()) {
        serveInDev(server, name, async () => {
          const asset = (await assets())[index];
          if (asset === undefined) throw new Error(`there is no ${name}`);
          return asset;
        });
      }
    },
    resolveId(id, importer) {
      if (id === ID) return RESOLVED;
      return isPglite(importer) && (isBuiltin(id) || OTHER_STORES.test(id)) ? NOTHING : null;
    },
    async load(id) {
      if (id === NOTHING) return 'export {};';
      if (id !== RESOLVED) return null;
      const files = (await assets()).map((asset) => {
        const url = isBuild ? emitAsset(this, asset) : devUrl(asset);
        return `{ url: ${url}, bytes: ${asset.bytes.length} }`;
      });
      return `const [wasm, fsBundle, cluster] = [${files.join(', ')}];\nexport const bootFileUrls = { wasm, fsBundle, cluster };`;
    },
    transform(code, id) {
      if (!isPglite(id)) return null;
      const changed = code.replaceAll(OWN_FILES, 'new URL("https://not-shipped.invalid/$1")');
      return changed === code ? null : { code: changed, map: null };
    },
  };
}

function isPglite(id: string | undefined): boolean {
  return id?.includes('/@electric-sql/pglite/dist/') ?? false;
}

const NAMES = ['postgres.wasm', 'postgres-files.bin', 'postgres-cluster.bin'] as const;

function assetsOf(shipped: ShippedPostgres): readonly ShippedAsset[] {
  const [wasm, fsBundle, cluster] = NAMES;
  return [
    { name: wasm, type: 'application/wasm', bytes: shipped.wasm.bytes },
    // Not named .gz, or some hosts would unpack them on the way and some would not.
    { name: fsBundle, type: 'application/octet-stream', bytes: shipped.fsBundleGz.bytes },
    { name: cluster, type: 'application/octet-stream', bytes: shipped.clusterGz.bytes },
  ];
}
