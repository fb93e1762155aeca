// A lab whose answers the test gives by hand: for the store's own rules, such as what happens to an answer that is late.

import type { Lab, ServerState, UndoReset } from '../../src/lab/lab.ts';
import type { ConsoleLine } from '../../src/model/consoleLine.ts';
import type { Evidence } from '../../src/model/evidence.ts';
import type { RunReport } from '../../src/model/runOutcome.ts';
import { emptySchema } from '../../src/model/schema.ts';
import type { SourceFile } from '../../src/model/sourceFile.ts';
import type { Verdict } from '../../src/model/verdict.ts';

export interface Asked<Answer> {
  readonly file: SourceFile;
  readonly signal: AbortSignal;
  answer(value: Answer): void;
  refuse(fault: Error): void;
}

export interface HandDrivenLab extends Lab {
  readonly steps: Asked<RunReport>[];
  readonly checks: Asked<Verdict>[];
  readonly crashTests: Asked<Verdict | null>[];
  readonly observed: Asked<Evidence>[];
  readonly opened: string[];
  /** How often a reset was taken back. */
  undone: number;
  /** The next `open` fails with this. */
  openFault: Error | null;
  tellServer(state: ServerState): void;
  print(lines: readonly ConsoleLine[]): void;
}

export const readyServer: ServerState = {
  kind: 'ready',
  postgres: '18.3',
  ms: { unpack: 0, start: 0 },
};

export function handDrivenLab(): HandDrivenLab {
  let hearServer = (_state: ServerState): void => {};
  let hearConsole = (_lines: readonly ConsoleLine[]): void => {};
  const steps: Asked<RunReport>[] = [];
  const checks: Asked<Verdict>[] = [];
  const crashTests: Asked<Verdict | null>[] = [];
  const observed: Asked<Evidence>[] = [];
  const noFile: SourceFile = { name: '', text: '' };
  const opened: string[] = [];

  const ask =
    <Answer>(list: Asked<Answer>[]) =>
    (file: SourceFile, signal: AbortSignal): Promise<Answer> =>
      new Promise((answer, refuse) => list.push({ file, signal, answer, refuse }));

  const lab: HandDrivenLab = {
    steps,
    checks,
    crashTests,
    crashTest: (signal) => ask(crashTests)(noFile, signal),
    observed,
    opened,
    undone: 0,
    openFault: null,
    tellServer: (state) => hearServer(state),
    print: (lines) => hearConsole(lines),
    onServer(listener) {
      hearServer = listener;
      listener(readyServer);
      return () => {};
    },
    onConsole(listener) {
      hearConsole = listener;
      return () => {};
    },
    onProgress: () => () => {},
    async open(exercise) {
      const fault = lab.openFault;
      lab.openFault = null;
      if (fault !== null) throw fault;
      opened.push(exercise.id);
    },
    up: ask(steps),
    down: ask(steps),
    check: ask(checks),
    observe: ask(observed),
    async reset(): Promise<UndoReset> {
      return async () => {
        lab.undone += 1;
      };
    },
    schema: async () => emptySchema,
    retry() {},
    async close() {},
  };
  return lab;
}
