// The words of a course: read strictly, linked from its texts, shown with every reference resolved.

import { describe, expect, it } from 'vitest';
import { formatProblem } from '../src/course/lessonProblem.ts';
import { createMarkdown } from '../src/course/markdown.ts';
import { proofreadCourse } from '../src/course/proofread/proofreadCourse.ts';
import { type CourseReading, readCourse, readCourseLeniently } from '../src/course/readCourse.ts';
import { toGlossary } from '../src/course/toGlossary.ts';
import { toSectionSummary } from '../src/course/toSectionSummary.ts';
import { type Files, withFolder } from './courseFolder.ts';
import { provenCourse, spoilt } from './provenCourse.ts';

const glossary = `terms:
  - id: lock
    term: Lock
    says: The right to use a table, see [waiting](term:queue).
    see: [queue]
    exercise: first
    manual: https://www.postgresql.org/docs/18/explicit-locking.html
  - id: queue
    term: a queue
    says: Those who wait.
`;

const withGlossary = (text: string): Files => ({ ...provenCourse, 'glossary.yaml': text });

async function problemsOf(files: Files): Promise<readonly string[]> {
  return withFolder(files, async (folder) => {
    const reading: CourseReading = await readCourseLeniently(folder);
    return [...reading.problems, ...proofreadCourse(reading)].map(formatProblem);
  });
}

describe('a glossary', () => {
  it('in good order has no problems', async () => expect(await problemsOf(withGlossary(glossary))).toEqual([]));

  it.each([
    ['a term that is explained twice', glossary.replace('id: queue', 'id: lock'), ':8:9 the term "lock" is explained'],
    ['a reference to no term', glossary.replace('see: [queue]', 'see: [line]'), ':5:11 there is no term "line"'],
    [
      'a link to no term',
      glossary.replace('term:queue', 'term:line'),
      ':4:11 the link leads to the term "line", which',
    ],
    ['an exercise that is not there', glossary.replace('exercise: first', 'exercise: last'), 'no exercise "last"'],
    ['an unknown key', glossary.replace('see:', 'sea:'), 'glossary.yaml:5:5 unknown key "sea"'],
    ['an address without https', glossary.replace('https:', 'http:'), 'manual: must be an address'],
    ['work that is left', glossary.replace('Those who wait.', '"TODO: say it"'), 'still a TODO: say it'],
  ])('with %s is told so', async (_, text, problem) => {
    expect(await problemsOf(withGlossary(text))).toContainEqual(expect.stringContaining(problem));
  });

  it('is shown in alphabetical order, with the titles of what it leads to', async () => {
    await withFolder(withGlossary(glossary), async (folder) => {
      const terms = toGlossary(await readCourse(folder), await createMarkdown());
      expect(terms.map(({ id }) => id)).toEqual(['queue', 'lock']);
      expect(terms[1]).toMatchObject({
        html: expect.stringContaining('<a href="#/glossary/queue">waiting</a>'),
        see: [{ id: 'queue', term: 'a queue' }],
        exercise: { id: 'first', title: 'A table' },
        manual: 'https://www.postgresql.org/docs/18/explicit-locking.html',
      });
      expect(terms[0]).toMatchObject({ see: [], exercise: null, manual: null });
    });
  });
});

describe('a text', () => {
  const linking = spoilt('01-one/section.md', 'A summary.', 'A [lock](term:lock) and a summary.');

  it('may link a term', async () => {
    expect(await problemsOf({ ...linking, 'glossary.yaml': glossary })).toEqual([]);
  });

  it('may not link one where there is no glossary', async () => {
    expect(await problemsOf(linking)).toEqual([
      '01-one/section.md:6:10 the link leads to the term "lock", which the glossary lacks',
    ]);
  });

  it('of a section is rendered for its page', async () => {
    await withFolder({ ...linking, 'glossary.yaml': glossary }, async (folder) => {
      const [course, markdown] = [await readCourse(folder), await createMarkdown()];
      expect(toSectionSummary(course, '01-one', markdown)).toEqual({
        id: '01-one',
        title: 'One',
        html: '<p>A <a href="#/glossary/lock">lock</a> and a summary.</p>\n',
      });
      expect(toSectionSummary(course, '02-two', markdown)).toBeNull();
    });
  });
});
