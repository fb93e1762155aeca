// The app of yesterday and of tomorrow, asked before, during and after a migration.

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Lab } from '../../src/lab/lab.ts';
import { createNodeLab } from '../../src/lab/node/createNodeLab.ts';
import type { Exercise } from '../../src/model/exercise.ts';
import type { SourceFile } from '../../src/model/sourceFile.ts';
import type { AppTimeline, Verdict } from '../../src/model/verdict.ts';
import { labExercise, migration } from './labExercise.ts';

let lab: Lab;
const never = new AbortController().signal;
const reads = 'SELECT id, name FROM users LIMIT 1';
const writes = `INSERT INTO users (name) VALUES ('Ada')`;
const exercise: Exercise = {
  ...labExercise(`CREATE TABLE users (id serial PRIMARY KEY, name text);
    CREATE TABLE other (id int);
    INSERT INTO users (name) VALUES ('Eve');`),
  oldApp: [reads, writes],
  newApp: ['SELECT full_name FROM users'],
};

beforeAll(async () => {
  lab = await createNodeLab();
}, 60_000);
afterAll(() => lab.close());

async function check(up: string, down: string, of: Exercise = exercise): Promise<Verdict> {
  await lab.open(of);
  const file: SourceFile = migration(up, down);
  return lab.check(file, never, 'whole');
}

function story({ moments }: AppTimeline): readonly string[] {
  return moments.map(({ after, answer }) => {
    if (answer.kind === 'runs') return `${after} runs`;
    if (answer.kind === 'fails') return `${after} ${answer.code}`;
    return `${after} waits for ${answer.lock.mode} on ${answer.lock.table}`;
  });
}

const task = ({ tasks }: Verdict) => tasks.find(({ id }) => id === 'old-app');
const rename = `await queryInterface.renameColumn('users', 'name', 'full_name');`;
const renameBack = `await queryInterface.renameColumn('users', 'full_name', 'name');`;

describe('a renamed column', () => {
  it('breaks the old app at the moment of the rename, and is what the new one waits for', async () => {
    const verdict = await check(
      `await queryInterface.addColumn('users', 'role', Sequelize.TEXT);\n${rename}`,
      `${renameBack}\nawait queryInterface.removeColumn('users', 'role');`,
    );
    expect(verdict.app.map(({ app, sql }) => [app, sql])).toEqual([
      ['old', reads],
      ['old', writes],
      ['new', 'SELECT full_name FROM users'],
    ]);
    // Sequelize looks at the table before it renames: that is the second statement.
    expect(verdict.app.map(story)).toEqual([
      ['0 runs', '1 runs', '2 runs', '3 42703', '4 42703'],
      ['0 runs', '1 runs', '2 runs', '3 42703', '4 42703'],
      ['0 42703', '1 42703', '2 42703', '3 runs', '4 runs'],
    ]);
    expect(verdict.status).toBe('fail');
    expect(task(verdict)).toMatchObject({ status: 'fail', line: 4, got: '42703: column "name" does not exist' });
    expect(task(verdict)?.message).toContain(
      `\`${reads}\` ran before \`up\` and fails after it: column "name" does not exist. (SQLSTATE 42703)`,
    );
  });

  it('is known to break it without the crash test too', async () => {
    await lab.open(exercise);
    const verdict = await lab.check(migration(rename, renameBack), never);
    expect(verdict.app.map(story)).toEqual([
      ['0 runs', '3 42703'],
      ['0 runs', '3 42703'],
      ['0 42703', '3 runs'],
    ]);
    expect(task(verdict)).toMatchObject({ status: 'fail', line: 3 });
    const whole = await lab.crashTest(never);
    expect(whole?.app.map(story)[0]).toEqual(['0 runs', '1 runs', '2 42703', '3 42703']);
  });
});

describe('inside a transaction', () => {
  const inside = (first: string) => `await queryInterface.sequelize.transaction(async (transaction) => {
    ${first}
    await queryInterface.addColumn('other', 'note', Sequelize.TEXT, { transaction });
  });`;

  it('the app waits for what is locked, until COMMIT', async () => {
    const verdict = await check(
      inside(`await queryInterface.addColumn('users', 'role', Sequelize.TEXT, { transaction });`),
      `await queryInterface.removeColumn('other', 'note'); await queryInterface.removeColumn('users', 'role');`,
    );
    expect(verdict.app.slice(0, 2).map(story)).toEqual([
      [
        '0 runs',
        '1 runs',
        '2 waits for AccessExclusiveLock on users',
        '3 waits for AccessExclusiveLock on users',
        '4 runs',
        '5 runs',
      ],
      [
        '0 runs',
        '1 runs',
        '2 waits for AccessExclusiveLock on users',
        '3 waits for AccessExclusiveLock on users',
        '4 runs',
        '5 runs',
      ],
    ]);
    expect(task(verdict)?.status).toBe('pass');
    // Tested again from a start of its own, where the tables have other oids.
    await lab.check(
      migration(inside(`await queryInterface.addColumn('users', 'role', Sequelize.TEXT, { transaction });`)),
      never,
    );
    expect((await lab.crashTest(never))?.app.slice(0, 2).map(story)).toEqual(verdict.app.slice(0, 2).map(story));
  });

  it('an index lets it read, and keeps it from writing', async () => {
    const verdict = await check(
      inside(`await queryInterface.addIndex('users', ['name'], { transaction });`),
      `await queryInterface.removeColumn('other', 'note'); await queryInterface.removeIndex('users', ['name']);`,
    );
    expect(verdict.app.slice(0, 2).map((each) => story(each)[2])).toEqual(['2 runs', '2 waits for ShareLock on users']);
  });
});

describe('the task old-app', () => {
  it('is there only where the exercise names an old app', async () => {
    const { oldApp: _, ...without } = exercise;
    expect(task(await check('', '', without))).toBeUndefined();
  });

  it('is not judged when `up` fails', async () => {
    const verdict = await check(`throw new Error('no');`, '');
    expect(verdict.tasks.map(({ id, status }) => `${id} ${status}`)).toEqual([
      'up fail',
      'down skipped',
      'rows skipped',
      'again skipped',
      'old-app skipped',
    ]);
  });

  it('an old app that does not run before `up` is the exercise’s own fault', async () => {
    const verdict = await check('', '', { ...exercise, oldApp: ['SELECT nothing FROM users'] });
    expect(verdict.status).toBe('error');
    expect(verdict.error?.message).toContain('`SELECT nothing FROM users`: column "nothing" does not exist.');
  });

  it('a new rule for what it writes breaks it, with the line of the rule', async () => {
    const verdict = await check(
      `await queryInterface.addColumn('users', 'role', { type: Sequelize.TEXT });
    await queryInterface.sequelize.query("UPDATE users SET role = 'user'");
    await queryInterface.changeColumn('users', 'role', { type: Sequelize.TEXT, allowNull: false });`,
      `await queryInterface.removeColumn('users', 'role');`,
    );
    expect(task(verdict)).toMatchObject({ status: 'fail', line: 5 });
    expect(verdict.app.map(story)[1]?.at(-1)).toMatch(/23502$/u);
  });
});
