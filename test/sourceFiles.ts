// Reads the project's source files as the architecture's test sees them: what each imports and exports.

import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, posix, sep } from 'node:path';
import ts from 'typescript';
import { PROJECT_ROOT } from '../src/build/projectPaths.ts';

export interface SourceFile {
  /** From the project's root, with slashes: `src/base/tar.ts`. */
  readonly path: string;
  readonly lines: readonly string[];
  readonly imports: readonly Import[];
  readonly hasDefaultExport: boolean;
  /** Exports something of another module, as barrels do. */
  readonly reExports: boolean;
}

export interface Import {
  readonly specifier: string;
  /** The imported file when it is one of the project's; null for packages and made-up modules. */
  readonly path: string | null;
  readonly isTypeOnly: boolean;
  readonly line: number;
}

export function readSourceFiles(folder: string, endings: RegExp): readonly SourceFile[] {
  return readdirSync(join(PROJECT_ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => endings.test(name))
    .map((name) => parse(posix.join(folder, name.split(sep).join('/'))));
}

function parse(path: string): SourceFile {
  const text = readFileSync(join(PROJECT_ROOT, path), 'utf8');
  const lines = text.trimEnd().split('\n');
  if (!/\.tsx?$/.test(path)) return { path, lines, imports: [], hasDefaultExport: false, reExports: false };
  const source = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);
  const imports: Import[] = [];
  const add = (specifier: ts.Node | undefined, isTypeOnly: boolean) => {
    if (specifier === undefined || !ts.isStringLiteral(specifier)) return;
    const line = source.getLineAndCharacterOfPosition(specifier.getStart()).line + 1;
    imports.push({ specifier: specifier.text, path: resolve(path, specifier.text), isTypeOnly, line });
  };
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node)) add(node.moduleSpecifier, isTypeImport(node));
    else if (ts.isExportDeclaration(node)) add(node.moduleSpecifier, node.isTypeOnly);
    else if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)) add(node.argument.literal, true);
    else if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword)
      add(node.arguments[0], false);
    ts.forEachChild(node, visit);
  };
  visit(source);
  return {
    path,
    lines,
    imports,
    hasDefaultExport: source.statements.some(isDefaultExport),
    reExports: source.statements.some((node) => ts.isExportDeclaration(node) && node.moduleSpecifier !== undefined),
  };
}

function isTypeImport(node: ts.ImportDeclaration): boolean {
  const clause = node.importClause;
  if (clause === undefined) return false;
  if (clause.phaseModifier === ts.SyntaxKind.TypeKeyword) return true;
  const named = clause.namedBindings;
  if (clause.name !== undefined || named === undefined || !ts.isNamedImports(named)) return false;
  return named.elements.length > 0 && named.elements.every((element) => element.isTypeOnly);
}

function isDefaultExport(node: ts.Statement): boolean {
  if (ts.isExportAssignment(node)) return node.isExportEquals !== true;
  const modifiers = ts.canHaveModifiers(node) ? (ts.getModifiers(node) ?? []) : [];
  return modifiers.some((modifier) => modifier.kind === ts.SyntaxKind.DefaultKeyword);
}

function resolve(from: string, specifier: string): string | null {
  if (!specifier.startsWith('.')) return null;
  return posix.join(dirname(from), specifier.replace(/\?.*$/, ''));
}
