// `lab validate`: exercises prove themselves by their answers, and whatever is wrong is told with its place.

import { describe, expect, it } from 'vitest';
import { runLab } from '../src/cli/runLab.ts';
import type { Validation } from '../src/cli/validation.ts';
import { type Files, withFolder } from './courseFolder.ts';
import { lesson, migration, provenCourse, provenText, spoilt } from './provenCourse.ts';
import { recorder, runCommand } from './runCommand.ts';

interface Ran {
  readonly code: number;
  readonly document: Validation;
  /** `exercise.md:4:1 message`, the folder of the lessons left out. */
  readonly problems: readonly string[];
}

async function validate(files: Files, ...ids: readonly string[]): Promise<Ran> {
  return withFolder(files, async (folder) => {
    const { code, out, error } = await runCommand(['validate', ...ids, '--json', '--lessons', folder]);
    expect(error).toBe('');
    const document: Validation = JSON.parse(out);
    const problems = document.problems.map(({ at, message }) => `${at.replace(`${folder}/`, '')} ${message}`);
    return { code, document, problems };
  });
}

const second = (more: Files): Files => ({
  ...Object.fromEntries(
    Object.entries(provenCourse)
      .filter(([path]) => path.startsWith(lesson))
      .map(([path, text]) => [path.replace('01-first', '02-second'), text]),
  ),
  ...provenCourse,
  '01-one/section.md': '---\ntitle: One\nguide: Basics\nexercises: [first, second]\n---\n',
  '01-one/02-second/exercise.md': provenText.replace('id: first', 'id: second'),
  ...more,
});

describe('validate', { timeout: 120_000 }, () => {
  it('finds a course in good order good, and says what it did', async () => {
    const { code, document } = await validate(provenCourse);
    const { exercises, counts, sections: _, ...rest } = document;
    expect({ code, ...rest }).toEqual({ code: 0, version: 1, ok: true, problems: [] });
    expect(counts).toMatchObject({ sections: 1, exercises: 1, unread: 0, right: 2, wrong: 5 });
    const [section] = document.sections;
    expect(section).toMatchObject({
      id: '01-one',
      exercises: 1,
      right: { good: 2, all: 2 },
      wrong: { good: 5, all: 5 },
    });
    expect(section?.mutants?.all).toBeGreaterThan(3);
    expect(exercises[0]?.mutants).toEqual({ changed: section?.mutants?.all, refused: section?.mutants?.good });
    expect(exercises).toMatchObject([
      { id: 'first', section: '01-one', guide: 'Basics', start: 'fail', solution: 'pass' },
    ]);
    expect(exercises[0]?.right).toMatchObject([
      { file: 'right-raw-sql.js', ok: true },
      { file: 'right-two-steps.js', ok: true },
    ]);
    expect(exercises[0]?.wrong).toContainEqual(
      expect.objectContaining({ file: 'wrong-down.js', ok: true, task: 'down', mistake: null, failed: ['down'] }),
    );
  });

  it('tells of answers that do not do what they say', async () => {
    const answers = `${lesson}/answers`;
    const good = '{ type: Sequelize.INTEGER, allowNull: false, defaultValue: 3 }';
    const { code, problems, document } = await validate({
      ...provenCourse,
      [`${lesson}/start.js`]: `// TODO\n${migration('notes', '{ ...{}, type: Sequelize.INTEGER, allowNull: false, defaultValue: 3 }')}`,
      [`${answers}/right-not.js`]: migration('notes', '{ type: Sequelize.TEXT }'),
      [`${answers}/wrong-passes.js`]: `// fails: stars\n${migration('notes', good, "await queryInterface.dropTable('notes', {});")}`,
      [`${answers}/wrong-task.js`]: `// fails: up\n${migration('other', good)}`,
      [`${answers}/wrong-mistake.js`]: `// fails: table mistake: M13\n${migration('another', good)}`,
      [`${answers}/wrong-syntax.js`]: '// fails: up\nmodule.exports = {',
    });
    expect(code).toBe(1);
    expect(document.exercises).toMatchObject([{ start: 'pass', solution: 'pass' }]);
    expect(problems).toEqual([
      `${lesson}/start.js:1:1 is judged pass, and should fail`,
      expect.stringMatching(/right-not\.js:3:1 should pass: stars: /u),
      expect.stringMatching(/wrong-mistake\.js:1:1 should be told M13, and is told no mistake: /u),
      expect.stringMatching(/wrong-passes\.js:1:1 is judged pass, and should fail stars$/u),
      expect.stringMatching(/wrong-syntax\.js:1:1 is not judged, and should fail up: Unexpected token/u),
      expect.stringMatching(/wrong-task\.js:1:1 should fail up, and fails: table: /u),
    ]);
  });

  it('judges what can be read, beside what cannot', async () => {
    const { code, problems, document } = await validate(
      second({
        '01-one/02-second/exercise.md': provenText
          .replace('id: first', 'id: second')
          .replace('minutes: 3', 'minutes: soon'),
      }),
    );
    expect(code).toBe(1);
    expect(problems).toEqual(['01-one/02-second/exercise.md:4:10 minutes: expected number, got "soon"']);
    expect(document.exercises.map(({ id }) => id)).toEqual(['first']);
    expect(document.counts).toMatchObject({ exercises: 1, unread: 1 });
  });

  it('does not judge the answers of an exercise whose id is taken by those of another', async () => {
    const { code, document, problems } = await validate(
      second({
        '01-one/section.md': '---\ntitle: One\nguide: Basics\nexercises: [first]\n---\n',
        '01-one/02-second/exercise.md': provenText.replaceAll('notes', 'songbooks'),
        '01-one/02-second/solution.js': migration('songbooks', '{ type: Sequelize.INTEGER }'),
      }),
    );
    expect(code).toBe(1);
    expect(problems.join('\n')).toContain('the id "first" is taken by 01-one/01-first');
    expect(problems.filter((problem) => /should (?:pass|fail)/u.test(problem))).toEqual([]);
    expect(document.exercises.map(({ id }) => id)).toEqual(['first']);
  });

  it('judges the exercises that it is asked for, and tells of their problems only', async () => {
    const files = second({ '01-one/02-second/notes.txt': '', [`${lesson}/notes.txt`]: '' });
    const { problems, document } = await validate(files, 'second');
    expect(problems).toEqual([expect.stringContaining('01-one/02-second/notes.txt:1:1 unexpected file')]);
    expect(document.exercises.map(({ id }) => id)).toEqual(['second']);
  });

  it('knows an exercise that starts where another one ends', async () => {
    const text = provenText.replace('id: first', 'id: second\nstartsFrom: first').replaceAll('notes', 'songs');
    const renamed = Object.entries(second({})).map(([path, written]): [string, string] => [
      path,
      path.includes('02-second/') && path.endsWith('.js') ? written.replaceAll('notes', 'songs') : written,
    ]);
    const { problems, document } = await validate(
      { ...Object.fromEntries(renamed), '01-one/02-second/exercise.md': text.replace('000000', '000001') },
      'second',
    );
    expect(problems).toEqual([]);
    expect(document.exercises).toMatchObject([{ id: 'second', solution: 'pass' }]);
  });

  it('tells an author of a start that cannot be made', async () => {
    const { code, problems, document } = await validate({
      ...provenCourse,
      [`${lesson}/before.sql`]: 'create table x (;',
    });
    expect(problems).toEqual([expect.stringMatching(/before\.sql:1:1 the exercise cannot be opened: .*syntax error/u)]);
    expect({ code, exercises: document.exercises }).toEqual({ code: 1, exercises: [] });
  });

  it('an exercise that would start from itself is a problem, not an endless loop', async () => {
    const { code, problems } = await validate(
      spoilt(`${lesson}/exercise.md`, 'minutes: 3', 'startsFrom: first\nminutes: 3'),
    );
    expect({ code, problems }).toEqual({
      code: 1,
      problems: [expect.stringContaining('exercise.md:4:13 startsFrom: the exercise would start from itself')],
    });
  });

  it('a course that cannot be read at all is a problem as well', async () => {
    const { code, document } = await validate({ 'course.yaml': 'id: [' });
    expect({ code, ok: document.ok, exercises: document.exercises }).toEqual({ code: 1, ok: false, exercises: [] });
  });

  it('prints ticks, a summary and the problems', async () =>
    withFolder({ ...provenCourse, [`${lesson}/notes.txt`]: '' }, async (folder) => {
      const { code, out } = await runCommand(['validate', '--lessons', folder]);
      expect(code).toBe(1);
      expect(out).toMatch(
        /^01-one\n {2}✓ first {10,}start: fail, solution: pass, 2 right, 5 wrong, (\d+) of \1 mutants {2}\d+\.\d s\n {2}1 exercise, 2 of 2 right, 5 of 5 wrong answers judged as said, \1 of \1 mutants refused\n\n/u,
      );
      expect(out).toContain(`${folder}/${lesson}/notes.txt:1:1 unexpected file or folder`);
      expect(out).toMatch(
        /1 problem: 1 exercise of 1 section, 9 answers judged \(2 right, 5 wrong\) in \d+\.\d s\. At most 6 mutants .* makes them all\.\n$/u,
      );
    }));

  it('with --strict finds the mutants that nobody refuses, and leaves them out with --no-mutants', async () =>
    withFolder(spoilt(`${lesson}/exercise.md`, ', notNull: true, default: "3" }', ' }'), async (folder) => {
      const strict = await runCommand(['validate', '--strict', '--all-mutants', '--json', '--lessons', folder]);
      const { problems }: Validation = JSON.parse(strict.out);
      expect(problems).toContainEqual({
        at: `${folder}/${lesson}/solution.js:3:1`,
        message: expect.stringMatching(/^no task refuses a mutant, line 3: `3` became `4`: after up: /u),
      });
      const without = await runCommand(['validate', '--no-mutants', '--json', '--lessons', folder]);
      const { sections, exercises }: Validation = JSON.parse(without.out);
      expect([sections[0]?.mutants, exercises[0]?.mutants]).toEqual([null, null]);
    }));

  it('shows on a terminal how far it is', async () =>
    withFolder(provenCourse, async (folder) => {
      const { written, printer } = recorder(true);
      await runLab(['validate', '--lessons', folder], printer, new AbortController().signal);
      expect(written.error).toMatch(/1 of 9 answers, first …/u);
      expect(written.error.endsWith('\r\u001b[2K')).toBe(true);
    }));

  it('that is interrupted, or asked for what there is not, ends with exit code 2', async () =>
    withFolder(provenCourse, async (folder) => {
      const asked = await runCommand(['validate', 'nobody', '--lessons', folder]);
      expect(asked).toEqual({ code: 2, out: '', error: 'There is no exercise "nobody". There are: first.\n' });
      const interrupted = await runCommand(['validate', '--lessons', folder], AbortSignal.abort());
      expect(interrupted).toEqual({ code: 2, out: '', error: 'Interrupted.\n' });
    }));
});
