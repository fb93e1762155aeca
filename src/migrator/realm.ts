// Notices what a step left behind in its JavaScript realm. A separate process would leave nothing, so a realm that
// was changed is not used again.

interface Mark {
  readonly object: object;
  readonly prototype: object | null;
  /** How many properties it has, and those of them that are looked at. */
  readonly count: number;
  readonly keys: readonly PropertyKey[];
  readonly descriptors: readonly (PropertyDescriptor | undefined)[];
}

/** What the learner's code can reach and change: the globals, the language's built-ins, and whatever `roots` lead to. */
export class RealmWatch {
  readonly #marks: readonly Mark[];
  // Taken before any learner's code runs, so that overwriting them changes nothing here.
  readonly #ownKeys = Reflect.ownKeys;
  readonly #descriptor = Reflect.getOwnPropertyDescriptor;
  readonly #prototype = Reflect.getPrototypeOf;
  readonly #is = Object.is;

  constructor(roots: readonly object[]) {
    const known = new Set([...builtIns(), globalThis]);
    const objects = [...known, ...reachableFrom([...roots, ...hiddenBuiltIns()], known)];
    this.#marks = objects.map(markOf);
  }

  /** Whether every watched object has the properties, with the values, that it had at the start. */
  isPristine(): boolean {
    for (let i = 0; i < this.#marks.length; i += 1) {
      const mark = this.#marks[i];
      if (!mark) continue;
      // Not as an array: taking one apart asks its iterator, which the learner's code may have replaced.
      const { object, prototype, count, keys, descriptors } = mark;
      if (this.#prototype(object) !== prototype || this.#ownKeys(object).length !== count) return false;
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

function markOf(object: object): Mark {
  const all = Reflect.ownKeys(object);
  // Most of what is watched are methods, and nothing goes by what they say of themselves.
  const keys = typeof object === 'function' ? all.filter((key) => key !== 'name' && key !== 'length') : all;
  const descriptors = keys.map((key) => Reflect.getOwnPropertyDescriptor(object, key));
  return { object, prototype: Reflect.getPrototypeOf(object), count: all.length, keys, descriptors };
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

/** Built-ins that have no global name: the prototypes of iterators, of generators and of async functions. */
function hiddenBuiltIns(): readonly object[] {
  const made = [[].values(), new Map().values(), new Set().values(), ''[Symbol.iterator](), ''.matchAll(/x/g)];
  const functions = [async () => {}, function* () {}, async function* () {}];
  return [...made, ...functions].flatMap((each) => Reflect.getPrototypeOf(each) ?? []);
}

/** Every object that properties, accessors and prototypes lead to, but for those in `known` and what only they lead to. */
function reachableFrom(roots: readonly object[], known: ReadonlySet<object>): ReadonlySet<object> {
  const found = new Set<object>();
  const open: unknown[] = [...roots];
  while (open.length > 0) {
    const next = open.pop();
    if ((typeof next !== 'object' && typeof next !== 'function') || next === null) continue;
    if (found.has(next) || known.has(next)) continue;
    found.add(next);
    open.push(Reflect.getPrototypeOf(next));
    for (const key of Reflect.ownKeys(next)) {
      const property = Reflect.getOwnPropertyDescriptor(next, key);
      open.push(property?.value, property?.get, property?.set);
    }
  }
  return found;
}
