// A verdict for people: each task, and what is wrong with those that failed.

import type { Exercise } from '../model/exercise.ts';
import type { TaskVerdict, Verdict } from '../model/verdict.ts';
import { crashLegend, crashStrip } from './crashStrip.ts';
import type { Printer } from './printer.ts';

/** A migration may print without end; the document of `--json` has it all. */
const consoleLimit = 20;

export function printVerdict(exercise: Exercise, verdict: Verdict, printer: Printer): void {
  printer.print(`${printer.style('bold', exercise.title)} (${exercise.id})\n`);
  if (verdict.error === null) for (const task of verdict.tasks) printTask(task, printer);
  else printer.print(`  ${errorText(verdict.error)}`);
  printConsole(verdict.console, printer);
  printHazards(verdict, printer);
  printer.print(`\n${conclusion(verdict, printer)}`);
}

function printTask(task: TaskVerdict, printer: Printer): void {
  const signs = {
    pass: printer.style('green', '✓'),
    fail: printer.style('red', '✕'),
    skipped: printer.style('dim', '–'),
  };
  const id = task.id.padEnd(18);
  const where = task.line === null ? '' : `  line ${task.line}`;
  const mistake = task.mistake === null ? '' : `  ${task.mistake}`;
  printer.print(`  ${signs[task.status]} ${id} ${task.says}${printer.style('dim', where + mistake)}`);
  if (task.status !== 'fail') return;
  if (task.message !== null) printer.print(`      ${printer.style('yellow', task.message)}`);
  if (task.expected !== null) printer.print(`      expected  ${task.expected}`);
  if (task.got !== null) printer.print(`      got       ${task.got}`);
}

/** What a live database would have made of it: no part of the judgement, so a line each. */
function printHazards({ hazards, crash, crashLeftOut }: Verdict, printer: Printer): void {
  if (hazards.length > 0) printer.print('\n  On a live database:');
  for (const { id, severity, line, message } of hazards) {
    const where = printer.style('dim', `${severity}${line === null ? '' : `  line ${line}`}`);
    printer.print(`    ${printer.style('yellow', id)} ${message} ${where}`);
  }
  if (crash === null || crash.length === 0) return;
  printer.print(`\n  ${crashStrip(crash, crashLeftOut)}`);
  printer.print(`  ${printer.style('dim', crashLegend)}`);
}

function printConsole(lines: readonly string[], printer: Printer): void {
  if (lines.length === 0) return;
  printer.print('\n  The migration printed:');
  for (const line of lines.slice(0, consoleLimit)) printer.print(`    ${line}`);
  if (lines.length > consoleLimit) printer.print(`    … and ${lines.length - consoleLimit} more lines`);
}

function errorText({ message, line, column }: NonNullable<Verdict['error']>): string {
  const place = line === null ? '' : `line ${line}${column === null ? '' : `, column ${column}`}: `;
  return place + message;
}

function conclusion({ status, tasks, error }: Verdict, printer: Printer): string {
  if (status === 'pass') return printer.style('green', `Passed: all ${tasks.length} tasks.`);
  if (status === 'fail') {
    const failed = tasks.filter((task) => task.status === 'fail').length;
    return printer.style('red', `Not yet: ${failed} of ${tasks.length} tasks failed.`);
  }
  if (error?.kind === 'syntax') return printer.style('yellow', 'Not judged: the file does not parse.');
  return printer.style(
    'yellow',
    error?.kind === 'cancelled' ? 'Not judged.' : 'Not judged: the lab failed, not the answer.',
  );
}
