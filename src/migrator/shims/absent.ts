// Node modules, database drivers and dialects that the sandbox has no place for: loading them is harmless, use says why not.

/** A stand-in for the module; any call or construction of what it holds throws. */
export default function absent(module: string): object {
  return new Proxy(
    {},
    {
      get(_target, key) {
        // Asked for by module loaders and promises, which must see an ordinary empty module.
        if (typeof key === 'symbol' || key === '__esModule' || key === 'default' || key === 'then') return undefined;
        return function missing(): never {
          throw new Error(`${module}.${key} is not available in the lab`);
        };
      },
    },
  );
}
