// What watching the statements costs: the same runs with the tracer and without.

import { lessonsFolder } from '../../src/cli/lessonsFolder.ts';
import { createMarkdown } from '../../src/course/markdown.ts';
import { readCourse } from '../../src/course/readCourse.ts';
import { toExercise } from '../../src/course/toExercise.ts';
import { createLab } from '../../src/lab/createLab.ts';
import type { Lab } from '../../src/lab/lab.ts';
import { createNodeHost } from '../../src/lab/node/createNodeLab.ts';
import type { Exercise } from '../../src/model/exercise.ts';
import { readGuideSnippets } from '../guide/guideSnippets.ts';
import { atMost, type BenchSettings, type Measured, type Measurement, median, part, roundsOf } from './figure.ts';
import { never, sum } from './nodeRun.ts';
import { whileOpen } from './whileOpen.ts';

export const traceRatio: Measurement = {
  kinds: [
    {
      id: 'trace-ratio',
      says: 'up, down, up again of every solution and every snippet of the guide, traced: times untraced',
      unit: 'times',
      goal: atMost(2),
    },
  ],
  measure: async (settings) => [
    await whileOpen(openLab(true), (traced) =>
      whileOpen(openLab(false), (untraced) => measure(settings, traced, untraced)),
    ),
  ],
};

async function openLab(traced: boolean): Promise<Lab> {
  return createLab(await createNodeHost({ traced }));
}

async function measure(settings: BenchSettings, traced: Lab, untraced: Lab): Promise<Measured> {
  const rounds = roundsOf(settings, 15, 3);
  const subjects = [...(await solutions()), ...readGuideSnippets().map(({ exercise }) => exercise)];
  const medians: { readonly id: string; readonly tracedMs: number; readonly untracedMs: number }[] = [];
  for (const exercise of subjects) {
    settings.tell(`trace-ratio: ${exercise.id} …`);
    const tracedMs: number[] = [];
    const untracedMs: number[] = [];
    await traced.open(exercise);
    await untraced.open(exercise);
    for (let round = -1; round <= rounds; round++) {
      const [with_, without] = [await runMs(traced, exercise), await runMs(untraced, exercise)];
      if (round < 1) continue;
      tracedMs.push(with_);
      untracedMs.push(without);
    }
    medians.push({ id: exercise.id, tracedMs: median(tracedMs), untracedMs: median(untracedMs) });
  }
  const [allTraced, allUntraced] = [
    sum(medians.map(({ tracedMs }) => tracedMs)),
    sum(medians.map(({ untracedMs }) => untracedMs)),
  ];
  const ratioOf = (each: (typeof medians)[number]) => each.tracedMs / each.untracedMs;
  const worst = medians.reduce((one, other) => (ratioOf(other) > ratioOf(one) ? other : one));
  return {
    value: allTraced / allUntraced,
    parts: {
      traced: part(allTraced, 'ms'),
      untraced: part(allUntraced, 'ms'),
      [`the worst of them, ${worst.id}`]: part(ratioOf(worst), 'times'),
      subjects: part(medians.length, 'migrations'),
      rounds: part(rounds, 'rounds, medians'),
    },
    how: 'In Node, on two servers, alternating. The sum over all migrations of the median of what the steps report, each from the call to its report; steps that fail count as well.',
  };
}

/** The steps that go on, as a check would run them. */
async function runMs(lab: Lab, { solution }: Exercise): Promise<number> {
  await lab.reset();
  const up = await lab.up(solution, never);
  if (up.outcome.kind !== 'done') return up.ms;
  const down = await lab.down(solution, never);
  if (down.outcome.kind !== 'done') return up.ms + down.ms;
  const again = await lab.up(solution, never);
  return up.ms + down.ms + again.ms;
}

async function solutions(): Promise<readonly Exercise[]> {
  const course = await readCourse(lessonsFolder);
  const markdown = await createMarkdown();
  return course.sections
    .flatMap(({ lessons }) => lessons)
    .flatMap(({ head }) => {
      const exercise = toExercise(course, head.id, markdown);
      return exercise === null ? [] : [exercise];
    });
}
