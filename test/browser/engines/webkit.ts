// The driver for WebKit: WebKitGTK's own WebDriver and MiniBrowser, on a virtual screen.

import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrowserPage, Engine } from './browserPage.ts';
import { findProgram } from './findProgram.ts';
import { openSession } from './webDriver.ts';

export const webkitEngine: Engine = { name: 'WebKit', open };

const START_LIMIT_MS = 20_000;

async function open(): Promise<BrowserPage> {
  const advice = 'Install it (Debian: webkit2gtk-driver and xvfb).';
  const driver = await findProgram('WEBKIT_DRIVER_PATH', ['WebKitWebDriver'], advice);
  const screen = await findProgram('XVFB_RUN_PATH', ['xvfb-run'], advice);
  const port = await freePort();
  const home = mkdtempSync(join(tmpdir(), 'webkit-'));
  // A group of its own, so that the screen, the driver and the browser end together.
  const started = spawn(screen, ['-a', driver, `--port=${port}`, '--host=127.0.0.1'], {
    detached: true,
    stdio: 'ignore',
    // WebKit's own sandbox needs rights that a container seldom has; only our own page is opened.
    env: { ...process.env, HOME: home, WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: '1', LIBGL_ALWAYS_SOFTWARE: '1' },
  });
  const end = () => {
    if (started.pid !== undefined) endGroup(started.pid);
    rmSync(home, { recursive: true, force: true });
  };
  try {
    await answering(`http://127.0.0.1:${port}/status`);
    const options = { 'webkitgtk:browserOptions': { args: ['--automation'] } };
    return await openSession(`http://127.0.0.1:${port}`, options, end);
  } catch (cause) {
    end();
    throw new Error('WebKit could not be started', { cause });
  }
}

function endGroup(pid: number): void {
  try {
    process.kill(-pid);
  } catch {
    // It has ended by itself.
  }
}

async function answering(url: string): Promise<void> {
  const end = performance.now() + START_LIMIT_MS;
  for (;;) {
    const answers = await fetch(url).then(
      (response) => response.ok,
      () => false,
    );
    if (answers) return;
    if (performance.now() > end) throw new Error(`WebKitWebDriver did not answer in ${START_LIMIT_MS} ms`);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address !== null ? address.port : 0));
    });
  });
}
