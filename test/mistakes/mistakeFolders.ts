// The folders of this directory: an exercise in data, a file that makes the mistake, and one that does not.

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import { parse } from 'yaml';
import { checkSchema } from '../../src/model/check.ts';
import type { Exercise } from '../../src/model/exercise.ts';
import type { SourceFile } from '../../src/model/sourceFile.ts';
import { fileName, labExercise } from '../lab/labExercise.ts';

export interface MistakeFolder {
  /** `M05-change-column` */
  readonly name: string;
  /** `M05` */
  readonly mistake: string;
  readonly exercise: Exercise;
  readonly mistaken: SourceFile;
  readonly corrected: SourceFile;
  readonly told: {
    readonly task: string;
    readonly line: number | null;
    /** Parts of the message. */
    readonly says: readonly string[];
  };
}

const fileSchema = v.strictObject({
  before: v.optional(v.string(), ''),
  tasks: v.record(v.string(), checkSchema),
  told: v.strictObject({ task: v.string(), line: v.nullable(v.number()), says: v.array(v.string()) }),
});

const here = import.meta.dirname;

export function readMistakeFolders(): readonly MistakeFolder[] {
  const folders = readdirSync(here, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  return folders.map(({ name }) => readMistakeFolder(name)).sort((one, other) => (one.name < other.name ? -1 : 1));
}

function readMistakeFolder(name: string): MistakeFolder {
  const text = (file: string): string => readFileSync(join(here, name, file), 'utf8');
  const { before, tasks, told } = v.parse(fileSchema, parse(text('exercise.yaml')));
  const corrected = { name: fileName, text: text('corrected.js') };
  const exercise: Exercise = {
    ...labExercise(before),
    id: name,
    tasks: Object.entries(tasks).map(([id, check]) => ({ id, says: id, saysHtml: id, check, hints: [] })),
    solution: corrected,
  };
  return {
    name,
    mistake: name.slice(0, 3),
    exercise,
    mistaken: { name: fileName, text: text('mistake.js') },
    corrected,
    told,
  };
}
