// Evaluates a learner's file as Node would a CommonJS module, anew on every call.

import { namedFunction } from './namedFunction.ts';

/** What a migration may name without importing it, beside the language's own globals. */
export type ModuleGlobals = Readonly<Record<string, unknown>>;

/** Thrown by `require` for anything that is not there. */
export class RefusedImportError extends Error {
  override readonly name = 'RefusedImportError';
  constructor(wanted: string) {
    super(
      `'${wanted}' cannot be imported here: a migration in the lab may import 'sequelize', and nothing else. ` +
        'What it needs beside that comes through its parameters, queryInterface and Sequelize.',
    );
  }
}

/** Runs `code` (from `transpile`) with `module`, `exports`, `require` and the given globals; throws what it throws. */
export function evaluateModule(fileName: string, code: string, sequelize: unknown, globals: ModuleGlobals): unknown {
  const module: { exports: unknown } = { exports: {} };
  const require = (wanted: unknown): unknown => {
    if (wanted === 'sequelize') return sequelize;
    throw new RefusedImportError(String(wanted));
  };
  const names = Object.keys(globals);
  const parameters = ['exports', 'require', 'module', '__filename', '__dirname', ...names].join(', ');
  // On one line, so that the learner's first line stays the first.
  const run = namedFunction(`(function (${parameters}) {${code.replace(/^#!/, '//')}\n})`, fileName);
  Reflect.apply(run, module.exports, [
    module.exports,
    require,
    module,
    `/migrations/${fileName}`,
    '/migrations',
    ...names.map((name) => globals[name]),
  ]);
  return module.exports;
}
