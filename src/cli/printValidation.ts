// A validation for people: each exercise with what was tried, each problem with its place.

import { type Printer, seconds } from './printer.ts';
import type { ValidatedExercise, Validation } from './validation.ts';

export function printValidation(validation: Validation, printer: Printer): void {
  const sections = new Set(validation.exercises.map(({ section }) => section));
  for (const section of sections) {
    const exercises = validation.exercises.filter((exercise) => exercise.section === section);
    printer.print(printer.style('bold', section));
    for (const exercise of exercises) printExercise(exercise, printer);
    printer.print('');
  }
  for (const { at, message } of validation.problems) printer.print(`${at} ${printer.style('yellow', message)}`);
  if (validation.problems.length > 0) printer.print('');
  printer.print(conclusion(validation, printer));
}

function printExercise({ id, start, solution, right, wrong, ms }: ValidatedExercise, printer: Printer): void {
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
  ];
  printer.print(`  ${sign} ${id.padEnd(28)} ${parts.join(', ')}${printer.style('dim', `  ${seconds(ms)}`)}`);
}

function conclusion({ ok, problems, counts }: Validation, printer: Printer): string {
  const judged = 2 * counts.exercises + counts.right + counts.wrong;
  const what =
    `${count(counts.exercises, 'exercise')} of ${count(counts.sections, 'section')}, ${count(judged, 'answer')} judged ` +
    `(${counts.right} right, ${counts.wrong} wrong) in ${seconds(counts.ms)}.`;
  const unread = counts.unread === 0 ? '' : ` ${count(counts.unread, 'exercise')} could not be judged.`;
  if (ok) return printer.style('green', `All as it should be: ${what}`);
  return printer.style('red', `${count(problems.length, 'problem')}: ${what}${unread}`);
}

const count = (number: number, noun: string): string => `${number} ${noun}${number === 1 ? '' : 's'}`;
