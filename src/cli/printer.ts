// Where a command writes, and how: in colour on a terminal, plain into a pipe or a file.

import { styleText } from 'node:util';

export type Style = 'red' | 'green' | 'yellow' | 'dim' | 'bold';

export interface Printer {
  /** A line to standard output. */
  print(line: string): void;
  /** A line to standard error. */
  complain(line: string): void;
  /** Shows on one line what is being done, on a terminal only; the empty text takes the line away. */
  progress(text: string): void;
  /** The text in this style, or as it is where there are no colours. */
  style(style: Style, text: string): string;
}

export const seconds = (ms: number): string => `${(ms / 1000).toFixed(1)} s`;

/** The part of a stream that a printer uses. */
export interface Output {
  readonly isTTY?: boolean;
  write(text: string): unknown;
}

/** Decides on colours by itself, for the streams it was given; styleText would ask the process about its own.
 * https://no-color.org: a variable NO_COLOR that is not empty turns colours off.
 */
export function createPrinter(out: Output, error: Output, noColor: string | undefined): Printer {
  const isColoured = out.isTTY === true && (noColor === undefined || noColor === '');
  let isShowing = false;
  const progress = (text: string): void => {
    if (error.isTTY !== true || (text === '' && !isShowing)) return;
    isShowing = text !== '';
    error.write(`\r\u001b[2K${text}`);
  };
  return {
    print: (line) => {
      progress('');
      out.write(`${line}\n`);
    },
    complain: (line) => {
      progress('');
      error.write(`${line}\n`);
    },
    progress,
    style: (style, text) => (isColoured ? styleText(style, text, { validateStream: false }) : text),
  };
}
