// Rehearses a folder of migrations, one file after the other, as far as they run.

import { fileOrderHazards } from '../../judge/hazards/fileOrder.ts';
import { type RatedHazard, rateHazards } from '../../judge/rateHazards.ts';
import { createRehearsal, type Rehearsal } from '../../lab/createRehearsal.ts';
import { createNodeHost } from '../../lab/node/createNodeLab.ts';
import type { SourceFile } from '../../model/sourceFile.ts';
import { Interrupted, UsageError } from '../command.ts';
import { type BeforeScript, refusalText } from './readBefore.ts';
import type { FoundRules } from './readHouseRules.ts';
import type { MigrationsFolder } from './readMigrations.ts';
import type { RehearsalDocument, RehearsedMigration } from './rehearsal.ts';
import { rehearsedMigration } from './rehearsedMigration.ts';

export interface RehearsalRequest {
  readonly folder: MigrationsFolder;
  /** Null for an empty database. */
  readonly before: BeforeScript | null;
  readonly rules: FoundRules;
  readonly signal: AbortSignal;
  readonly onProgress: (text: string) => void;
}

/** Rejects with `UsageError` when the starting database cannot be made, with `LabError` for faults of the lab. */
export async function rehearseFolder(request: RehearsalRequest): Promise<RehearsalDocument> {
  const { before, onProgress, signal } = request;
  onProgress('Postgres is starting …');
  const rehearsal = createRehearsal(await createNodeHost());
  try {
    const refusal = await rehearsal.begin(before?.statements.map(({ sql }) => sql) ?? []);
    if (signal.aborted) throw new Interrupted();
    if (before !== null && refusal !== null) throw new UsageError(refusalText(before, refusal));
    return await rehearseAll(rehearsal, request);
  } finally {
    rehearsal.close();
  }
}

async function rehearseAll(rehearsal: Rehearsal, request: RehearsalRequest): Promise<RehearsalDocument> {
  const { folder, rules, signal, onProgress } = request;
  const startedMs = performance.now();
  const applied = await rehearsal.applied();
  const pending = folder.files.filter(({ name }) => !applied.includes(name));
  const migrations: RehearsedMigration[] = [];
  for (const [at, file] of pending.entries()) {
    const unlisten = rehearsal.onProgress((step) =>
      onProgress(`${at + 1} of ${pending.length}, ${file.name}: ${step} …`),
    );
    const begunMs = performance.now();
    const evidence = await rehearsal.rehearse(file, { canUndo: applied.every((name) => name < file.name), signal });
    unlisten();
    if (signal.aborted) throw new Interrupted();
    const ms = Math.round(performance.now() - begunMs);
    const rehearsed = rehearsedMigration({ file, evidence, applied, rules: rules.rules, ms });
    migrations.push(rehearsed);
    if (rehearsed.error !== null) break;
  }
  onProgress('');
  const names = folder.files.map(({ name }) => name);
  const ofFolder = rateHazards(fileOrderHazards(names, applied), rules.rules, null);
  const hazards = [...ofFolder, ...migrations.flatMap((migration) => migration.hazards)];
  return {
    version: 1,
    status: statusOf(migrations, hazards),
    folder: folder.path,
    rules: rules.file,
    counts: {
      files: folder.files.length,
      rehearsed: migrations.length,
      errors: countOf(hazards, 'error'),
      warnings: countOf(hazards, 'warning'),
      broken: migrations.filter(isBroken).length,
      ms: Math.round(performance.now() - startedMs),
    },
    notes: [...folder.passedOver, ...alreadyApplied(folder.files, applied)],
    hazards: ofFolder,
    migrations,
    notReached: pending.slice(migrations.length).map(({ name }) => name),
  };
}

const alreadyApplied = (files: readonly SourceFile[], applied: readonly string[]): readonly string[] =>
  files
    .filter(({ name }) => applied.includes(name))
    .map(({ name }) => `\`${name}\` is not rehearsed: \`SequelizeMeta\` of the starting database lists it as applied.`);

const isBroken = ({ problems }: RehearsedMigration): boolean => problems.some(({ level }) => level === 'broken');

const countOf = (hazards: readonly RatedHazard[], level: RatedHazard['level']): number =>
  hazards.filter((hazard) => hazard.level === level).length;

function statusOf(
  migrations: readonly RehearsedMigration[],
  hazards: readonly RatedHazard[],
): RehearsalDocument['status'] {
  const levels = new Set(migrations.flatMap(({ problems }) => problems.map(({ level }) => level)));
  if (levels.has('error')) return 'error';
  if (levels.has('broken')) return 'broken';
  return levels.has('rule') || countOf(hazards, 'error') > 0 ? 'hazards' : 'clean';
}
