import { createNodeLab } from './src/lab/node/createNodeLab.ts';
import { readCourse } from './src/course/readCourse.ts';
import { createMarkdown } from './src/course/markdown.ts';
import { toExercise } from './src/course/toExercise.ts';
import { givenAnswers } from './src/cli/judgedAnswer.ts';
const lab = await createNodeLab();
const course = await readCourse('./lessons');
const md = await createMarkdown();
for (const lesson of course.sections.flatMap((s) => s.lessons)) {
  const ex = toExercise(course, lesson.head.id, md)!;
  await lab.open(ex);
  for (const g of givenAnswers(lesson)) {
    if (g.kind !== 'solution' && !(process.argv[2] && g.kind === 'right')) continue;
    const v = await lab.check(g.source, new AbortController().signal, 'whole');
    console.log('##', lesson.head.id, g.name, v.status, v.crash?.map((c) => `${c.after}:${c.schema}:${c.secondUp}`).join(' | '));
    for (const h of v.hazards) console.log('   ', h.id, h.severity, h.run, h.line, h.rows, h.message, '\n        SAFER:', h.safer?.replace(/\n/g, '\n          '));
  }
}
await lab.close();
