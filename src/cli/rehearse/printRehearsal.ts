// A rehearsal for people: each file with its signs, its hazards with their place, and what is to be done.

import { join } from 'node:path';
import type { RehearsalProblem } from '../../judge/judgeRehearsal.ts';
import type { RatedHazard } from '../../judge/rateHazards.ts';
import type { RoundTrip, StepStatus } from '../../model/verdict.ts';
import { crashLegend, crashStrip } from '../crashStrip.ts';
import { type Printer, type Style, seconds } from '../printer.ts';
import type { RehearsalDocument, RehearsedMigration } from './rehearsal.ts';

export function printRehearsal(document: RehearsalDocument, printer: Printer): void {
  const { folder, rules, notes, hazards, migrations, notReached } = document;
  const under = rules === null ? '' : printer.style('dim', ` (house rules: ${rules})`);
  printer.print(`${printer.style('bold', folder)}${under}\n`);
  for (const note of notes) printer.print(`  ${note}`);
  for (const hazard of hazards) printHazard(hazard, folder, printer);
  if (notes.length + hazards.length > 0) printer.print('');
  for (const migration of migrations) printMigration(folder, migration, printer);
  for (const file of notReached) printer.print(`  – ${file}  ${printer.style('dim', 'not reached')}`);
  printer.print('');
  if (migrations.some(({ crash }) => crash !== null && crash.length > 0)) printer.print(`${crashLegend}\n`);
  printer.print(conclusion(document, printer));
}

function printMigration(folder: string, migration: RehearsedMigration, printer: Printer): void {
  const { file, roundTrip, hazards, problems, crash, crashLeftOut } = migration;
  const parts = [
    ...(problems.some(({ level }) => level === 'error') ? ['not run'] : [stepsText(roundTrip)]),
    ...(crash === null || crash.length === 0 ? [] : [`killed: ${crashStrip(crash, crashLeftOut)}`]),
  ];
  printer.print(`  ${sign(migration, printer)} ${file}  ${printer.style('dim', parts.join('   '))}`);
  const place = (line: number | null, column: number | null = null): string =>
    [join(folder, file), ...(line === null ? [] : [line]), ...(column === null ? [] : [column])].join(':');
  for (const problem of problems) printProblem(problem, place(problem.line, problem.column), printer);
  for (const hazard of hazards) printHazard(hazard, place(hazard.line), printer);
}

function sign({ problems, hazards }: RehearsedMigration, printer: Printer): string {
  const isBad = problems.some(({ level }) => level !== 'warning') || hazards.some(({ level }) => level === 'error');
  if (isBad) return printer.style('red', '✕');
  return problems.length + hazards.length > 0 ? printer.style('yellow', '!') : printer.style('green', '✓');
}

const stepWords: Readonly<Record<StepStatus, string>> = {
  ok: '',
  failed: ' failed',
  refused: ' refuses',
  'not-run': ' not run',
};

function stepsText({ up, down, upAgain, restored }: RoundTrip): string {
  const steps = [`up${stepWords[up]}`, `down${stepWords[down]}`, `up again${stepWords[upAgain]}`].join(', ');
  return restored === null ? steps : `${steps}; ${restored ? 'restored' : 'not restored'}`;
}

function printProblem({ level, message }: RehearsalProblem, at: string, printer: Printer): void {
  printer.print(`      ${at}  ${printer.style(level === 'warning' ? 'yellow' : 'red', level)}`);
  printer.print(`        ${message}`);
}

function printHazard({ id, severity, level, message, safer }: RatedHazard, at: string, printer: Printer): void {
  const style: Style = level === 'error' ? 'red' : 'yellow';
  printer.print(`      ${at}  ${printer.style(style, `${level} ${id}`)} ${printer.style('dim', severity)}`);
  printer.print(`        ${message}`);
  if (safer === null) return;
  printer.print(`        ${printer.style('dim', 'Safer:')}`);
  for (const line of safer.split('\n')) printer.print(`          ${line}`);
}

function conclusion({ status, counts, notReached }: RehearsalDocument, printer: Printer): string {
  const { rehearsed, errors, warnings, broken, ms } = counts;
  const rest = notReached.length === 0 ? '' : `, ${count(notReached.length, 'file')} not reached`;
  const what = `${count(rehearsed, 'migration')} rehearsed in ${seconds(ms)}${rest}`;
  const found = [
    ...(broken === 0 ? [] : [`${broken} broken`]),
    ...(errors === 0 ? [] : [count(errors, 'hazard')]),
    ...(warnings === 0 ? [] : [count(warnings, 'warning')]),
  ].join(', ');
  if (status === 'clean') return printer.style('green', `Clean: ${what}${found === '' ? '' : `, ${found}`}.`);
  const words = { hazards: 'Not clean', broken: 'Broken', error: 'Stopped' };
  return printer.style('red', `${words[status]}: ${what}${found === '' ? '' : `; ${found}`}.`);
}

const count = (number: number, noun: string): string => `${number} ${noun}${number === 1 ? '' : 's'}`;
