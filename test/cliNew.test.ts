// `lab new`: an exercise that works from its first minute, and only says what is left to do.

import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { withListEntry } from '../src/cli/scaffold/listEntry.ts';
import type { Validation } from '../src/cli/validation.ts';
import { formatProblem } from '../src/course/lessonProblem.ts';
import { readCourse, readCourseLeniently } from '../src/course/readCourse.ts';
import { withFolder } from './courseFolder.ts';
import { provenCourse } from './provenCourse.ts';
import { runCommand } from './runCommand.ts';

const inCourse = <Result>(use: (folder: string) => Promise<Result>): Promise<Result> => withFolder(provenCourse, use);
const make = (folder: string, ...words: readonly string[]) => runCommand(['new', ...words, '--lessons', folder]);
const text = (folder: string, path: string): Promise<string> => readFile(join(folder, path), 'utf8');

describe('new', { timeout: 120_000 }, () => {
  it('makes an exercise that validate accepts but for its TODOs', () =>
    inCourse(async (folder) => {
      expect(await make(folder, '01-one', 'second-thing')).toMatchObject({ code: 0, error: '' });
      const { code, out } = await runCommand(['validate', 'second-thing', '--json', '--lessons', folder]);
      const { problems, exercises }: Validation = JSON.parse(out);
      expect(code).toBe(1);
      expect(problems.filter(({ message }) => !message.startsWith('still a TODO: '))).toEqual([]);
      // Every file has something left to do, but for the start, which is what the learner gets.
      const files = new Set(problems.map(({ at }) => at.replace(/:\d+:\d+$/u, '')));
      expect(files.size).toBe(10);
      expect(exercises).toMatchObject([{ id: 'second-thing', start: 'fail', solution: 'pass' }]);
      expect(exercises[0]?.wrong.map(({ ok }) => ok)).toEqual([true, true, true, true, true]);
    }));

  it('goes on with the numbers, adds to the list, and says what is next', () =>
    inCourse(async (folder) => {
      const { out } = await make(folder, 'one', 'second');
      expect(out).toContain(`${folder}/01-one/02-second is there, and on the list of ${folder}/01-one/section.md.`);
      expect(out).toContain(`npm run lab -- validate second --lessons ${folder}`);
      expect(await text(folder, '01-one/section.md')).toBe(
        '---\ntitle: One\nguide: Basics\nexercises: [first, second]\n---\nA summary.\n',
      );
      const course = await readCourse(folder);
      expect(course.sections[0]?.lessons[1]?.head).toMatchObject({ id: 'second', file: '20240102000000-second.js' });
    }));

  it('makes a section as well, in its place', () =>
    inCourse(async (folder) => {
      await make(folder, 'two', 'second');
      await make(folder, '00-zero', 'third');
      expect(await text(folder, 'course.yaml')).toBe(
        'id: c\ntitle: A course\nlanguage: en\nsections: [00-zero, 01-one, 02-two] # more to come\n',
      );
      const { problems } = await readCourseLeniently(folder);
      expect(problems.map(formatProblem)).toEqual([]);
    }));

  it.each([
    ['an id that is taken', ['one', 'first'], 'The id "first" is taken by 01-one/01-first.\n'],
    ['an id in capitals', ['one', 'Second'], '"Second" is no id for an exercise: words in lower case'],
    ['an id with a number before it', ['one', '02-second'], '"02-second" is no id for an exercise'],
    ['an id that leads elsewhere', ['one', '../x'], '"../x" is no id for an exercise'],
    ['a section that leads elsewhere', ['../x', 'second'], '"../x" is no name for a section'],
    ['a number that is taken', ['01-other', 'second'], 'The section "01-other" cannot be made: there is 01-one.\n'],
    ['a name that is taken', ['02-one', 'second'], 'The section "02-one" cannot be made: there is 01-one.\n'],
    ['no id', ['one'], 'A section and an id are needed. Usage: npm run lab -- new <section> <exercise>'],
  ])('refuses %s, and writes nothing', (_name, words, sentence) =>
    inCourse(async (folder) => {
      const before = await readdir(folder, { recursive: true });
      const { code, error } = await make(folder, ...words);
      expect({ code, error }).toEqual({ code: 2, error: expect.stringContaining(sentence) });
      expect(await readdir(folder, { recursive: true })).toEqual(before);
    }),
  );
});

describe('an entry of a list', () => {
  it.each([
    ['in brackets', 'a: [x, y] # c\nb: 1\n', undefined, 'a: [x, y, new] # c\nb: 1\n'],
    ['in brackets, in the middle', 'a: [ x,  y ]\n', 1, 'a: [ x,  new, y ]\n'],
    ['in brackets that are empty', 'a: []\n', undefined, 'a: [new]\n'],
    ['with a last comma', 'a: [x,\n  y,\n]\n', undefined, 'a: [x,\n  y, new,\n]\n'],
    [
      'of lines',
      '# top\na:\n    - x # first\n    - y\n\nb: >-\n  long\n  text\n',
      undefined,
      '# top\na:\n    - x # first\n    - y\n    - new\n\nb: >-\n  long\n  text\n',
    ],
    ['of lines, in the middle', 'a:\n- x\n- y # c\n', 1, 'a:\n- x\n- new\n- y # c\n'],
    ['of lines without an end', 'a:\n  - x', undefined, 'a:\n  - x\n  - new\n'],
  ])('%s is put in, and all else stays', (_name, yaml, at, expected) =>
    expect(withListEntry(yaml, 'a', 'new', at)).toBe(expected),
  );

  it('needs a list', () => {
    expect(withListEntry('a: x\n', 'a', 'new')).toBeNull();
    expect(withListEntry('b: []\n', 'a', 'new')).toBeNull();
    expect(withListEntry('a: [', 'a', 'new')).toBeNull();
  });
});
