// Vite plugin: ships an HTML page as it is written, where Vite would add scripts of its own to it.

import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Plugin } from 'vite';
import { PROJECT_ROOT } from './projectPaths.ts';

/** The page must need nothing else: what it refers to is not shipped. */
export function verbatimPage(name: string): Plugin {
  const path = join(PROJECT_ROOT, name);
  return {
    name: 'verbatim-page',
    configureServer(server) {
      server.middlewares.use(`/${name}`, (_request, response, next) => {
        readFile(path).then((html) => {
          response.setHeader('Content-Type', 'text/html');
          response.end(html);
        }, next);
      });
    },
    async generateBundle() {
      this.emitFile({ type: 'asset', fileName: name, source: await readFile(path) });
    },
  };
}
