// What a strict editor finds in a lesson, each with its place.

import { describe, expect, it } from 'vitest';
import { formatProblem } from '../src/course/lessonProblem.ts';
import { proofreadCourse } from '../src/course/proofread/proofreadCourse.ts';
import { readCourseLeniently } from '../src/course/readCourse.ts';
import { type Files, withFolder } from './courseFolder.ts';
import { lesson, migration, provenCourse, spoilt } from './provenCourse.ts';

async function problemsOf(files: Files): Promise<readonly string[]> {
  return withFolder(files, async (folder) => {
    const reading = await readCourseLeniently(folder);
    expect(reading.problems.map(formatProblem)).toEqual([]);
    return proofreadCourse(reading).map(formatProblem);
  });
}

const exercise = `${lesson}/exercise.md`;
const inExercise = (from: string | RegExp, to: string): Files => spoilt(exercise, from, to);
const starsCheck = '{ column: notes.stars, type: integer, notNull: true, default: "3" }';
/** Another check in place of that of the column. */
const checking = (check: string): Files => inExercise(starsCheck, check);
const withBefore = (files: Files, sql: string): Files => ({ ...files, [`${lesson}/before.sql`]: sql });

it('a course in good order has no problems', async () => expect(await problemsOf(provenCourse)).toEqual([]));

describe('what is judged is said', () => {
  const unsaid = 'neither the tasks say nor the text';
  const cases: readonly (readonly [string, Files, string])[] = [
    ['a column', checking('{ column: notes.star }'), `${exercise}:15:12 the check asks for the column "star", which`],
    ['a table', checking('{ column: note.stars }'), `${exercise}:15:12 the check asks for the table "note", which`],
    ['a column by its case', checking('{ column: notes.Stars }'), `the column "Stars", which ${unsaid}`],
    ['a table in a schema', checking('{ table: shop.notes }'), 'the table "shop.notes"'],
    ['a table that is absent', checking('{ absent: songs_old }'), 'the table "songs_old"'],
    ['an index', checking('{ index: { table: notes, columns: [stars], name: by_stars } }'), 'the index "by_stars"'],
    ['a key', checking('{ index: { table: notes, columns: [lower(title)] } }'), 'the column "title"'],
    [
      'a predicate',
      checking(`{ index: { table: notes, columns: [stars], where: "kind = 'x y' and stars is not null" } }`),
      'the value "x y"',
    ],
    [
      'the table of a foreign key',
      checking('{ constraint: { table: notes, kind: foreign key, references: { table: people } } }'),
      'the table "people"',
    ],
    [
      'an enum',
      checking('{ enum: mood, labels: [text] }'),
      'the type "mood", which neither the task says nor the text',
    ],
    ['a label', checking('{ column: notes.stars, labels: [happy] }'), 'the label "happy"'],
    ['a sequence', checking('{ sequence: counter, ownedBy: notes.stars }'), 'the sequence "counter"'],
    ['a table that survives', checking('{ survives: songs_old, columns: [stars] }'), 'the table "songs_old"'],
    ['a table as in the solution', checking('{ sameAsSolution: songs_old }'), 'the table "songs_old"'],
    [
      'a check in a list',
      checking('[{ table: notes }, { table: others }]'),
      `${exercise}:15:31 the check asks for the table "others"`,
    ],
    ['a type', checking('{ column: notes.stars, type: bigint }'), 'the type "bigint" of "notes.stars"'],
    ['a default', checking(`{ column: notes.stars, default: "'red'" }`), 'the default red of "notes.stars"'],
    ['a number by default', checking('{ column: notes.stars, default: "30" }'), 'the default 30 of "notes.stars"'],
    ['a truth by default', checking('{ column: notes.stars, default: "true" }'), 'the default true of'],
  ];
  it.each(cases)('%s that nobody names is a problem', async (_name, files, problem) =>
    expect(await problemsOf(files)).toContainEqual(expect.stringContaining(problem)),
  );

  it.each([
    ['a table that was there', withBefore(checking('{ absent: songs_old }'), 'CREATE TABLE songs_old ();')],
    [
      'a type that was there',
      withBefore(checking('{ column: notes.stars, type: varchar(255) }'), 'CREATE TABLE notes (stars VARCHAR(255));'),
    ],
    ['a type in another spelling', checking('{ column: notes.stars, type: int4 }')],
    ['a default in any words', checking('{ column: notes.stars, default: now() }')],
    ['a key with its direction', checking('{ index: { table: notes, columns: [stars DESC NULLS LAST] } }')],
    ['a probe', checking('{ query: "select wholly_unknown from elsewhere", returns: [] }')],
  ])('%s is no problem', async (_name, files) => expect(await problemsOf(files)).toEqual([]));

  it('a type in an example of code is not said', async () =>
    expect(
      await problemsOf({
        ...provenCourse,
        [exercise]: (checking('{ column: notes.stars, type: bigint }')[exercise] ?? '').replace(
          "'songs', {}",
          "'songs', { id: { type: 'bigint' } }",
        ),
      }),
    ).toHaveLength(1));
});

describe('a link', () => {
  const linking = (target: string): Files => inExercise('exercise:first', target);
  it.each([
    [
      'to no exercise',
      'exercise:second',
      `${exercise}:18:38 the link leads to the exercise "second", which there is not`,
    ],
    ['to a file', '../02-two/exercise.md', 'the link "../02-two/exercise.md" leads nowhere'],
    ['to an anchor', '#there', 'the link "#there" leads nowhere'],
    ['to no host', 'https://postgres', 'the link "https://postgres" is no address of the web'],
  ])('%s is a problem', async (_name, target, problem) =>
    expect(await problemsOf(linking(target))).toEqual([expect.stringContaining(problem)]),
  );

  it('is looked for in sentences, hints, after.md and sections too', async () => {
    const link = '[x](exercise:nobody)';
    const files = {
      ...inExercise('Create a table', `Create ${link} a table`),
      [`${lesson}/after.md`]: `Well done\n\n- a\n- ${link}\n`,
      '01-one/section.md': `---\ntitle: One\nguide: Basics\nexercises: [first]\n---\n\n${link}\n`,
    };
    const places = (await problemsOf(files)).map((problem) => problem.split(' ', 1)[0]);
    expect(places).toEqual(['01-one/section.md:7:5', `${lesson}/after.md:4:7`, `${exercise}:10:11`]);
  });

  it('to a picture has no place', async () =>
    expect(await problemsOf(inExercise('[itself](exercise:first)', '![it](it.png)'))).toEqual([
      expect.stringContaining('the image "it.png" is not there'),
    ]));
});

describe('hints', () => {
  it('are three', async () =>
    expect(await problemsOf(inExercise(', It is `createTable`]', ']'))).toEqual([
      `${exercise}:12:12 2 of 3 hints: from a nudge to nearly there`,
    ]));

  it('hold no line of the solution', async () =>
    expect(
      await problemsOf(inExercise('It is `createTable`', 'Write `await  queryInterface.dropTable("notes")`')),
    ).toEqual([]));

  it('that hold a line of the solution give it away', async () =>
    expect(
      await problemsOf(inExercise('It is `createTable`', '"Write `await  queryInterface.dropTable(\'notes\')`"')),
    ).toEqual([expect.stringMatching(/exercise\.md:12:\d+ the hint holds a line of the solution: await query/u)]));
});

describe('answers', () => {
  const without = (name: string): Files =>
    Object.fromEntries(Object.entries(provenCourse).filter(([path]) => !path.endsWith(name)));

  it('are two right ones or more', async () =>
    expect(await problemsOf(without('right-raw-sql.js'))).toEqual([
      `${lesson}/answers:1:1 1 right answers beside the solution; there must be 2`,
    ]));

  it('are five wrong ones or more', async () =>
    expect(await problemsOf(without('wrong-down.js'))).toEqual([
      `${lesson}/answers:1:1 4 wrong answers; there must be 5`,
    ]));

  it('differ in more than comments and spaces', async () => {
    const text = `// Another way\n${provenCourse[`${lesson}/answers/right-raw-sql.js`]}`.replaceAll('  ', '    ');
    expect(await problemsOf({ ...provenCourse, [`${lesson}/answers/right-x.js`]: text })).toEqual([
      `${lesson}/answers/right-x.js:1:1 the same code as right-raw-sql.js`,
    ]);
  });
});

describe('a TODO', () => {
  it('has to be in the start', async () =>
    expect(await problemsOf(spoilt(`${lesson}/start.js`, '// TODO', ''))).toEqual([
      `${lesson}/start.js:1:1 has no // TODO that says where to begin`,
    ]));

  it('is left nowhere else', async () => {
    const files = {
      ...inExercise('Some *text*', 'TODO: some text'),
      [`${lesson}/after.md`]: 'Well.\n\nTODO: tell more\n',
      [`${lesson}/solution.js`]: migration('notes', '{ type: Sequelize.INTEGER } // TODO: more'),
    };
    expect(await problemsOf(files)).toEqual([
      expect.stringContaining(`${exercise}:18:1 still a TODO: some text,`),
      `${lesson}/after.md:3:1 still a TODO: tell more`,
      expect.stringContaining(`${lesson}/solution.js:3:`),
    ]);
  });

  it('of the start may stay in a wrong answer', async () => {
    const files = {
      ...spoilt(`${lesson}/start.js`, '// TODO', '// TODO: go on'),
      ...{ [`${lesson}/answers/wrong-x.js`]: '// fails: up\n    // TODO: go on\nthrow new Error("x")' },
    };
    expect(await problemsOf(files)).toEqual([]);
  });
});
