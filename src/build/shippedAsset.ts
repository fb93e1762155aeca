// Bundler help: a file made by a plugin, as a URL that holds under any path of any host, in the build and in development.

import type { ServerResponse } from 'node:http';
import type { Connect, ViteDevServer } from 'vite';

export interface ShippedAsset {
  readonly name: string;
  readonly type: string;
  readonly bytes: Uint8Array;
}

interface AssetEmitter {
  emitFile(file: { type: 'asset'; name: string; source: Uint8Array }): string;
}

/** An expression for the absolute URL of the emitted file; its name gets a hash of its contents. */
export function emitAsset(context: AssetEmitter, asset: ShippedAsset): string {
  const reference = context.emitFile({ type: 'asset', name: asset.name, source: asset.bytes });
  return `import.meta.ROLLUP_FILE_URL_${reference}`;
}

/** The same for the development server, which answers under `/@lab/`. Vite would rewrite `new URL('/…', import.meta.url)`. */
export function devUrl(asset: ShippedAsset): string {
  return `new URL(import.meta.url).origin + ${JSON.stringify(`/@lab/${asset.name}`)}`;
}

export function serveInDev(server: ViteDevServer, name: string, load: () => Promise<ShippedAsset>): void {
  const answer = async (response: ServerResponse) => {
    const asset = await load();
    response.setHeader('Content-Type', asset.type);
    response.setHeader('Cache-Control', 'no-cache');
    response.end(asset.bytes);
  };
  server.middlewares.use(`/@lab/${name}`, ((_request, response, next) => {
    answer(response).catch(next);
  }) satisfies Connect.NextHandleFunction);
}
