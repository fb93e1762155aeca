// Timers of one step: a process that ends takes its timers with it.

type Callback = (...args: readonly unknown[]) => void;

export interface StepTimers {
  readonly globals: Readonly<Record<string, unknown>>;
  /** Clears whatever is still set. */
  clear(): void;
}

/** `onThrown` hears what a callback throws: WebKit's own event for it does not tell a script of opaque origin what. */
export function createStepTimers(onThrown: (error: unknown) => void): StepTimers {
  const call = (callback: Callback, args: readonly unknown[]) => {
    try {
      callback(...args);
    } catch (error) {
      onThrown(error);
    }
  };
  const timeouts = new Set<ReturnType<typeof setTimeout>>();
  const intervals = new Set<ReturnType<typeof setInterval>>();
  const start = (callback: Callback, ms?: number, ...args: readonly unknown[]) => {
    const timer = setTimeout(() => {
      timeouts.delete(timer);
      call(callback, args);
    }, ms);
    timeouts.add(timer);
    return timer;
  };
  const repeat = (callback: Callback, ms?: number, ...args: readonly unknown[]) => {
    const timer = setInterval(() => call(callback, args), ms);
    intervals.add(timer);
    return timer;
  };
  return {
    globals: {
      setTimeout: start,
      setInterval: repeat,
      setImmediate: (callback: Callback, ...args: readonly unknown[]) => start(callback, 0, ...args),
      clearTimeout: (timer: ReturnType<typeof setTimeout>) => clearTimeout(timer),
      clearInterval: (timer: ReturnType<typeof setInterval>) => clearInterval(timer),
      clearImmediate: (timer: ReturnType<typeof setTimeout>) => clearTimeout(timer),
    },
    clear: () => {
      for (const timer of timeouts) clearTimeout(timer);
      for (const timer of intervals) clearInterval(timer);
    },
  };
}
