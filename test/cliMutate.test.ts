// `lab mutate`: mutants of a solution that change its result must be refused, and those that are not are named.

import { describe, expect, it } from 'vitest';
import type { Mutation } from '../src/cli/mutation.ts';
import { type Files, withFolder } from './courseFolder.ts';
import { lesson, migration, provenCourse, spoilt } from './provenCourse.ts';
import { runCommand } from './runCommand.ts';

interface Ran {
  readonly code: number;
  readonly document: Mutation;
}

async function mutate(files: Files): Promise<Ran> {
  return withFolder(files, async (folder) => {
    const { code, out, error } = await runCommand(['mutate', '--json', '--lessons', folder]);
    expect(error).toBe('');
    return { code, document: JSON.parse(out) };
  });
}

describe('mutate', { timeout: 240_000 }, () => {
  it('finds that all mutants of the first exercise are refused', async () => {
    const { code, out } = await runCommand(['mutate', 'users-table', '--json']);
    const document: Mutation = JSON.parse(out);
    expect(document).toMatchObject({ version: 1, unproven: [], exercises: [{ id: 'users-table', survivors: [] }] });
    expect(document.changed).toBeGreaterThan(40);
    expect({ code, refused: document.refused }).toEqual({ code: 0, refused: document.changed });
    expect(document.mutants).toBe(document.changed + document.unchanged);
  });

  it('names the mutants that nobody refuses, and what they change', async () => {
    const blind = spoilt(`${lesson}/exercise.md`, ', notNull: true, default: "3" }', ' }');
    const { code, document } = await mutate(blind);
    expect(code).toBe(1);
    expect(document.refused).toBeLessThan(document.changed);
    expect(document.exercises[0]?.survivors).toContainEqual({
      line: 3,
      mutant: 'line 3: `3` became `4`',
      why: expect.stringMatching(/^after up: .*`notes\.stars` had the default `3` and has the default `4`/u),
    });
  });

  it('compares rows, but not values that are others each time', async () => {
    const rows = `await queryInterface.bulkInsert('notes', [{ stars: 1, made: new Date() }, { stars: 2, made: new Date() }]);`;
    const columns = '{ type: Sequelize.INTEGER, allowNull: false, defaultValue: 3 }, made: { type: Sequelize.DATE }';
    const solution = migration('notes', columns).replace(' });', ` });\n    ${rows}`);
    const { document } = await mutate({ ...provenCourse, [`${lesson}/solution.js`]: solution });
    const survivors = document.exercises[0]?.survivors ?? [];
    expect(survivors).toContainEqual({
      line: 4,
      mutant: 'line 4: `1` became `2`',
      why: expect.stringMatching(/^after up: .*rows? of `notes`/u),
    });
    expect(survivors.map(({ mutant }) => mutant)).not.toContainEqual(expect.stringMatching(/moved before/u));
  });

  it('does not count what changes nothing', async () => {
    const { document } = await mutate(spoilt(`${lesson}/solution.js`, "'notes', {", "'notes', { },{}); await 1; ({"));
    // The table without its columns is no solution: mutants of it would say nothing.
    expect(document).toMatchObject({
      changed: 0,
      unproven: [{ id: 'first', why: expect.stringMatching(/^the solution/u) }],
    });
  });

  it('that is interrupted ends with exit code 2', async () =>
    withFolder(provenCourse, async (folder) => {
      const ran = await runCommand(['mutate', '--lessons', folder], AbortSignal.abort());
      expect(ran).toEqual({ code: 2, out: '', error: 'Interrupted.\n' });
    }));

  it('of a lesson that cannot be read is told where, with exit code 2', async () =>
    withFolder(spoilt(`${lesson}/exercise.md`, 'minutes: 3', 'minutes: soon'), async (folder) => {
      const { code, error } = await runCommand(['mutate', 'first', '--lessons', folder]);
      expect({ code, error }).toEqual({
        code: 2,
        error: expect.stringContaining('exercise.md:4:10 minutes: expected'),
      });
    }));

  it('prints a figure for each exercise and in all', async () =>
    withFolder(provenCourse, async (folder) => {
      const { code, out } = await runCommand(['mutate', 'first', '--lessons', folder]);
      expect(code).toBe(0);
      expect(out).toMatch(
        /^✓ first {10,}(\d+) \/ \1 refused, \d+ changed nothing {2}\d+\.\d s\n\n\1 \/ \1 mutants that/u,
      );
    }));
});
