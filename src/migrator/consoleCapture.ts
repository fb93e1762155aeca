// Catches what the learner's code prints and passes it on in batches, within limits.

import { format } from 'node:util';
import type { ConsoleLevel, ConsoleLine } from '../model/consoleLine.ts';

const mostLines = 1000;
const longestLine = 10_000;
const longestArray = 100;
const batchLines = 100;
const batchAfterMs = 50;
const levels: readonly ConsoleLevel[] = ['log', 'info', 'warn', 'error', 'debug'];

export interface ConsoleCapture {
  /** What the learner's code gets as `console`. */
  readonly console: Console;
  /** Sends what is still held back; gives the number of lines beyond the limit. */
  end(): number;
}

export function captureConsole(onLines: (lines: readonly ConsoleLine[]) => void): ConsoleCapture {
  let held: ConsoleLine[] = [];
  let printed = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const flush = () => {
    clearTimeout(timer);
    timer = undefined;
    if (held.length > 0) onLines(held);
    held = [];
  };
  const print = (level: ConsoleLevel, args: readonly unknown[]) => {
    printed += 1;
    if (printed > mostLines) return;
    held.push({ level, text: formatLine(args) });
    // A busy loop gives no timer a chance.
    if (held.length >= batchLines || printed === mostLines) flush();
    else timer ??= setTimeout(flush, batchAfterMs);
  };

  const captured: Console = Object.create(console);
  for (const level of levels) captured[level] = (...args: readonly unknown[]) => print(level, args);
  captured.trace = (...args: readonly unknown[]) => print('debug', args);
  captured.dir = (value: unknown) => print('log', [value]);
  captured.table = (value: unknown) => print('log', [value]);
  captured.assert = (condition?: boolean, ...args: readonly unknown[]) => {
    if (!condition) print('error', ['Assertion failed', ...args]);
  };
  return {
    console: captured,
    end: () => {
      flush();
      return Math.max(0, printed - mostLines);
    },
  };
}

function formatLine(args: readonly unknown[]): string {
  let text: string;
  try {
    text = format(...args.map(shortened));
  } catch {
    text = '[a value that cannot be printed]';
  }
  return text.length > longestLine
    ? `${text.slice(0, longestLine)}… (${text.length - longestLine} more characters)`
    : text;
}

function shortened(value: unknown): unknown {
  if (!Array.isArray(value) || value.length <= longestArray) return value;
  return [...value.slice(0, longestArray), `… ${value.length - longestArray} more items`];
}
