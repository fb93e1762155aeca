// The architecture as a test: which folder may import which, and the habits that every source file keeps.

import { describe, expect, it } from 'vitest';
import { readSourceFiles, type SourceFile } from './sourceFiles.ts';

/** Imports point down this table only. `lab (types)` allows imports that leave nothing behind at run time. */
const LAYERS: Readonly<Record<string, readonly string[]>> = {
  'src/base': [],
  'src/model': ['src/base'],
  'src/build': ['src/base', 'src/model'],
  'src/course': ['src/base', 'src/model'],
  'src/postgres': ['src/base', 'src/model'],
  'src/migrator': ['src/base', 'src/model'],
  'src/judge': ['src/base', 'src/model'],
  'src/lab': ['src/base', 'src/model', 'src/judge'],
  'src/lab/node': ['src/base', 'src/model', 'src/judge', 'src/lab', 'src/build'],
  'src/terminal': ['src/base', 'src/model', 'src/lab (types)'],
  'src/app': ['src/base', 'src/model', 'src/lab', 'src/terminal'],
  'src/ui': ['src/base', 'src/model', 'src/app'],
  'src/widget': ['src/ui', 'src/app', 'src/model'],
  'src/sdk': ['src/model (types)'],
  'src/cli': ['src/course', 'src/lab', 'src/lab/node', 'src/judge', 'src/terminal', 'src/model', 'src/base'],
};

/** The composition root, and declarations of the modules that the build makes. */
const ANYWHERE = /^src\/(main\.tsx|virtual\w+\.d\.ts)$/;
/** Where Node's own modules may be used; elsewhere only what has a stand-in in the browser. */
const IN_NODE = /^src\/(build|course|cli|lab\/node)\/|\/node[A-Z]\w*\.ts$/;
const WITH_STAND_IN = new Set(['node:events', 'node:buffer', 'node:util']);
/** Stand-ins for CommonJS modules, whose one export is what `require` gives. */
const MAY_DEFAULT = /^src\/migrator\/shims\//;
/** Folders that are the library's door to the outside. */
const MAY_RE_EXPORT = /^src\/sdk\/index\.ts$/;
const VAGUE_NAME = /\/(utils?|helpers?|common|misc|types|index)\.tsx?$/;
const LINES_LIMIT = { src: 250, test: 400 };

const files = readSourceFiles('src', /\.(tsx?|css)$/);
const byPath = new Map(files.map((file) => [file.path, file]));
const tests = readSourceFiles('test', /\.tsx?$/);

function layerOf(path: string): string | null {
  const layers = Object.keys(LAYERS).filter((layer) => path.startsWith(`${layer}/`));
  return layers.sort((a, b) => b.length - a.length)[0] ?? null;
}

function mayImport(from: string, to: string, isTypeOnly: boolean): boolean {
  if (from === to) return true;
  const allowed = LAYERS[from] ?? [];
  return allowed.includes(to) || (isTypeOnly && allowed.includes(`${to} (types)`));
}

function crossings(file: SourceFile): readonly string[] {
  const from = layerOf(file.path);
  return file.imports.flatMap(({ path, specifier, line, isTypeOnly }) => {
    const to = path === null ? null : layerOf(path);
    const at = `${file.path}:${line} imports ${specifier}`;
    if (path !== null && !byPath.has(path) && path.startsWith('src/')) return [`${at}, which is no file`];
    if (from === null || to === null) return path?.startsWith('src/') ? [`${at}, outside the layers`] : [];
    return mayImport(from, to, isTypeOnly) ? [] : [`${at}: ${from} may not import ${to}`];
  });
}

/** The files on one circle of imports that are there at run time, if there is one. */
function findCircle(): readonly string[] {
  const done = new Set<string>();
  const walk = (path: string, trail: readonly string[]): readonly string[] => {
    if (trail.includes(path)) return [...trail.slice(trail.indexOf(path)), path];
    if (done.has(path)) return [];
    for (const next of byPath.get(path)?.imports ?? []) {
      if (next.path === null || next.isTypeOnly) continue;
      const circle = walk(next.path, [...trail, path]);
      if (circle.length > 0) return circle;
    }
    done.add(path);
    return [];
  };
  return files.map(({ path }) => walk(path, [])).find((circle) => circle.length > 0) ?? [];
}

const paths = (found: readonly SourceFile[]) => found.map(({ path }) => path);

describe('layers', () => {
  it('has a layer for every file', () => {
    expect(files.length).toBeGreaterThan(50);
    expect(paths(files).filter((path) => layerOf(path) === null && !ANYWHERE.test(path))).toEqual([]);
  });

  it('lets imports point down only', () => {
    expect(files.filter(({ path }) => !ANYWHERE.test(path)).flatMap(crossings)).toEqual([]);
  });

  it('has no circles of imports', () => {
    expect(findCircle()).toEqual([]);
  });

  it('keeps Node’s modules out of what runs in the browser', () => {
    const elsewhere = files.filter(({ path }) => !IN_NODE.test(path) && !MAY_DEFAULT.test(path));
    const found = elsewhere.flatMap(({ path, imports }) =>
      imports
        .filter(({ specifier }) => specifier.startsWith('node:'))
        .map(({ specifier }) => [path, specifier] as const),
    );
    expect(found.filter(([, specifier]) => !WITH_STAND_IN.has(specifier))).toEqual([]);
  });

  it('keeps React out of everything but the interface', () => {
    const elsewhere = files.filter(({ path }) => !/^src\/(ui|widget|main\.tsx)/.test(path));
    expect(
      elsewhere.filter(({ imports }) => imports.some(({ specifier }) => /^react(-dom)?(\/|$)/.test(specifier))),
    ).toEqual([]);
  });
});

describe('every source file', () => {
  it('begins with a comment that says what it is for', () => {
    // A style sheet is named after the component that it belongs to, which says enough.
    const code = [...files, ...tests].filter(({ path }) => !path.endsWith('.css'));
    expect(paths(code.filter(({ lines }) => !/^\/\/ \S/.test(lines[0] ?? '')))).toEqual([]);
  });

  it('is short enough to be read at once', () => {
    expect(paths(files.filter(({ lines }) => lines.length > LINES_LIMIT.src))).toEqual([]);
    expect(paths(tests.filter(({ lines }) => lines.length > LINES_LIMIT.test))).toEqual([]);
  });

  it('has a name that says what it holds', () => {
    expect(paths([...files, ...tests]).filter((path) => VAGUE_NAME.test(path) && !MAY_RE_EXPORT.test(path))).toEqual(
      [],
    );
  });

  it('exports by name, and only what is its own', () => {
    expect(paths(files.filter(({ path, hasDefaultExport }) => hasDefaultExport && !MAY_DEFAULT.test(path)))).toEqual(
      [],
    );
    expect(paths(files.filter(({ path, reExports }) => reExports && !MAY_RE_EXPORT.test(path)))).toEqual([]);
  });
});
