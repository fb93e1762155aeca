// The entry of `npm run lab -- <command>`.

import { createPrinter } from './printer.ts';
import { runLab } from './runLab.ts';

const interrupted = new AbortController();
// The first Ctrl+C ends the work in good order, a second one ends the process.
process.once('SIGINT', () => interrupted.abort());

const printer = createPrinter(process.stdout, process.stderr, process.env.NO_COLOR);
process.exitCode = await runLab(process.argv.slice(2), printer, interrupted.signal);
