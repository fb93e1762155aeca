// The folders of `snippets`: for each piece of code in the guide, a migration of the same calls on tables of its own.

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Exercise } from '../../src/model/exercise.ts';
import type { SourceFile } from '../../src/model/sourceFile.ts';
import { labExercise } from '../lab/labExercise.ts';

export interface GuideSnippet {
  /** `12-five-indexes`: the number is that of the guide's section. */
  readonly name: string;
  readonly exercise: Exercise;
  readonly file: SourceFile;
}

const root = join(import.meta.dirname, 'snippets');

/** In the order of the guide. */
export function readGuideSnippets(): readonly GuideSnippet[] {
  return readdirSync(root).sort().map(readSnippet);
}

function readSnippet(name: string): GuideSnippet {
  const extension = existsSync(join(root, name, 'migration.cjs')) ? '.cjs' : '.js';
  const text = readFileSync(join(root, name, `migration${extension}`), 'utf8');
  const before = readFileSync(join(root, name, 'before.sql'), 'utf8');
  return {
    name,
    exercise: { ...labExercise(before), id: name },
    file: { name: `20240101000000-${name.replace(/^\d+-/u, '')}${extension}`, text },
  };
}
