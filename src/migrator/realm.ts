// Notices what a step left behind in its JavaScript realm. A separate process would leave nothing, so a realm that
// was changed is not used again.

interface Mark {
  readonly object: object;
  readonly keys: readonly PropertyKey[];
  readonly descriptors: readonly (PropertyDescriptor | undefined)[];
}

/** What the learner's code can reach and change: the globals, the language's built-ins, and the given objects. */
export class RealmWatch {
  readonly #marks: readonly Mark[];
  // Taken before any learner's code runs, so that overwriting them changes nothing here.
  readonly #ownKeys = Reflect.ownKeys;
  readonly #descriptor = Reflect.getOwnPropertyDescriptor;
  readonly #is = Object.is;

  constructor(others: readonly object[]) {
    const objects = [...builtIns(), globalThis, ...others];
    this.#marks = objects.map((object) => {
      const keys = Reflect.ownKeys(object);
      return { object, keys, descriptors: keys.map((key) => Reflect.getOwnPropertyDescriptor(object, key)) };
    });
  }

  /** Whether every watched object has the properties, with the values, that it had at the start. */
  isPristine(): boolean {
    for (let i = 0; i < this.#marks.length; i += 1) {
      const mark = this.#marks[i];
      if (!mark) continue;
      // Not as an array: taking one apart asks its iterator, which the learner's code may have replaced.
      const { object, keys, descriptors } = mark;
      if (this.#ownKeys(object).length !== keys.length) return false;
      for (let k = 0; k < keys.length; k += 1) {
        const now = this.#descriptor(object, keys[k] ?? '');
        const then = descriptors[k];
        if (!now || !then || !this.#is(now.value, then.value) || now.get !== then.get || now.set !== then.set)
          return false;
      }
    }
    return true;
  }
}

/** Constructors, their prototypes and namespaces such as `JSON`, found among the globals. */
function builtIns(): readonly object[] {
  const found = new Set<object>();
  for (const key of Reflect.ownKeys(globalThis)) {
    if (typeof key === 'string' && !/^[A-Z]/.test(key)) continue;
    // Read before it is marked: some globals of Node replace themselves when they are first used.
    const value: unknown = Reflect.get(globalThis, key);
    if ((typeof value !== 'object' && typeof value !== 'function') || value === null || value === globalThis) continue;
    found.add(value);
    const prototype: unknown = typeof value === 'function' ? value.prototype : null;
    if (typeof prototype === 'object' && prototype !== null) found.add(prototype);
  }
  return [...found];
}
