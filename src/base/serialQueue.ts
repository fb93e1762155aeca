// Jobs one after the other: a job that throws must never jam those behind it.

export type SerialQueue = <Result>(job: () => Promise<Result>) => Promise<Result>;

/** Makes a queue; each call waits for the ones before it and settles as its own job does. */
export function createSerialQueue(): SerialQueue {
  let last: Promise<unknown> = Promise.resolve();
  return (job) => {
    const result = last.then(job);
    last = result.catch(() => undefined);
    return result;
  };
}
