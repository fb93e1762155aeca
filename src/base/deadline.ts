// Waiting with a limit: a late answer is a value, not an exception.

export const timedOut = Symbol('timedOut');

/** Settles as `promise` does, or gives `timedOut` after `afterMs`; the timer never outlives the answer. */
export async function withDeadline<Value>(promise: Promise<Value>, afterMs: number): Promise<Value | typeof timedOut> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<typeof timedOut>((resolve) => {
    timer = setTimeout(() => resolve(timedOut), afterMs);
  });
  try {
    return await Promise.race([promise, late]);
  } finally {
    clearTimeout(timer);
  }
}
