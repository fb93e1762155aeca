// `npm run lab`: what it prints, where, and with which exit code.

import { describe, expect, it } from 'vitest';
import { printVerdict } from '../src/cli/printVerdict.ts';
import { runLab } from '../src/cli/runLab.ts';
import { judge } from '../src/judge/judge.ts';
import { emptySchema } from '../src/model/schema.ts';
import { wholeCourse, withFolder } from './courseFolder.ts';
import { brokenUp, evidence, exerciseWith } from './judgeEvidence.ts';
import { provenCourse, lesson as provenLesson } from './provenCourse.ts';
import { recorder, runCommand } from './runCommand.ts';

const lesson = 'lessons/02-creating-tables/01-users-table';

const lab = (...words: readonly string[]) => runCommand(words);

describe('a call that cannot be understood', () => {
  it.each([
    ['no command', [], /^Usage:\n/u],
    ['an unknown command', ['chekc'], /^There is no command "chekc"\.\n\nUsage:/u],
    [
      'an unknown option',
      ['check', 'users-table', 'x.js', '--jsn'],
      /^Unknown option '--jsn'\. Usage: npm run lab -- check/u,
    ],
    ['no exercise', ['check'], /^An exercise's id and a file are needed\. Usage:/u],
    ['too much', ['check', 'users-table', 'a.js', 'b.js'], /^An exercise's id and a file are needed/u],
    [
      'an unknown exercise',
      ['check', 'nobody', 'x.js'],
      /^There is no exercise "nobody"\. There are: first-migration, .*users-table/u,
    ],
    [
      'a file that is not there',
      ['check', 'users-table', 'nowhere.js'],
      /^"nowhere\.js" cannot be read: there is no such file\.\n$/u,
    ],
    ['a folder', ['check', 'users-table', lesson], /cannot be read: it is a folder, and an answer is one file\./u],
    [
      'no migration',
      ['check', 'users-table', `${lesson}/after.md`],
      /is no migration: sequelize-cli runs \.js, \.cjs and \.ts files/u,
    ],
  ])('%s is told in a sentence, with exit code 2', async (_name, words, message) => {
    const { code, out, error } = await lab(...words);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(error).toMatch(message);
  });

  it('names file, line and column of lessons that cannot be read', async () => {
    const files = { ...wholeCourse, 'course.yaml': 'id: c\ntitel: C\nlanguage: en\nsections: [01-one]\n' };
    const { code, error } = await withFolder(files, (folder) =>
      lab('check', 'first', `${lesson}/solution.js`, '--lessons', folder),
    );
    expect(code).toBe(2);
    expect(error).toContain('course.yaml:2:1 unknown key "titel"');
  });

  it('says of an exercise whose tables cannot be made that the exercise is at fault', { timeout: 60_000 }, async () => {
    const files = { ...provenCourse, [`${provenLesson}/before.sql`]: 'CREATE TABEL songs (id int);' };
    const { code, out, error } = await withFolder(files, (folder) =>
      runCommand(['check', 'first', `${folder}/${provenLesson}/solution.js`, '--lessons', folder]),
    );
    expect({ code, error }).toEqual({ code: 2, error: '' });
    expect(out).toMatch(/the exercise cannot be opened: .*syntax error at or near "TABEL"/u);
  });

  it('help is no mistake', async () =>
    expect(await lab('--help')).toMatchObject({ code: 0, out: expect.stringContaining('check <exercise> <file>') }));
});

describe('check', { timeout: 60_000 }, () => {
  it('passes a right answer with exit code 0', async () => {
    const { code, out } = await lab('check', 'users-table', `${lesson}/solution.js`);
    expect(code).toBe(0);
    expect(out).toMatch(/✓ up .*✓ again .*Passed: all 15 tasks\.\n$/su);
  });

  it('fails a wrong one with exit code 1; --json prints the document alone', async () => {
    const { code, out, error } = await lab('check', 'users-table', `${lesson}/answers/wrong-unique-twice.js`, '--json');
    expect({ code, error }).toEqual({ code: 1, error: '' });
    expect(JSON.parse(out)).toMatchObject({ version: 1, exercise: 'users-table', status: 'fail', error: null });
  });

  it('a check that is interrupted is exit code 2', async () => {
    const { written, printer } = recorder(false);
    const code = await runLab(
      ['check', 'users-table', `${lesson}/solution.js`, '--json'],
      printer,
      AbortSignal.abort(),
    );
    expect(code).toBe(2);
    expect(JSON.parse(written.out)).toMatchObject({ status: 'error', error: { kind: 'cancelled' } });
  });
});

describe('a printed verdict', () => {
  const exercise = exerciseWith({ table: { table: 'users' } });
  const failed = judge(exercise, evidence(emptySchema));

  it('says what was expected and what came', () => {
    const { written, printer } = recorder(false);
    printVerdict(exercise, failed, printer);
    expect(written.out).toMatch(
      /✕ table .*There is no table `users`\.\n {6}expected {2}a table users\n {6}got {7}no table users\n/su,
    );
    expect(written.out).toMatch(/Not yet: 1 of 5 tasks failed\.\n$/u);
  });

  it('is coloured on a terminal, unless NO_COLOR is set, and plain elsewhere', () => {
    const colours = (isTTY: boolean, noColor?: string): boolean => {
      const { written, printer } = recorder(isTTY, noColor);
      printVerdict(exercise, failed, printer);
      return written.out.includes('\u001b[');
    };
    expect([colours(true), colours(true, '1'), colours(false)]).toEqual([true, false, false]);
  });

  it('of a file that does not parse has its place and no tasks', () => {
    const { written, printer } = recorder(false);
    printVerdict(
      exercise,
      judge(
        exercise,
        brokenUp({ kind: 'syntax', message: 'Unexpected token', place: { file: 'f', line: 3, column: 9 } }),
      ),
      printer,
    );
    expect(written.out).toMatch(/line 3, column 9: Unexpected token\n\nNot judged: the file does not parse\.\n$/u);
  });

  it('shows the first lines of a long console only', () => {
    const { written, printer } = recorder(false);
    printVerdict(exercise, { ...failed, console: Array.from({ length: 100 }, (_, at) => `line ${at}`) }, printer);
    expect(written.out).toMatch(/line 19\n {4}… and 80 more lines\n/u);
  });
});

it('progress is shown on a terminal only, and leaves no trace before a line', () => {
  const terminal = recorder(true);
  terminal.printer.progress('up …');
  terminal.printer.print('done');
  expect(terminal.written).toEqual({ out: 'done\n', error: '\r\u001b[2Kup …\r\u001b[2K' });
  const pipe = recorder(false);
  pipe.printer.progress('up …');
  expect(pipe.written.error).toBe('');
});
