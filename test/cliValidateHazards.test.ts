// `lab validate` holds what an exercise says of its solution against what was seen: its hazards, and what the app asks.

import { describe, expect, it } from 'vitest';
import type { Validation } from '../src/cli/validation.ts';
import { type Files, withFolder } from './courseFolder.ts';
import { lesson, provenCourse, spoilt } from './provenCourse.ts';
import { runCommand } from './runCommand.ts';

/** `exercise.md:4:1 message`, the folder of the lessons left out. */
async function problemsOf(files: Files): Promise<readonly string[]> {
  return withFolder(files, async (folder) => {
    const { out } = await runCommand(['validate', '--json', '--lessons', folder]);
    const { problems }: Validation = JSON.parse(out);
    return problems.map(({ at, message }) => `${at.replace(`${folder}/`, '')} ${message}`);
  });
}

const head = `${lesson}/exercise.md`;
/** Front matter with one more line, the seventh of the file and the sixth of the front matter. */
const withLine = (line: string): Files =>
  spoilt(head, 'concepts: [create-table]\n', `${line}\nconcepts: [create-table]\n`);

/** The table in three steps, so that a crash after the second leaves what the next `up` trips over. */
const inSteps: Files = {
  ...provenCourse,
  [`${lesson}/solution.js`]: `module.exports = {
  async up(queryInterface, Sequelize) {
    await queryInterface.createTable('notes', {});
    await queryInterface.addColumn('notes', 'stars', { type: Sequelize.INTEGER, allowNull: false, defaultValue: 3 });
    await queryInterface.addColumn('notes', 'pages', Sequelize.INTEGER);
  },
  async down(queryInterface) {
    await queryInterface.dropTable('notes');
  },
};
`,
};

describe('validate', { timeout: 120_000 }, () => {
  it('tells of a hazard that is listed and not raised, at its place in the list', async () => {
    expect(await problemsOf(withLine('hazards: [H19]'))).toEqual([
      `${head}:7:11 lists H19 "No lock_timeout", and the solution does not raise it`,
    ]);
  });

  it('tells of a hazard that is raised and not listed, with the line of the solution', async () => {
    const problems = await problemsOf(inSteps);
    expect(problems).toContainEqual(
      expect.stringMatching(
        /exercise\.md:2:1 the solution raises H41 ".+", and hazards does not list it \(up, line 4\): .*`notes`/u,
      ),
    );
  });

  it('finds a list good that names just what is raised', async () => {
    const raised = await problemsOf(inSteps);
    const ids = [...new Set(raised.flatMap((problem) => / raises (H\d\d) /u.exec(problem)?.[1] ?? []))];
    expect(ids).toContain('H41');
    const text = inSteps[head]?.replace('concepts:', `hazards: [${ids.join(', ')}]\nconcepts:`) ?? '';
    expect(await problemsOf({ ...inSteps, [head]: text })).toEqual([]);
  });

  it('tells of a statement of the old app that does not work on the start', async () => {
    const problems = await problemsOf(withLine('oldApp: [select stars from songs]'));
    expect(problems).toContainEqual(
      expect.stringContaining('`select stars from songs`: relation "songs" does not exist'),
    );
  });

  it('tells of a statement of the new app that does not work after up, and takes one that does', async () => {
    const problems = await problemsOf(withLine('newApp: [select stars from notes, select comet from notes]'));
    expect(problems).toEqual([
      expect.stringMatching(/^.*solution\.js:1:1 .*newApp.*"select comet from notes".*column "comet" does not exist/u),
    ]);
  });
});
