// Which Chromium the tests drive: the one named, an installed one, or the one that comes as an npm package.

import { access, constants } from 'node:fs/promises';
import { delimiter, join } from 'node:path';
import { packagedChromium } from './packagedChromium.ts';

export interface FoundChromium {
  readonly path: string;
  /** What this build of it needs on its command line. */
  readonly args: readonly string[];
  /** What it needs in its environment beside ours. */
  readonly env: Readonly<Record<string, string>>;
}

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome', 'microsoft-edge'];

/** Throws when there is none: a browser test that cannot run has failed. */
export async function findChromium(env: NodeJS.ProcessEnv = process.env): Promise<FoundChromium> {
  const named = env.CHROMIUM_PATH;
  if (named !== undefined && named !== '') {
    if (await canRun(named)) return { path: named, args: [], env: {} };
    throw new Error(`CHROMIUM_PATH is ${named}, which is not a program that can be run.`);
  }
  for (const path of installedPlaces(env)) {
    if (await canRun(path)) return { path, args: [], env: {} };
  }
  if (process.platform === 'linux' && process.arch === 'x64') return packagedChromium();
  throw new Error(
    'The browser tests need Chromium, and none was found. Install Google Chrome, Chromium or Microsoft Edge, ' +
      'or set CHROMIUM_PATH to the program of one.',
  );
}

function installedPlaces(env: NodeJS.ProcessEnv): readonly string[] {
  if (process.platform === 'darwin') {
    const programs = ['Google Chrome', 'Chromium', 'Microsoft Edge'];
    const roots = ['/Applications', join(env.HOME ?? '', 'Applications')];
    return roots.flatMap((root) => programs.map((name) => join(root, `${name}.app`, 'Contents', 'MacOS', name)));
  }
  if (process.platform === 'win32') {
    const roots = [env.PROGRAMFILES, env['PROGRAMFILES(X86)'], env.LOCALAPPDATA];
    const programs = ['Google\\Chrome\\Application\\chrome.exe', 'Microsoft\\Edge\\Application\\msedge.exe'];
    return roots.flatMap((root) => (root === undefined ? [] : programs.map((program) => join(root, program))));
  }
  const folders = (env.PATH ?? '').split(delimiter).filter((folder) => folder !== '');
  return NAMES.flatMap((name) => folders.map((folder) => join(folder, name)));
}

async function canRun(path: string): Promise<boolean> {
  return access(path, constants.X_OK).then(
    () => true,
    () => false,
  );
}
