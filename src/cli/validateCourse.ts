// Validates exercises: reads, proofreads and judges them, and makes one document of what came out.

import { proofreadCourse } from '../course/proofread/proofreadCourse.ts';
import { type CourseReading, readCourseLeniently } from '../course/readCourse.ts';
import { chosenLessons } from './chosenLessons.ts';
import type { CourseRequest } from './courseRequest.ts';
import { judgeLessons } from './judgeLessons.ts';
import { placed } from './placed.ts';
import { validatedExercise } from './validatedExercise.ts';
import type { Validation } from './validation.ts';

/** Rejects for faults of the lab and of the request; what is wrong with lessons is in the document. */
export async function validateCourse({ root, ids, signal, onProgress }: CourseRequest): Promise<Validation> {
  const begin = performance.now();
  const reading = await readCourseLeniently(root);
  const known = [...reading.problems, ...proofreadCourse(reading)];
  const { lessons, problems } = chosenLessons(reading, known, ids);
  const outcomes = await judgeLessons(reading, lessons, signal, onProgress);
  const all = [...problems, ...outcomes.flatMap((outcome) => outcome.problems)];
  const exercises = outcomes.filter(({ answers }) => answers.length > 0).map(validatedExercise);
  return {
    version: 1,
    ok: all.length === 0,
    problems: all.map(placed(root)),
    counts: {
      sections: new Set(exercises.map(({ section }) => section)).size,
      exercises: exercises.length,
      unread: (ids.length > 0 ? new Set(ids).size : foldersIn(reading)) - exercises.length,
      right: exercises.reduce((sum, { right }) => sum + right.length, 0),
      wrong: exercises.reduce((sum, { wrong }) => sum + wrong.length, 0),
      ms: Math.round(performance.now() - begin),
    },
    exercises,
  };
}

function foldersIn({ course, unread }: CourseReading): number {
  return unread.length + (course?.sections.flatMap(({ lessons }) => lessons).length ?? 0);
}
