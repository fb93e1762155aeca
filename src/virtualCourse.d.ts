// The module that the Vite plugin makes of the lesson folders.

declare module 'virtual:course' {
  export const course: import('./model/course.ts').Course;
  /** Each exercise is a chunk of its own, fetched when it is first asked for; null when there is no such exercise. */
  export function loadExercise(id: string): Promise<import('./model/exercise.ts').Exercise | null>;
}
