// There is a Chromium for the tests, or a sentence that says what is wrong.

import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { expect, it } from 'vitest';
import { findChromium } from './findChromium.ts';

it('refuses a named program that cannot be run', async () => {
  await expect(findChromium({ CHROMIUM_PATH: '/no/such/program' })).rejects.toThrow('/no/such/program');
});

const hasPackaged = process.platform === 'linux' && process.arch === 'x64';

it.runIf(hasPackaged)('falls back to the one of the npm package, which needs nothing installed', async () => {
  const { path, env } = await findChromium({ PATH: '' });
  const { stdout } = await promisify(execFile)(path, ['--version'], { env: { ...process.env, ...env } });
  expect(stdout).toContain('147.');
});
