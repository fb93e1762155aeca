import { createNodeLab } from './src/lab/node/createNodeLab.ts';
import { judgeHazards } from './src/judge/hazards/judgeHazards.ts';
import { readCourse } from './src/course/readCourse.ts';
import { toExercise } from './src/course/toExercise.ts';
import { createMarkdown } from './src/course/markdown.ts';
import { stateRules } from './src/judge/hazards/stateRules.ts';
const mine = new Set(stateRules.map((r) => r.id));
const course = await readCourse('lessons');
const md = await createMarkdown();
const lab = await createNodeLab();
const all = process.argv[2] === 'all';
for (const s of course.sections) for (const l of s.lessons) {
  const ex = toExercise(course, l.head.id, md); if (!ex) continue;
  const files: [string, any][] = [['solution', l.solution], ...l.answers.filter((a: any) => all || a.name?.startsWith('right') || a.file?.startsWith?.('right') || JSON.stringify(a).includes('right-')).map((a: any) => [a.name ?? a.file, a.source ?? a.file ?? a] as [string, any])];
  for (const [name, file] of files) {
    await lab.open(ex);
    try {
      const e = await lab.observe(file, new AbortController().signal, name === 'solution' ? 'whole' : 'quick');
      console.log(`## ${l.head.id} ${typeof name === 'string' ? name : JSON.stringify(name).slice(0, 60)} ${e.up.report.outcome.kind}/${e.down?.report.outcome.kind}`);
      for (const h of judgeHazards(e)) if (mine.has(h.id)) console.log(`   ${h.id} ${h.run}:${h.line} ${h.message}`);
    } catch (error) { console.log('##', l.head.id, name, String(error).slice(0, 200)); }
  }
}
await lab.close();
