// The course covers the whole guide: each of its headings, commands and best practices is some exercise's, or to come.

import { readFileSync } from 'node:fs';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { readCourse } from '../../src/course/readCourse.ts';

const parts = v.array(v.string());
const { headings, commands, bestPractices, toCome } = v.parse(
  v.strictObject({ headings: parts, commands: parts, bestPractices: parts, toCome: v.record(v.string(), v.string()) }),
  parse(readFileSync(new URL('headings.yaml', import.meta.url), 'utf8')),
);
const all = [...headings, ...commands, ...bestPractices];

const course = await readCourse(new URL('../../lessons', import.meta.url).pathname);
const exercises = course.sections.flatMap(({ lessons }) => lessons.map(({ head }) => head));
const covering = (part: string): readonly string[] =>
  exercises.filter(({ guide }) => guide.includes(part)).map(({ id }) => id);

it('the list holds 27 headings, six commands and ten best practices, each once', () => {
  expect([headings.length, commands.length, bestPractices.length]).toEqual([27, 6, 10]);
  expect(new Set(all).size).toBe(all.length);
});

describe('is taught by an exercise', () => {
  it.each(all.filter((part) => !Object.hasOwn(toCome, part)))('%s', (part) => {
    expect(covering(part)).not.toEqual([]);
  });
});

describe('is still to come', () => {
  it.each(Object.entries(toCome))('%s with %s', (part, exercise) => {
    expect(all).toContain(part);
    // Once it is there, it covers the part, and the part leaves this list.
    expect(exercises.map(({ id }) => id)).not.toContain(exercise);
    expect(covering(part)).toEqual([]);
  });
});

it('no exercise says to cover what the guide does not have', () => {
  const unknown = exercises.flatMap(({ id, guide }) =>
    guide.filter((part) => !all.includes(part)).map((part) => `${id}: ${part}`),
  );
  expect(unknown).toEqual([]);
});

it('each section is called as a section of the guide', () => {
  const sections = new Set(all.map((part) => part.slice(0, part.indexOf(' / '))));
  expect(course.sections.map(({ head }) => head.guide).filter((guide) => !sections.has(guide))).toEqual([]);
});
