// The page in which the catalog is read: the lab's own server worker, bundled by Vite as our page is.

import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { postgresAssets } from '../../src/build/postgresAssets.ts';
import { type ServedFolder, serveFolder } from '../../src/build/staticServer.ts';

const ROOT = fileURLToPath(new URL('catalog/', import.meta.url));

export async function serveCatalogPage(): Promise<ServedFolder> {
  const folder = await mkdtemp(join(tmpdir(), 'migration-lab-catalog-'));
  const remove = () => rm(folder, { recursive: true, force: true });
  try {
    await build({
      root: ROOT,
      configFile: false,
      logLevel: 'error',
      base: './',
      plugins: [postgresAssets()],
      worker: { format: 'es', plugins: () => [postgresAssets()], rolldownOptions: { checks: { eval: false } } },
      build: {
        outDir: folder,
        emptyOutDir: true,
        target: 'es2022',
        reportCompressedSize: false,
        chunkSizeWarningLimit: 8000,
      },
    });
    const served = await serveFolder(folder, { port: 0 });
    return {
      address: served.address,
      close: async () => {
        await served.close();
        await remove();
      },
    };
  } catch (cause) {
    await remove();
    throw cause;
  }
}
