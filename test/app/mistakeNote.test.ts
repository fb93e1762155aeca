// A recognised mistake is named, and linked where this course teaches it.

import { describe, expect, it } from 'vitest';
import { mistakeNote, mistakeNotes } from '../../src/app/mistakeNote.ts';
import { taskRows } from '../../src/app/taskRows.ts';
import type { Course } from '../../src/model/course.ts';
import { mistakes } from '../../src/model/mistakes.ts';
import { exerciseCalled, taskVerdict, verdictOf } from './lessonFixture.ts';

const { title, exercise } = mistakes.M01;
const lesson = { id: exercise, title: 'Half applied', minutes: 5 };
const course: Course = {
  id: 'course',
  title: 'Course',
  description: '',
  language: 'en',
  sections: [{ id: '01-first', title: 'First', exercises: [lesson] }],
};

describe('a mistake', () => {
  it('has its title, and the exercise that teaches it', () => {
    expect(mistakeNote(course, 'users', 'M01')).toEqual({ title, lesson });
  });

  it('is not linked to the exercise that is open', () => {
    expect(mistakeNote(course, exercise, 'M01')).toEqual({ title, lesson: null });
  });

  it('is not linked where the course does not teach it', () => {
    expect(mistakeNote({ ...course, sections: [] }, 'users', 'M01')).toEqual({ title, lesson: null });
  });

  it.each([null, 'M99', 'toString', ''])('that nobody knows says nothing: %s', (mistake) => {
    expect(mistakeNote(course, 'users', mistake)).toBeNull();
  });

  it('that broke several tasks is named at the first of them', () => {
    const tasks = ['up', 'table', 'down'].map((id) => taskVerdict(id, { status: 'fail', mistake: 'M01' }));
    const { own, standing } = taskRows(exerciseCalled('users'), verdictOf('fail', { tasks }));
    expect([...mistakeNotes(course, 'users', [...own, ...standing]).keys()]).toEqual(['table']);
  });
});
