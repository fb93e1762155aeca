// Every solution, applied by the real sequelize-cli to a native Postgres, makes the database that the lab makes.

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createMarkdown } from '../../src/course/markdown.ts';
import { readCourse } from '../../src/course/readCourse.ts';
import { toExercise } from '../../src/course/toExercise.ts';
import type { Lab } from '../../src/lab/lab.ts';
import { createNodeLab } from '../../src/lab/node/createNodeLab.ts';
import { describeDifference } from '../../src/model/describeDifference.ts';
import { diffSchemas } from '../../src/model/diffSchemas.ts';
import type { Exercise } from '../../src/model/exercise.ts';
import type { Schema } from '../../src/model/schema.ts';
import { makeCliProject } from '../bench/cliProject.ts';
import { type NativePostgres, startNativePostgres } from '../bench/nativePostgres.ts';
import { whileOpen } from '../bench/whileOpen.ts';
import { createDatabase, readNativeSchema, runScript } from './nativeDatabase.ts';

const course = await readCourse(new URL('../../lessons', import.meta.url).pathname);
const markdown = await createMarkdown();
const ids = course.sections.flatMap(({ lessons }) => lessons.map(({ head }) => head.id));
const never = new AbortController().signal;

let server: NativePostgres;
let lab: Lab;

beforeAll(async () => {
  [server, lab] = await Promise.all([startNativePostgres(), createNodeLab()]);
}, 120_000);
afterAll(async () => {
  await lab.close();
  await server.close();
});

describe('by sequelize-cli on a native Postgres', () => {
  it.each(ids)('%s', { timeout: 120_000 }, async (id) => {
    const exercise = toExercise(course, id, markdown);
    if (exercise === null) throw new Error(`no exercise ${id}`);
    const here = await inTheLab(exercise);
    const there = await natively(exercise);
    expect(differences(here.up, there.up), 'after db:migrate').toEqual([]);
    expect(differences(here.down, there.down), 'after db:migrate:undo').toEqual([]);
    expect(there.refused).toBe(here.refused);
  });
});

it('another catalog there is seen', { timeout: 60_000 }, async () => {
  await createDatabase(server, 'other');
  await runScript(server, 'other', 'CREATE TABLE t (a int NOT NULL); CREATE INDEX t_a ON t (a)');
  const one = await readNativeSchema(server, 'other');
  await runScript(server, 'other', 'DROP INDEX t_a; ALTER TABLE t ALTER a DROP NOT NULL, ALTER a SET DEFAULT 1');
  expect(differences(one, await readNativeSchema(server, 'other'))).toHaveLength(3);
});

interface TwoStates {
  readonly up: Schema;
  readonly down: Schema;
  /** `down` refused, as that of an irreversible migration has to. */
  readonly refused: boolean;
}

async function inTheLab(exercise: Exercise): Promise<TwoStates> {
  await lab.open(exercise);
  const { outcome } = await lab.up(exercise.solution, never);
  expect(outcome).toMatchObject({ kind: 'done', ran: true });
  const up = await lab.schema();
  const back = await lab.down(exercise.solution, never);
  return { up, down: await lab.schema(), refused: back.outcome.kind === 'failed' };
}

async function natively({ id, before, applied, solution }: Exercise): Promise<TwoStates> {
  await createDatabase(server, id);
  await runScript(server, id, before);
  return whileOpen(makeCliProject(server, id, [...applied, solution]), async (project) => {
    await project.run('db:migrate');
    const up = await readNativeSchema(server, id);
    const refused = await project.run('db:migrate:undo').then(
      () => false,
      () => true,
    );
    return { up, down: await readNativeSchema(server, id), refused };
  });
}

/** By name: oids of two servers have nothing to do with each other. */
function differences(here: Schema, there: Schema): readonly string[] {
  return diffSchemas(here, there, { identity: 'name' }).map(describeDifference);
}
