// The page is served as a good static host would do it.

import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { get, type IncomingMessage } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type ServedFolder, serveFolder } from '../../src/build/staticServer.ts';

let folder: string;
let served: ServedFolder;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'served-'));
  await mkdir(join(folder, 'assets'));
  await writeFile(join(folder, 'index.html'), 'the page');
  await writeFile(join(folder, 'assets', 'index-AbCd_123.js'), 'the script');
  await writeFile(join(folder, 'assets', 'index-AbCd_123.js.br'), 'smaller');
  await writeFile(join(folder, 'assets', 'postgres-AbCd-123.wasm'), 'code');
  served = await serveFolder(folder, { port: 0, under: '/some/folder/' });
});
afterAll(async () => {
  await served.close();
  await rm(folder, { recursive: true });
});

/** Not `fetch`, which would unpack and hide what was sent. */
function ask(path: string, encoding = ''): Promise<IncomingMessage> {
  return new Promise((resolve, reject) => {
    get(new URL(path, served.address), { headers: { 'accept-encoding': encoding } }, (response) => {
      response.resume();
      resolve(response);
    }).on('error', reject);
  });
}

it('answers under its path only', async () => {
  expect((await ask('')).statusCode).toBe(200);
  expect((await ask('/')).statusCode).toBe(404);
  expect((await ask('missing.js')).statusCode).toBe(404);
  expect((await ask('../../package.json')).statusCode).toBe(404);
});

it('sends the compressed copy to who can read it', async () => {
  const script = 'assets/index-AbCd_123.js';
  expect((await ask(script, 'gzip, br')).headers['content-encoding']).toBe('br');
  expect((await ask(script)).headers['content-encoding']).toBeUndefined();
});

it('lets files with a hash in their name be kept for ever, and no other', async () => {
  expect((await ask('assets/index-AbCd_123.js')).headers['cache-control']).toContain('immutable');
  expect((await ask('')).headers['cache-control']).toBe('no-cache');
});

it('names the type that streaming compilation needs', async () => {
  expect((await ask('assets/postgres-AbCd-123.wasm')).headers['content-type']).toBe('application/wasm');
});

it('takes the next port when one is taken, unless that port was meant', async () => {
  const { port } = new URL(served.address);
  const next = await serveFolder(folder, { port: Number(port), attempts: 20 });
  expect(next.address).not.toBe(served.address);
  await next.close();
  await expect(serveFolder(folder, { port: Number(port) })).rejects.toThrow('EADDRINUSE');
});
