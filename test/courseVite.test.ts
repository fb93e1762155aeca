// The Vite plugin: the map in one module, each exercise in a chunk of its own, fresh when a lesson changes.

import { build, createServer, type Rollup } from 'vite';
import { describe, expect, it } from 'vitest';
import { course } from '../src/course/vitePlugin.ts';
import { exerciseText, wholeCourse, withFolder, writeInto } from './courseFolder.ts';

const entry = { 'main.js': "export { course, loadExercise } from 'virtual:course';\n" };

async function chunksOf(folder: string): Promise<readonly Rollup.OutputChunk[]> {
  const result = await build({
    root: folder,
    configFile: false,
    logLevel: 'silent',
    plugins: [course({ lessons: `${folder}/lessons` })],
    build: { write: false, minify: false, lib: { entry: `${folder}/main.js`, formats: ['es'], fileName: 'main' } },
  });
  const outputs = Array.isArray(result) ? result : [result];
  return outputs.flatMap((each) => ('output' in each ? each.output : [])).filter((each) => each.type === 'chunk');
}

const inLessons = Object.fromEntries(Object.entries(wholeCourse).map(([path, text]) => [`lessons/${path}`, text]));

describe('a build', () => {
  it('has the map at once, and the exercise in another chunk', { timeout: 30_000 }, async () => {
    const chunks = await withFolder({ ...inLessons, ...entry }, chunksOf);
    expect(chunks).toHaveLength(2);
    const [main, exercise] = [chunks.find((chunk) => chunk.isEntry), chunks.find((chunk) => !chunk.isEntry)];
    expect(main?.code).toContain('A course');
    expect(main?.code).not.toContain('Some <em>text');
    expect(exercise?.code).toContain('Some <em>text');
    expect(chunks.map(({ code }) => code).join('')).not.toContain('fails:');
  });

  it('stops at a lesson that cannot be read, with its place', { timeout: 30_000 }, async () => {
    const broken = { ...inLessons, 'lessons/01-one/01-first/exercise.md': exerciseText.replace('minutes', 'minuts') };
    await expect(withFolder({ ...broken, ...entry }, chunksOf)).rejects.toThrow(
      /01-one\/01-first\/exercise\.md:4:1 unknown key "minuts"/u,
    );
  });
});

describe('the development server', () => {
  it('reloads the page when a lesson changes, and serves the new text', { timeout: 30_000 }, () =>
    withFolder({ ...inLessons, ...entry }, async (folder) => {
      const server = await createServer({
        root: folder,
        configFile: false,
        logLevel: 'silent',
        plugins: [course({ lessons: `${folder}/lessons` })],
        server: { middlewareMode: true, ws: false, watch: { usePolling: true, interval: 20 } },
        optimizeDeps: { noDiscovery: true },
      });
      try {
        const text = async (): Promise<string> =>
          (await server.transformRequest('virtual:course/exercise/first'))?.code ?? '';
        expect(await text()).toContain('Some <em>text');
        const reloaded = new Promise<void>((resolve) => {
          server.ws.send = (...sent: readonly unknown[]) => {
            if (JSON.stringify(sent).includes('full-reload')) resolve();
          };
        });
        await writeInto(
          `${folder}/lessons`,
          '01-one/01-first/exercise.md',
          exerciseText.replace('Some *text*', 'Other *words*'),
        );
        await reloaded;
        expect(await text()).toContain('Other <em>words');
      } finally {
        await server.close();
      }
    }),
  );
});
