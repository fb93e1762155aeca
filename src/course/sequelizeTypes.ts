// A Vite plugin: the type declarations of sequelize and of sequelize-cli, for the editor's TypeScript service.

import { readdir, readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join, posix, relative, sep } from 'node:path';
import type { Plugin } from 'vite';

const id = 'virtual:sequelize-types';
const resolvedId = `\0${id}`;

export function sequelizeTypes(): Plugin {
  return {
    name: 'sequelize-types',
    resolveId: (source) => (source === id ? resolvedId : null),
    async load(source) {
      if (source !== resolvedId) return null;
      return `export const declarations = ${JSON.stringify(await readDeclarations())};`;
    },
  };
}

/** Declarations by path, as a project would find them: `node_modules/sequelize/types/index.d.ts`. */
export async function readDeclarations(): Promise<Readonly<Record<string, string>>> {
  const sequelize = dirname(createRequire(import.meta.url).resolve('sequelize/package.json'));
  const files = await readdir(join(sequelize, 'types'), { recursive: true });
  const declarations = files.filter((file) => file.endsWith('.d.ts')).map((file) => join(sequelize, 'types', file));
  const cli = join(dirname(sequelize), 'sequelize-cli', 'types.d.ts');
  const texts = await Promise.all(
    [...declarations, cli].map(async (path) => [nameOf(path, dirname(sequelize)), await readFile(path, 'utf8')]),
  );
  return {
    'node_modules/sequelize/package.json': JSON.stringify({ name: 'sequelize', types: './types/index.d.ts' }),
    'node_modules/sequelize-cli/package.json': JSON.stringify({ name: 'sequelize-cli', types: './types.d.ts' }),
    ...Object.fromEntries(texts),
  };
}

function nameOf(path: string, modules: string): string {
  return posix.join('node_modules', relative(modules, path).split(sep).join('/'));
}
