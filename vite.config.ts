// How the page is built and the tests are run.

import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';
import { clientBundle } from './src/build/clientBundle.ts';
import { postgresAssets } from './src/build/postgresAssets.ts';
import { verbatimPage } from './src/build/verbatimPage.ts';
import { sequelizeTypes } from './src/course/sequelizeTypes.ts';
import { course } from './src/course/vitePlugin.ts';

export default defineConfig({
  // Relative, so that the built folder works under any path of any host.
  base: './',
  plugins: [react(), course(), sequelizeTypes(), postgresAssets(), clientBundle(), verbatimPage('sandbox.html')],
  worker: {
    format: 'es',
    plugins: () => [postgresAssets()],
    // PGlite, as compiled by Emscripten, has two.
    rolldownOptions: { checks: { eval: false, bundlerTimings: false } },
  },
  build: {
    target: 'es2022',
    // Written and compressed by src/build/build.ts.
    reportCompressedSize: false,
    chunkSizeWarningLimit: 8000,
    rolldownOptions: { checks: { bundlerTimings: false } },
  },
  server: { warmup: { clientFiles: ['./src/main.tsx'] } },
  test: {
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['test/**/*.test.ts'],
          exclude: ['test/browser/**'],
          globalSetup: ['test/makePostgres.ts'],
          testTimeout: 30_000,
          hookTimeout: 60_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'page',
          include: ['test/browser/*.test.ts'],
          // Time is part of what these tests measure, so they do not share the machine.
          fileParallelism: false,
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'browsers',
          include: ['test/browser/engines/*.test.ts'],
          fileParallelism: false,
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
});
