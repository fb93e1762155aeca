// Lesson folders are read whole; whatever is wrong in one is told with file, line and column.

import { describe, expect, it } from 'vitest';
import type { CourseFolder } from '../src/course/lessonFolder.ts';
import { formatProblem, LessonFormatError } from '../src/course/lessonProblem.ts';
import { createMarkdown } from '../src/course/markdown.ts';
import { readCourse } from '../src/course/readCourse.ts';
import { toCourse, toExercise } from '../src/course/toExercise.ts';
import { exerciseText, type Files, wholeCourse, withFolder } from './courseFolder.ts';

const lesson = '01-one/01-first';

async function problemsOf(files: Files): Promise<readonly string[]> {
  return withFolder(files, async (folder) => {
    const error: unknown = await readCourse(folder).then(
      () => null,
      (thrown: unknown) => thrown,
    );
    if (error === null) return [];
    if (!(error instanceof LessonFormatError)) throw error;
    return error.problems.map(formatProblem);
  });
}

const without = (path: string): Files =>
  Object.fromEntries(Object.entries(wholeCourse).filter(([each]) => each !== path));
const withExercise = (from: string, to: string): Files => ({
  ...wholeCourse,
  [`${lesson}/exercise.md`]: exerciseText.replace(from, to),
});

const second = (head: string): Files => ({
  ...wholeCourse,
  '01-one/section.md': '---\ntitle: One\nguide: Basics\nexercises: [first, second]\n---\n',
  '01-one/02-second/exercise.md': exerciseText.replace('id: first', `id: second\n${head}`),
  '01-one/02-second/start.js': '',
  '01-one/02-second/solution.js': '// second',
});

describe('a whole course', () => {
  it('has no problems', async () => expect(await problemsOf(wholeCourse)).toEqual([]));

  it('is read with its answers, each with what it must do', async () => {
    const course = await withFolder(wholeCourse, readCourse);
    const answers = course.sections[0]?.lessons[0]?.answers ?? [];
    expect(answers.map(({ name, fails, source }) => [name, fails, source.name])).toEqual([
      ['right-one.js', null, '20240101000000-first.js'],
      ['right-typed.ts', null, '20240101000000-first.ts'],
      ['wrong-one.js', { task: 'table', mistake: 'M18' }, '20240101000000-first.js'],
      ['wrong-two.js', { task: 'down', mistake: null }, '20240101000000-first.js'],
    ]);
  });

  it('passes over what editors and file managers leave behind', async () => {
    expect(
      await problemsOf({
        ...wholeCourse,
        '.DS_Store': '',
        [`${lesson}/.solution.js.swp`]: '',
        [`${lesson}/start.js~`]: '',
      }),
    ).toEqual([]);
  });
});

describe('a problem', () => {
  const cases: readonly (readonly [string, Files, string])[] = [
    ['an unknown key', withExercise('minutes: 3', 'minuts: 3'), `${lesson}/exercise.md:4:1 unknown key "minuts"`],
    ['a missing key', withExercise('minutes: 3\n', ''), `${lesson}/exercise.md:2:1 the key "minutes" is missing`],
    [
      'a wrong value',
      withExercise('minutes: 3', 'minutes: soon'),
      `${lesson}/exercise.md:4:10 minutes: expected number, got "soon"`,
    ],
    [
      'an unknown kind of check',
      withExercise('{ table: t }', '{ tabel: t }'),
      `${lesson}/exercise.md:11:12 check: is no check: it needs one of the keys table, column, index, constraint,`,
    ],
    [
      'an unknown key in a check',
      withExercise('{ table: t }', '{ column: t.a, nul: true }'),
      `${lesson}/exercise.md:11:27 unknown key "nul"`,
    ],
    [
      'a reserved task id',
      withExercise('- id: table', '- id: down'),
      `${lesson}/exercise.md:9:9 the task id "down" is reserved: the lab judges it in every exercise`,
    ],
    [
      'a key that is there twice',
      withExercise('minutes: 3', 'minutes: 3\nminutes: 4'),
      `${lesson}/exercise.md:5:1 Map keys must be unique`,
    ],
    ['YAML that does not parse', withExercise('concepts: []', 'concepts: ['), `${lesson}/exercise.md:8:`],
    [
      'no front matter',
      { ...wholeCourse, [`${lesson}/exercise.md`]: 'Hello\n' },
      `${lesson}/exercise.md:1:1 must begin with front matter`,
    ],
    [
      'an unknown language of code',
      withExercise('```js', '```perl'),
      `${lesson}/exercise.md:16:1 code blocks are highlighted as js, ts, sql, bash, text, not "perl"`,
    ],
    ['a missing solution', without(`${lesson}/solution.js`), `${lesson}/solution.js:1:1 the file is missing`],
    ['a missing exercise.md', without(`${lesson}/exercise.md`), `${lesson}/exercise.md:1:1 the file is missing`],
    ['a missing section.md', without('01-one/section.md'), '01-one/section.md:1:1 the file is missing'],
    ['a missing course.yaml', without('course.yaml'), 'course.yaml:1:1 the file is missing'],
    [
      'a stranger among the sections',
      { ...wholeCourse, '02-two/notes.txt': '' },
      '02-two:1:1 unexpected file or folder: course.yaml lists',
    ],
    [
      'a stranger in a section',
      { ...wholeCourse, '01-one/notes.txt': '' },
      '01-one/notes.txt:1:1 unexpected file or folder',
    ],
    [
      'a stranger in an exercise',
      { ...wholeCourse, [`${lesson}/hints.md`]: '' },
      `${lesson}/hints.md:1:1 unexpected file or folder`,
    ],
    [
      'a stranger among the answers',
      { ...wholeCourse, [`${lesson}/answers/maybe.js`]: '' },
      `${lesson}/answers/maybe.js:1:1 unexpected file or folder`,
    ],
    [
      'a wrong answer that does not say what fails',
      { ...wholeCourse, [`${lesson}/answers/wrong-x.js`]: "'use strict';\n" },
      `${lesson}/answers/wrong-x.js:1:1 the first line must say what fails`,
    ],
    [
      'a wrong answer that names no task',
      { ...wholeCourse, [`${lesson}/answers/wrong-x.js`]: '// fails: tabel\n' },
      `${lesson}/answers/wrong-x.js:1:1 the exercise has no task "tabel"`,
    ],
    [
      'a wrong answer that names no mistake',
      { ...wholeCourse, [`${lesson}/answers/wrong-x.js`]: '// fails: table mistake: M26\n' },
      `${lesson}/answers/wrong-x.js:1:1 there is no mistake "M26"; there are M01,`,
    ],
    [
      'an exercise that is listed twice',
      { ...wholeCourse, '01-one/section.md': '---\ntitle: One\nguide: B\nexercises: [first, first]\n---\n' },
      '01-one/section.md:4:20 exercises: "first" is listed twice',
    ],
    [
      'a folder in place of a file',
      { ...without(`${lesson}/solution.js`), [`${lesson}/solution.js/a.js`]: '' },
      `${lesson}/solution.js:1:1 the file is missing`,
    ],
    [
      'a section without its folder',
      { ...wholeCourse, 'course.yaml': 'id: c\ntitle: C\nlanguage: en\nsections: [01-one, 02-two]\n' },
      'course.yaml:4:20 there is no folder for the section 02-two',
    ],
    [
      'an exercise that is not listed',
      { ...second(''), '01-one/section.md': wholeCourse['01-one/section.md'] ?? '' },
      '01-one/section.md:4:12 exercises: "second" of 01-one/02-second is not listed',
    ],
    [
      'a list that names nobody',
      { ...wholeCourse, '01-one/section.md': '---\ntitle: One\nguide: B\nexercises: [first, nobody]\n---\n' },
      '01-one/section.md:4:20 exercises: no folder of this section holds the exercise "nobody"',
    ],
    [
      'an id that is taken',
      { ...second(''), '01-one/02-second/exercise.md': exerciseText },
      '01-one/02-second/exercise.md:2:5 the id "first" is taken by 01-one/01-first',
    ],
    [
      'a start from nowhere',
      second('startsFrom: third'),
      '01-one/02-second/exercise.md:3:13 startsFrom: there is no exercise "third"',
    ],
    [
      'a start from itself',
      second('startsFrom: second'),
      '01-one/02-second/exercise.md:3:13 startsFrom: the exercise would start from itself',
    ],
    [
      'two starts',
      { ...second('startsFrom: first'), '01-one/02-second/before.sql': 'select 1' },
      '01-one/02-second/before.sql:1:1 an exercise has either before.sql or startsFrom',
    ],
  ];

  it.each(cases)('%s is told with its place', async (_name, files, problem) =>
    expect(await problemsOf(files)).toContainEqual(expect.stringContaining(problem)),
  );

  it('of one exercise brings no others along', async () =>
    expect(await problemsOf(withExercise('minutes: 3', 'minuts: 3'))).toEqual([
      `${lesson}/exercise.md:2:1 the key "minutes" is missing`,
      `${lesson}/exercise.md:4:1 unknown key "minuts"`,
    ]));

  it('does not hide the others', async () => {
    const files = { ...withExercise('minutes: 3', 'minuts: 3'), '01-one/notes.txt': '', 'more.txt': '' };
    expect((await problemsOf(files)).length).toBeGreaterThanOrEqual(4);
  });

  it('of a folder that is not there has a name as well', async () =>
    expect(readCourse('/nowhere/at/all')).rejects.toBeInstanceOf(LessonFormatError));
});

describe('an exercise', () => {
  const read = async (files: Files, id: string) => {
    const course: CourseFolder = await withFolder(files, readCourse);
    return toExercise(course, id, await createMarkdown());
  };

  it('has its text as HTML, highlighted for light and dark', async () => {
    const exercise = await read({ ...wholeCourse, [`${lesson}/after.md`]: 'Well *done*.\n' }, 'first');
    expect(exercise?.html).toMatch(/<em>text<\/em>/u);
    expect(exercise?.html).toMatch(/--shiki-light:.*--shiki-dark:/u);
    expect(exercise?.afterHtml).toBe('<p>Well <em>done</em>.</p>\n');
    expect(exercise?.tasks[0]?.saysHtml).toBe('Create <code>t</code>');
  });

  it('passes no HTML on', async () => {
    const exercise = await read(
      withExercise('Some *text*', '<script>alert(1)</script>[x](javascript:alert(1))'),
      'first',
    );
    expect(exercise?.html).not.toMatch(/<script|href="javascript/u);
  });

  it('never holds its answers', async () =>
    expect(JSON.stringify(await read(wholeCourse, 'first'))).not.toMatch(/fails:|right/u));

  it('starts where another ends when it says so', async () => {
    const exercise = await read(
      { ...second('startsFrom: first'), [`${lesson}/before.sql`]: 'create table x ();' },
      'second',
    );
    expect(exercise).toMatchObject({
      before: 'create table x ();',
      applied: [{ name: '20240101000000-first.js', text: '// done\n' }],
    });
  });

  it('that the course does not have is null', async () => expect(await read(wholeCourse, 'nobody')).toBeNull());

  it('stands on the map with its title and minutes', async () =>
    expect(toCourse(await withFolder(wholeCourse, readCourse))).toEqual({
      id: 'c',
      title: 'A course',
      description: '',
      language: 'en',
      sections: [{ id: '01-one', title: 'One', exercises: [{ id: 'first', title: 'First', minutes: 3 }] }],
    }));
});
