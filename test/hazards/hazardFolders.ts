// The folders of this directory: a migration that raises a hazard, and one that does the same without it.

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import { parse } from 'yaml';
import type { Exercise } from '../../src/model/exercise.ts';
import type { SourceFile } from '../../src/model/sourceFile.ts';
import { fileName, labExercise } from '../lab/labExercise.ts';

export interface HazardFolder {
  /** `H05-change-column` */
  readonly name: string;
  /** `H05` */
  readonly hazard: string;
  readonly exercise: Exercise;
  /** Whether it takes the crash test to see it. */
  readonly crash: boolean;
  readonly raising: SourceFile;
  readonly safe: SourceFile;
  readonly told: {
    readonly run: 'up' | 'down' | 'up-again';
    readonly line: number | null;
    readonly rows: number | null;
    /** Parts of the message. */
    readonly says: readonly string[];
    /** Parts of the safer form. */
    readonly safer: readonly string[];
    /** What neither the message nor the safer form may hold. */
    readonly never: readonly string[];
    /** Other hazards that the safe migration must not raise. */
    readonly safeFrom: readonly string[];
  };
}

const folderSchema = v.strictObject({
  /** SQL for the database before `up`. */
  before: v.optional(v.string(), ''),
  oldApp: v.optional(v.array(v.string()), []),
  crash: v.optional(v.boolean(), false),
  told: v.strictObject({
    run: v.optional(v.picklist(['up', 'down', 'up-again']), 'up'),
    line: v.nullable(v.number()),
    rows: v.optional(v.nullable(v.number()), null),
    says: v.array(v.string()),
    safer: v.optional(v.array(v.string()), []),
    never: v.optional(v.array(v.string()), []),
    safeFrom: v.optional(v.array(v.string()), []),
  }),
});

const here = import.meta.dirname;

/** Each holds `hazard.yaml`, `raising.js` or `.ts`, and `safe.js` or `.ts`. */
export function readHazardFolders(): readonly HazardFolder[] {
  const folders = readdirSync(here, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  return folders.map(({ name }) => readHazardFolder(name)).sort((one, other) => (one.name < other.name ? -1 : 1));
}

function readHazardFolder(name: string): HazardFolder {
  const text = (file: string): string => readFileSync(join(here, name, file), 'utf8');
  const { before, oldApp, crash, told } = v.parse(folderSchema, parse(text('hazard.yaml')));
  const migration = (stem: string): SourceFile => {
    const isTypeScript = existsSync(join(here, name, `${stem}.ts`));
    const extension = isTypeScript ? '.ts' : '.js';
    return { name: fileName.replace(/\.js$/u, extension), text: text(`${stem}${extension}`) };
  };
  const exercise: Exercise = { ...labExercise(before), id: name, oldApp };
  const [raising, safe] = [migration('raising'), migration('safe')];
  return { name, hazard: name.slice(0, 3), exercise, crash, raising, safe, told };
}
