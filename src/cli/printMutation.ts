// A mutation for people: the figure of each exercise, and every mutant that came through.

import type { Mutation } from './mutation.ts';
import { type Printer, seconds } from './printer.ts';

export function printMutation(mutation: Mutation, printer: Printer): void {
  for (const { id, changed, refused, unchanged, survivors, ms } of mutation.exercises) {
    const isGood = survivors.length === 0 && changed > 0;
    const sign = isGood ? printer.style('green', '✓') : printer.style('red', '✕');
    const more = printer.style('dim', `${unchanged} changed nothing  ${seconds(ms)}`);
    printer.print(`${sign} ${id.padEnd(28)} ${figure(refused, changed)} refused, ${more}`);
    for (const { mutant, why } of survivors) {
      printer.print(`    ${mutant}`);
      printer.print(`      ${printer.style('yellow', why)}`);
    }
  }
  for (const { id, why } of mutation.unproven) printer.print(`${printer.style('red', '✕')} ${id}: ${why}`);
  printer.print(`\n${conclusion(mutation, printer)}`);
}

function conclusion(
  { changed, refused, mutants, unchanged, ms, repeated, unproven }: Mutation,
  printer: Printer,
): string {
  const again = repeated === 0 ? '' : ` The lab failed ${repeated} times, and was asked again.`;
  const text =
    `${figure(refused, changed)} mutants that change the result are refused; ` +
    `${mutants} made, ${unchanged} changed nothing, ${seconds(ms)}.${again}`;
  return printer.style(refused === changed && unproven.length === 0 ? 'green' : 'red', text);
}

const figure = (refused: number, changed: number): string => `${refused} / ${changed}`;
