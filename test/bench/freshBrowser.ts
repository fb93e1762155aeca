// Chromium with an empty profile on disk: unlike a window of a test, it caches files of any size.

import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserContext, chromium } from 'playwright-core';
import { findChromium } from '../browser/findChromium.ts';
import { whileOpen } from './whileOpen.ts';

export interface FreshBrowser {
  readonly context: BrowserContext;
  close(): Promise<void>;
}

export interface ChromiumCommand {
  readonly path: string;
  readonly args: readonly string[];
  readonly env: NodeJS.ProcessEnv;
}

/** Asks nothing of the network but the page under measure. */
const QUIET = [
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

export async function chromiumCommand(): Promise<ChromiumCommand> {
  const { path, args, env } = await findChromium();
  // Chromium's own sandbox refuses to start as root; in a container of a CI one usually is.
  const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  return { path, args: [...QUIET, ...asRoot, ...args], env: { ...process.env, ...env } };
}

export async function openFreshBrowser(): Promise<FreshBrowser> {
  const { path, args, env } = await chromiumCommand();
  const profile = await mkdtemp(join(tmpdir(), 'migration-lab-bench-'));
  const removeProfile = () => rm(profile, { recursive: true, force: true, maxRetries: 5 });
  try {
    const context = await chromium.launchPersistentContext(profile, { executablePath: path, args: [...args], env });
    return {
      context,
      close: async () => {
        await context.close();
        await removeProfile();
      },
    };
  } catch (cause) {
    await removeProfile();
    throw cause;
  }
}

/** `Chromium 140.0.1`, as it calls itself. */
export async function browserVersion(): Promise<string> {
  return whileOpen(
    openFreshBrowser(),
    async ({ context }) => `Chromium ${context.browser()?.version() ?? 'of an unknown version'}`,
  );
}
