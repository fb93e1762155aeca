// The figures as a table to be read: value, goal, kept or missed, and beneath each what it is made of.

import type { Printer } from '../../src/cli/printer.ts';
import type { Figure, Part } from './figure.ts';

const TEXT_WIDTH = 100;

export function printTable(machine: string, figures: readonly Figure[], printer: Printer): void {
  printer.print(printer.style('dim', machine));
  const widthOf = (texts: readonly string[]) => Math.max(0, ...texts.map((text) => text.length));
  const names = widthOf(figures.map(({ id }) => id));
  const values = widthOf(figures.map(valueText));
  const goals = widthOf(figures.map(goalText));
  for (const figure of figures) {
    const sign = !figure.ok ? printer.style('red', '✕') : figure.goal === null ? ' ' : printer.style('green', '✓');
    const name = printer.style('bold', figure.id.padEnd(names));
    printer.print('');
    printer.print(
      `${sign} ${name}  ${valueText(figure).padStart(values)}  ${goalText(figure).padEnd(goals)}`.trimEnd(),
    );
    printer.print(`  ${figure.says}`);
    for (const line of partLines(figure.parts)) printer.print(`    ${line}`);
    for (const line of wrap(figure.how)) printer.print(printer.style('dim', `    ${line}`));
  }
  const missed = figures.filter(({ ok }) => !ok).length;
  printer.print('');
  printer.print(missed === 0 ? 'Every goal is reached.' : `Missed: ${missed} of ${figures.length}.`);
}

function valueText({ value, unit }: Figure): string {
  return value === null ? 'not measured' : `${value} ${unit}`;
}

function goalText({ goal, unit }: Figure): string {
  return goal === null ? '' : `goal ${goal} ${unit}`;
}

function partLines(parts: Figure['parts']): readonly string[] {
  const rows = Object.entries(parts);
  const names = Math.max(0, ...rows.map(([name]) => name.length));
  const values = Math.max(0, ...rows.map(([, { value }]) => `${value}`.length));
  return rows.map(([name, each]) => `${name.padEnd(names)}  ${numberText(each, values)}`);
}

function numberText({ value, unit }: Part, width: number): string {
  return `${`${value}`.padStart(width)} ${unit}`;
}

function wrap(text: string): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    if (line !== '' && line.length + word.length >= TEXT_WIDTH) {
      lines.push(line);
      line = word;
    } else line = line === '' ? word : `${line} ${word}`;
  }
  return line === '' ? lines : [...lines, line];
}
