// Turns a learner's file, CommonJS, ES module or TypeScript, into the body of a CommonJS function. Lines stay where
// they are; the parser, not the engine, reports a syntax error, so that its line and column are known everywhere.

import { type Options, parse } from 'acorn';
import { transform } from 'sucrase';
import type { SourceFile, SourcePlace } from '../model/sourceFile.ts';

export type Transpiled =
  | { readonly kind: 'code'; readonly code: string }
  | { readonly kind: 'syntax'; readonly message: string; readonly place: SourcePlace };

const script: Options = {
  ecmaVersion: 'latest',
  sourceType: 'script',
  allowReturnOutsideFunction: true,
  allowHashBang: true,
};
const module: Options = { ecmaVersion: 'latest', sourceType: 'module', allowHashBang: true };

export function transpile(file: SourceFile): Transpiled {
  if (/\.[cm]?ts$/.test(file.name)) return toCommonJs(file, ['typescript', 'imports']);
  const asScript = syntaxError(file.text, script);
  // An `import()` becomes a `require`, which knows what may be imported.
  if (!asScript)
    return /\bimport\s*\(/.test(file.text) ? toCommonJs(file, ['imports']) : { kind: 'code', code: file.text };
  if (!usesModuleSyntax(file.text)) return { kind: 'syntax', ...located(file, asScript) };
  const asModule = syntaxError(file.text, module);
  return asModule ? { kind: 'syntax', ...located(file, asModule) } : toCommonJs(file, ['imports']);
}

function toCommonJs(file: SourceFile, transforms: readonly ('typescript' | 'imports')[]): Transpiled {
  let code: string;
  try {
    const options = { disableESTransforms: true, preserveDynamicImport: false, keepUnusedImports: false };
    code = transform(file.text, { ...options, transforms: [...transforms] }).code;
  } catch (error) {
    return { kind: 'syntax', ...located(file, error) };
  }
  // Sucrase reads leniently; what it lets pass must still be a script.
  const error = syntaxError(code, script);
  return error ? { kind: 'syntax', ...located(file, error) } : { kind: 'code', code };
}

function syntaxError(text: string, options: Options): unknown {
  try {
    parse(text, options);
    return null;
  } catch (error) {
    return error;
  }
}

function usesModuleSyntax(text: string): boolean {
  return /^\s*(?:import\b(?!\s*\()|export\b)/m.test(text);
}

/** Both parsers put `loc` on the error and `(line:column)` into its message; their columns count from 0 and 1. */
function located(file: SourceFile, error: unknown): { readonly message: string; readonly place: SourcePlace } {
  const message = error instanceof Error ? error.message : String(error);
  const at = /\((\d+):(\d+)\)\s*$/.exec(message);
  const fromZero = error instanceof SyntaxError && 'raisedAt' in error;
  const column = at ? Number(at[2]) + (fromZero ? 1 : 0) : null;
  return {
    message: message.replace(/^Error transforming \S+: /, '').replace(/\s*\(\d+:\d+\)\s*$/, ''),
    place: { file: file.name, line: at ? Number(at[1]) : 1, column },
  };
}
