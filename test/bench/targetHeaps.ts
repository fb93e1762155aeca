// How much memory a page holds together with its frames and workers, each of which has a heap of its own.

import { readFile } from 'node:fs/promises';
import type { CDPSession, Protocol } from 'puppeteer-core';

const NOTE_MEMORIES = new URL('page/noteMemories.js', import.meta.url);

export interface HeapReading {
  /** `page`, `frame`, or the worker's name or script. */
  readonly target: string;
  /** Objects of JavaScript, and of the browser's own that belong to them. */
  readonly objects: number;
  /** ArrayBuffers. */
  readonly buffers: number;
  readonly webAssembly: number;
}

interface Target {
  readonly name: string;
  readonly session: CDPSession;
}

/** Attaches to everything that the page starts, now and later. */
export class TargetHeaps {
  readonly #targets = new Map<string, Target>();
  readonly #noteMemories: string;

  constructor(noteMemories: string) {
    this.#noteMemories = noteMemories;
  }

  static async watch(page: CDPSession): Promise<TargetHeaps> {
    const heaps = new TargetHeaps(await readFile(NOTE_MEMORIES, 'utf8'));
    await heaps.#attach({ name: 'page', session: page });
    return heaps;
  }

  /** After everything that can be freed was freed. */
  async read(): Promise<readonly HeapReading[]> {
    const targets = [...this.#targets.values()];
    // What one heap lets go of may free something in another.
    for (let pass = 0; pass < 3; pass++) {
      for (const { session } of targets) await session.send('HeapProfiler.collectGarbage');
    }
    const readings: HeapReading[] = [];
    for (const { name, session } of targets) {
      const usage = await session.send('Runtime.getHeapUsage');
      readings.push({
        target: name,
        objects: usage.usedSize + usage.embedderHeapUsedSize,
        buffers: usage.backingStorageSize,
        webAssembly: await webAssemblyBytes(session),
      });
    }
    return readings;
  }

  async #attach(target: Target): Promise<void> {
    const { session } = target;
    this.#targets.set(session.id(), target);
    session.on('Target.attachedToTarget', ({ sessionId, targetInfo }) => {
      const child = session.connection()?.session(sessionId);
      // A worker that has ended by now is no longer of interest.
      if (child) void this.#attach({ name: nameOf(targetInfo), session: child }).catch(() => undefined);
    });
    session.on('Target.detachedFromTarget', ({ sessionId }) => void this.#targets.delete(sessionId));
    await session.send('Target.setAutoAttach', { autoAttach: true, waitForDebuggerOnStart: true, flatten: true });
    if (target.name === 'page') return;
    await session.send('Runtime.evaluate', { expression: this.#noteMemories });
    await session.send('Runtime.runIfWaitingForDebugger');
  }
}

function nameOf({ type, title, url }: Protocol.Target.TargetInfo): string {
  if (type === 'iframe') return 'frame';
  if (title !== '' && title !== url) return `${type} ${title}`;
  return `${type} ${
    url.startsWith('blob:')
      ? 'of the sandbox'
      : (url
          .split('/')
          .pop()
          ?.replace(/-[\w-]{8}\.js$/, '') ?? '')
  }`;
}

/** Not part of what a heap says of itself. */
async function webAssemblyBytes(session: CDPSession): Promise<number> {
  const { result } = await session.send('Runtime.evaluate', { expression: 'globalThis.benchMemoryBytes?.() ?? 0' });
  return Number(result.value);
}
