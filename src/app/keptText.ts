// Texts that outlive the page: in the browser's storage when it lets us, else in memory until the page closes.

export type OtherTabListener = (key: string, text: string | null) => void;

/** The part of `Storage` that is used; a browser may throw from each of them. */
export interface TextStorage {
  getItem(key: string): string | null;
  setItem(key: string, text: string): void;
  removeItem(key: string): void;
}

export interface KeptText {
  read(key: string): string | null;
  /** `null` forgets the text. False when the browser refused: the text then lives in memory only. */
  write(key: string, text: string | null): boolean;
  /** Whether the browser has refused so far. */
  isRefused(): boolean;
  /** Hears of texts written by other tabs; the answer stops it. */
  watch(listener: OtherTabListener): () => void;
}

export interface KeptTextSource {
  /** Asked anew each time: in some browsers even naming `localStorage` throws. */
  readonly storage: () => TextStorage;
  readonly onOtherTab: (listener: OtherTabListener) => () => void;
}

export function keepText({ storage, onOtherTab }: KeptTextSource): KeptText {
  const memory = new Map<string, string | null>();
  let refused = false;

  function attempt<Value>(job: (from: TextStorage) => Value, otherwise: Value): Value {
    try {
      return job(storage());
    } catch {
      refused = true;
      return otherwise;
    }
  }

  return {
    read(key) {
      const remembered = memory.get(key);
      return remembered === undefined ? attempt((from) => from.getItem(key), null) : remembered;
    },
    write(key, text) {
      const saved = attempt((to) => {
        if (text === null) to.removeItem(key);
        else to.setItem(key, text);
        return true;
      }, false);
      if (saved) memory.delete(key);
      else memory.set(key, text);
      return saved;
    },
    isRefused: () => refused,
    watch: onOtherTab,
  };
}
