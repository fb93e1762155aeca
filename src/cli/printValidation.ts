// A validation for people: each exercise with what was tried, each problem with its place.

import { type Printer, seconds } from './printer.ts';
import type { Share, ValidatedExercise, ValidatedSection, Validation } from './validation.ts';

export function printValidation(validation: Validation, printer: Printer): void {
  for (const section of validation.sections) {
    printer.print(printer.style('bold', section.id));
    for (const exercise of validation.exercises) if (exercise.section === section.id) printExercise(exercise, printer);
    printer.print(`  ${sectionLine(section, printer)}`);
    printer.print('');
  }
  for (const { at, message } of validation.problems) printer.print(`${at} ${printer.style('yellow', message)}`);
  if (validation.problems.length > 0) printer.print('');
  printer.print(conclusion(validation, printer));
}

function sectionLine({ exercises, right, wrong, mutants }: ValidatedSection, printer: Printer): string {
  const part = (share: Share, what: string): string => {
    const text = `${share.good} of ${share.all} ${what}`;
    return share.good === share.all ? text : printer.style('red', text);
  };
  return [
    count(exercises, 'exercise'),
    part(right, 'right'),
    `${part(wrong, 'wrong')} answers judged as said`,
    ...(mutants === null ? [] : [part(mutants, 'mutants refused')]),
  ].join(', ');
}

function printExercise({ id, start, solution, right, wrong, mutants, ms }: ValidatedExercise, printer: Printer): void {
  const part = (isGood: boolean, text: string): string => (isGood ? text : printer.style('red', text));
  const answers = (kind: string, given: readonly { readonly ok: boolean }[]): string => {
    const good = given.filter(({ ok }) => ok).length;
    return part(
      good === given.length,
      good === given.length ? `${good} ${kind}` : `${good} of ${given.length} ${kind}`,
    );
  };
  const isGood = start === 'fail' && solution === 'pass' && [...right, ...wrong].every(({ ok }) => ok);
  const sign = isGood ? printer.style('green', '✓') : printer.style('red', '✕');
  const parts = [
    part(start === 'fail', `start: ${start}`),
    part(solution === 'pass', `solution: ${solution}`),
    answers('right', right),
    answers('wrong', wrong),
    ...(mutants === null
      ? []
      : [part(mutants.refused === mutants.changed, `${mutants.refused} of ${mutants.changed} mutants`)]),
  ];
  printer.print(`  ${sign} ${id.padEnd(28)} ${parts.join(', ')}${printer.style('dim', `  ${seconds(ms)}`)}`);
}

function conclusion({ ok, problems, counts }: Validation, printer: Printer): string {
  const judged = 2 * counts.exercises + counts.right + counts.wrong;
  const what =
    `${count(counts.exercises, 'exercise')} of ${count(counts.sections, 'section')}, ${count(judged, 'answer')} judged ` +
    `(${counts.right} right, ${counts.wrong} wrong) in ${seconds(counts.ms)}.`;
  const few =
    counts.mutantsEach === null || counts.mutantsEach === 0
      ? ''
      : ` At most ${counts.mutantsEach} mutants of each solution were made; \`npm run lab -- mutate\` makes them all.`;
  const unread = counts.unread === 0 ? '' : ` ${count(counts.unread, 'exercise')} could not be judged.`;
  if (ok) return printer.style('green', `All as it should be: ${what}${few}`);
  return printer.style('red', `${count(problems.length, 'problem')}: ${what}${unread}${few}`);
}

const count = (number: number, noun: string): string => `${number} ${noun}${number === 1 ? '' : 's'}`;
