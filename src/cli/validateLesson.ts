// Proves an exercise by its own answers: the start fails, the solution and every right answer pass, every wrong one
// fails the task that its first line names, with the mistake that it names.

import type { LessonFolder } from '../course/lessonFolder.ts';
import type { Lab } from '../lab/lab.ts';
import type { Exercise } from '../model/exercise.ts';
import { givenAnswers, type JudgedAnswer, judgeAnswer } from './judgedAnswer.ts';

/** Judges everything that the folder holds, one after the other. Rejects only for faults of the lab. */
export async function validateLesson(
  lab: Lab,
  lesson: LessonFolder,
  exercise: Exercise,
): Promise<readonly JudgedAnswer[]> {
  await lab.open(exercise);
  const judged: JudgedAnswer[] = [];
  for (const given of givenAnswers(lesson)) {
    judged.push(await judgeAnswer(lab, given, new AbortController().signal));
  }
  return judged;
}
