// Gives the page the course as a module: `virtual:course`, its map at once, each exercise as a chunk of its own.

import { sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Plugin, ViteDevServer } from 'vite';
import type { CourseFolder } from './lessonFolder.ts';
import { createMarkdown, type Markdown } from './markdown.ts';
import { readCourse } from './readCourse.ts';
import { toCourse, toExercise } from './toExercise.ts';
import { toGlossary } from './toGlossary.ts';
import { toSectionSummary } from './toSectionSummary.ts';

const courseId = 'virtual:course';
const exercisePrefix = 'virtual:course/exercise/';
const sectionPrefix = 'virtual:course/section/';
const glossaryId = 'virtual:course/glossary';
/** Rollup's mark for a module that is no file. */
const resolved = (id: string): string => `\0${id}`;

export interface CourseOptions {
  /** The folder of the lessons; `lessons` of this project when it is left out. */
  readonly lessons?: string;
}

/** A lesson that cannot be read fails the build, and shows in the browser during development, with its place. */
export function course(options: CourseOptions = {}): Plugin {
  const root = options.lessons ?? fileURLToPath(new URL('../../lessons', import.meta.url));
  let reading: Promise<CourseFolder> | null = null;
  let rendering: Promise<Markdown> | null = null;
  const read = (): Promise<CourseFolder> => (reading ??= readCourse(root));
  const markdown = (): Promise<Markdown> => (rendering ??= createMarkdown());

  return {
    name: 'migration-lab-course',
    buildStart() {
      reading = null;
    },
    resolveId(id) {
      return id === courseId || id.startsWith(`${courseId}/`) ? resolved(id) : null;
    },
    async load(id) {
      if (id === resolved(courseId)) return courseModule(await read());
      const restOf = (prefix: string) => (id.startsWith(resolved(prefix)) ? id.slice(resolved(prefix).length) : null);
      const [exercise, section] = [restOf(exercisePrefix), restOf(sectionPrefix)];
      if (exercise !== null) return valueModule('exercise', toExercise(await read(), exercise, await markdown()));
      if (section !== null) return valueModule('summary', toSectionSummary(await read(), section, await markdown()));
      if (id === resolved(glossaryId)) return valueModule('terms', toGlossary(await read(), await markdown()));
      return null;
    },
    configureServer(server) {
      server.watcher.add(root);
      server.watcher.on('all', (_event, file) => {
        if (file !== root && !file.startsWith(root + sep)) return;
        reading = null;
        reload(server);
      });
    },
  };
}

function courseModule(folder: CourseFolder): string {
  const map = toCourse(folder);
  const exercises = map.sections.flatMap((section) => section.exercises.map(({ id }) => id));
  const sections = map.sections.map(({ id }) => id);
  const loaders = (prefix: string, ids: readonly string[]): readonly string[] =>
    ids.map((id) => `  [${JSON.stringify(id)}, () => import(${JSON.stringify(prefix + id)})],`);
  return [
    `export const course = ${literal(map)};`,
    'const exercises = new Map([',
    ...loaders(exercisePrefix, exercises),
    ']);',
    'const sections = new Map([',
    ...loaders(sectionPrefix, sections),
    ']);',
    'export async function loadExercise(id) {',
    '  return (await exercises.get(id)?.())?.exercise ?? null;',
    '}',
    'export async function loadSection(id) {',
    '  return (await sections.get(id)?.())?.summary ?? null;',
    '}',
    'export async function loadGlossary() {',
    `  return (await import(${JSON.stringify(glossaryId)})).terms;`,
    '}',
  ].join('\n');
}

function valueModule(name: string, value: unknown): string {
  return `export const ${name} = ${literal(value)};`;
}

/** `JSON.parse` of a text is read faster by browsers than the same value as code. */
function literal(value: unknown): string {
  return `JSON.parse(${JSON.stringify(JSON.stringify(value))})`;
}

/** Lessons have no state worth keeping: the page reads them anew. */
function reload(server: ViteDevServer): void {
  for (const environment of Object.values(server.environments)) {
    for (const [id, module] of environment.moduleGraph.idToModuleMap) {
      if (id.startsWith(resolved(courseId))) environment.moduleGraph.invalidateModule(module);
    }
  }
  server.ws.send({ type: 'full-reload' });
}
