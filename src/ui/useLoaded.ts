// Something that is fetched when a page opens, in whatever state that is.

import { useCallback, useEffect, useState } from 'react';

export type Loaded<Value> =
  | { readonly kind: 'loading' }
  | { readonly kind: 'ready'; readonly value: Value }
  | { readonly kind: 'failed'; readonly message: string; readonly retry: () => void };

/** Starts anew whenever `load` is another function; what was asked for before is then forgotten. */
export function useLoaded<Value>(load: () => Promise<Value>): Loaded<Value> {
  const [loaded, setLoaded] = useState<Loaded<Value>>({ kind: 'loading' });
  const [attempt, setAttempt] = useState(0);
  const retry = useCallback(() => setAttempt((count) => count + 1), []);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another attempt loads again
  useEffect(() => {
    let wanted = true;
    setLoaded({ kind: 'loading' });
    load().then(
      (value) => wanted && setLoaded({ kind: 'ready', value }),
      (error: unknown) =>
        wanted && setLoaded({ kind: 'failed', message: error instanceof Error ? error.message : String(error), retry }),
    );
    return () => {
      wanted = false;
    };
  }, [load, attempt, retry]);
  return loaded;
}
