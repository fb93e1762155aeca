// Starts Chromium for a test, quiet: it asks nothing of the network but the page under test.

import { type Browser, chromium } from 'playwright-core';
import { findChromium } from './findChromium.ts';

const QUIET = [
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

export async function launchChromium(extraArgs: readonly string[] = []): Promise<Browser> {
  const { path, args, env } = await findChromium();
  // Chromium's own sandbox refuses to start as root; in a container of a CI one usually is.
  const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  return chromium.launch({
    executablePath: path,
    args: [...QUIET, ...asRoot, ...args, ...extraArgs],
    env: { ...process.env, ...env },
  });
}
