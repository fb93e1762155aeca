// Vite plugin: ships the client's script as a file of its own, and tells the page where it is.

import type { Plugin } from 'vite';
import { bundleClient, type ClientBundle } from './bundleClient.ts';
import { devUrl, emitAsset, type ShippedAsset, serveInDev } from './shippedAsset.ts';

const ID = 'virtual:client-bundle';
const RESOLVED = `\0${ID}`;
const NAME = 'client.js';

export function clientBundle(): Plugin {
  let bundling: Promise<ClientBundle> | null = null;
  const bundle = () => (bundling ??= bundleClient());
  let isBuild = false;
  return {
    name: 'client-bundle',
    configResolved(config) {
      isBuild = config.command === 'build';
    },
    configureServer(server) {
      serveInDev(server, NAME, async () => assetOf(await bundle()));
      const remake = async (path: string) => {
        const old = await bundling?.catch(() => null);
        if (old !== null && old !== undefined && !old.modules.has(path)) return;
        bundling = null;
        if (old !== undefined) server.ws.send({ type: 'full-reload' });
      };
      server.watcher.on('all', (_event, path) => void remake(path));
    },
    resolveId: (id) => (id === ID ? RESOLVED : null),
    async load(id) {
      if (id !== RESOLVED) return null;
      const url = isBuild
        ? emitAsset(this, assetOf(await bundle()))
        : devUrl({ name: NAME, type: '', bytes: new Uint8Array() });
      return `export const clientScriptUrl = ${url};`;
    },
  };
}

function assetOf(bundle: ClientBundle): ShippedAsset {
  return { name: NAME, type: 'text/javascript', bytes: new TextEncoder().encode(bundle.code) };
}
