// Every finding about the guide is taught by a task that exists, or the README says why it is not.

import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { readCourse } from '../../src/course/readCourse.ts';

const readme = readFileSync(new URL('../../lessons/README.md', import.meta.url), 'utf8');
/** `| F01 | what is true | where or why not |` */
const rows = [...readme.matchAll(/^\| (F\d\d) \| ([^|]+) \| ([^|]+) \|$/gmu)].map(([, id = '', , where = '']) => ({
  id,
  where: where.trim(),
}));
const course = await readCourse(new URL('../../lessons', import.meta.url).pathname);
const exercises = new Map(course.sections.flatMap(({ lessons }) => lessons).map((lesson) => [lesson.head.id, lesson]));

it('the table has a row for each of F01 to F38, once and in order', () => {
  const all = Array.from({ length: 38 }, (_, at) => `F${String(at + 1).padStart(2, '0')}`);
  expect(rows.map(({ id }) => id)).toEqual(all);
});

it.each(rows)('$id: $where', ({ where }) => {
  const places = [...where.matchAll(/`([a-z-]+)`(?:: ([^;]+))?/gu)];
  if (where.startsWith('not taught: ')) {
    expect(where.length).toBeGreaterThan('not taught: '.length + 20);
    return;
  }
  expect(places.length).toBeGreaterThan(0);
  for (const [, id = '', parts = ''] of places) {
    const lesson = exercises.get(id);
    expect(lesson, `there is an exercise ${id}`).toBeDefined();
    // A part is a task's id, a reserved one, a wrong answer, or one of the two texts.
    const tasks = lesson?.head.tasks.map((task) => task.id) ?? [];
    const answers = lesson?.answers.map(({ name }) => name.replace(/\.\w+$/u, '')) ?? [];
    const known = [...tasks, ...answers, 'up', 'down', 'rows', 'again', 'old-app', 'text', 'after'];
    expect(parts).not.toBe('');
    for (const part of parts.split(', ')) expect(known, `${id} has ${part}`).toContain(part.trim());
  }
});
