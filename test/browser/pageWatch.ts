// Watches the page from inside while something runs: its longest standstill, and every state of the server.

import type { Page } from 'playwright-core';

export interface Watched {
  /** The longest time in which the page did nothing, neither a timer nor a frame; in milliseconds. */
  readonly longestGapMs: number;
  /** The states of the server in the footer, in order, each change once. */
  readonly serverStates: readonly string[];
}

/** Starts watching; the answer stops it and says what was seen. */
export async function watchPage(page: Page): Promise<() => Promise<Watched>> {
  const watch = await page.evaluateHandle(() => {
    const gaps = { timer: 0, frame: 0 };
    const last = { timer: performance.now(), frame: performance.now() };
    const beat = (kind: 'timer' | 'frame') => {
      const now = performance.now();
      gaps[kind] = Math.max(gaps[kind], now - last[kind]);
      last[kind] = now;
    };
    const timer = setInterval(() => beat('timer'), 10);
    let frame = requestAnimationFrame(function next() {
      beat('frame');
      frame = requestAnimationFrame(next);
    });
    const states: string[] = [];
    const note = () => {
      const shown = document.querySelector('.server')?.className.match(/server-(\w+)/)?.[1] ?? 'none';
      if (states.at(-1) !== shown) states.push(shown);
    };
    note();
    const observer = new MutationObserver(note);
    observer.observe(document.body, { subtree: true, childList: true, attributes: true, attributeFilter: ['class'] });
    return {
      stop: () => {
        clearInterval(timer);
        cancelAnimationFrame(frame);
        observer.disconnect();
        // A standstill that still lasts counts as well.
        beat('timer');
        beat('frame');
        return { longestGapMs: Math.max(gaps.timer, gaps.frame), serverStates: states };
      },
    };
  });
  return () => watch.evaluate((running) => running.stop());
}
