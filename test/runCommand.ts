// Runs a command of `npm run lab` in this process and keeps what it prints.

import { createPrinter, type Printer } from '../src/cli/printer.ts';
import { runLab } from '../src/cli/runLab.ts';

export interface Written {
  out: string;
  error: string;
}

export function recorder(isTTY: boolean, noColor?: string): { readonly written: Written; readonly printer: Printer } {
  const written = { out: '', error: '' };
  const out = { isTTY, write: (text: string) => (written.out += text) };
  const error = { isTTY, write: (text: string) => (written.error += text) };
  return { written, printer: createPrinter(out, error, noColor) };
}

/** As from a pipe: no colours, no progress. */
export async function runCommand(words: readonly string[], signal = new AbortController().signal) {
  const { written, printer } = recorder(false);
  const code = await runLab(words, printer, signal);
  return { code, ...written };
}
