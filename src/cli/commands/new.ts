// `lab new`: scaffolds an exercise that `lab validate` accepts but for its TODOs.

import { readdir } from 'node:fs/promises';
import { LessonFormatError } from '../../course/lessonProblem.ts';
import { readCourseLeniently } from '../../course/readCourse.ts';
import { type Command, type ExitCode, UsageError } from '../command.ts';
import { lessonsRoot } from '../lessonsFolder.ts';
import { nearPath } from '../placed.ts';
import { planExercise } from '../scaffold/planExercise.ts';
import { writeExercise } from '../scaffold/writeExercise.ts';

const synopsis = '<section> <exercise> [--lessons <folder>]';

export const newExercise: Command = {
  name: 'new',
  synopsis,
  summary: 'Scaffolds an exercise that `validate` accepts but for its TODOs. Exit code: 0 made, 2 error.',
  options: { lessons: { type: 'string' } },
  async run({ positionals, value }, printer): Promise<ExitCode> {
    const [section, id, ...others] = positionals;
    if (section === undefined || id === undefined || others.length > 0) {
      throw new UsageError(`A section and an id are needed. Usage: npm run lab -- new ${synopsis}`);
    }
    const root = lessonsRoot(value('lessons'));
    const { course, problems, unread } = await readCourseLeniently(root);
    if (course === null) throw new LessonFormatError(problems);
    const plan = planExercise({ course, unread, entries: await readdir(root) }, section, id);
    const path = nearPath(root, await writeExercise(root, plan));
    const list = nearPath(root, plan.newAt === null ? `${plan.section}/section.md` : 'course.yaml');
    const own = value('lessons') === null ? '' : ` --lessons ${value('lessons')}`;
    printer.print(`${printer.style('green', '✓')} ${path} is there, and on the list of ${list}.\n`);
    printer.print('Next:');
    printer.print(
      `  1. Write the task and the text in ${path}/exercise.md, then the start, the solution and the answers.`,
    );
    printer.print('     Whatever is left to do is marked `TODO:`; lessons/README.md says what makes a good exercise.');
    printer.print(`  2. npm run lab -- validate ${id}${own}`);
    printer.print(`  3. npm run lab -- mutate ${id}${own}`);
    return 0;
  },
};
