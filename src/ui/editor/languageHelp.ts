// TypeScript's service for migrations: completion and hovers that know Sequelize. It is large, so it waits until asked for.

import {
  type CompilerOptions,
  javascriptDefaults,
  ModuleKind,
  ModuleResolutionKind,
  ScriptTarget,
  typescriptDefaults,
} from 'monaco-editor/languages/features/typescript/register';
import { ambientTypes } from './ambientTypes.ts';

const compilerOptions: CompilerOptions = {
  allowJs: true,
  allowNonTsExtensions: true,
  allowSyntheticDefaultImports: true,
  checkJs: true,
  esModuleInterop: true,
  lib: ['es2022'],
  module: ModuleKind.CommonJS,
  moduleResolution: ModuleResolutionKind.NodeJs,
  noEmit: true,
  skipLibCheck: true,
  strict: false,
  target: ScriptTarget.ESNext,
  types: [],
};

/** Suggestions about style, and about types in a language that has none: nothing a migration needs. */
const ignoredDiagnostics = [
  6133, // declared but never read: a `Sequelize` that `down` does not need
  7043,
  7044,
  7045,
  7046,
  7047,
  7048,
  7049,
  7050, // implicitly any
  80001, // may be converted to an ES module
  80002,
  80004,
  80005,
  80006,
  80008,
  80009,
  80010, // may be converted to …
];

for (const defaults of [javascriptDefaults, typescriptDefaults]) {
  defaults.setCompilerOptions(compilerOptions);
  defaults.setDiagnosticsOptions({ diagnosticCodesToIgnore: ignoredDiagnostics, onlyVisible: true });
}

let want = (): void => {};
/** Resolves when the service may start. */
export const languageHelpWanted = new Promise<void>((resolve) => {
  want = resolve;
});

let started: Promise<void> | null = null;

/** Fetches the types, then lets the service start; asked again, it does nothing more. */
export function startLanguageHelp(): Promise<void> {
  started ??= loadTypes().finally(want);
  return started;
}

async function loadTypes(): Promise<void> {
  // Without Sequelize's types the service still finds syntax errors.
  const files = await import('virtual:sequelize-types').then(
    (module) => module.declarations,
    (): Readonly<Record<string, string>> => ({}),
  );
  const libs = Object.entries({ ...files, ...ambientTypes }).map(([path, content]) => ({
    filePath: `file:///${path}`,
    content,
  }));
  for (const defaults of [javascriptDefaults, typescriptDefaults]) defaults.setExtraLibs(libs);
}
