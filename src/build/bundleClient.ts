// Bundles the client (src/migrator/worker.ts) into one classic script, as a blob worker in the sandbox needs it.

import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { nodeShims } from './nodeShims.ts';

const ENTRY = fileURLToPath(new URL('../migrator/worker.ts', import.meta.url));

export interface ClientBundle {
  readonly code: string;
  /** The absolute paths of what went in, and the bytes each left in the script. */
  readonly modules: ReadonlyMap<string, number>;
}

/** Another entry is for tests of what stands for Node in it. */
export async function bundleClient(entry = ENTRY): Promise<ClientBundle> {
  const built = await build({
    configFile: false,
    logLevel: 'warn',
    publicDir: false,
    plugins: [nodeShims()],
    define: { 'process.env.NODE_ENV': '"production"' },
    build: {
      write: false,
      target: 'es2022',
      minify: true,
      copyPublicDir: false,
      rolldownOptions: {
        checks: { bundlerTimings: false },
        input: entry,
        output: { format: 'iife', codeSplitting: false },
      },
    },
  });
  for (const output of Array.isArray(built) ? built : [built]) {
    if (!('output' in output)) continue;
    for (const chunk of output.output) {
      if (chunk.type !== 'chunk') continue;
      const modules = Object.entries(chunk.modules).map(([id, module]) => [id, module.renderedLength] as const);
      return { code: chunk.code, modules: new Map(modules) };
    }
  }
  throw new Error('the bundler made no script of the client');
}
