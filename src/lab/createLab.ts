// The lab: one exercise, one server, one client at a time. Its rules are the same in the page and in Node.

import { createEmitter } from '../base/emitter.ts';
import { createSerialQueue } from '../base/serialQueue.ts';
import { judge } from '../judge/judge.ts';
import type { ConsoleLine } from '../model/consoleLine.ts';
import type { Evidence } from '../model/evidence.ts';
import type { Exercise } from '../model/exercise.ts';
import type { RunReport } from '../model/runOutcome.ts';
import { emptySchema } from '../model/schema.ts';
import type { SourceFile } from '../model/sourceFile.ts';
import type { Direction, RunName } from '../model/statement.ts';
import type { Verdict } from '../model/verdict.ts';
import { canCrash, crashTest } from './crashTest.ts';
import { appStatements, createAsker, createObserver, type ObserverParts } from './createObserver.ts';
import { keepState } from './keptState.ts';
import { type CheckStep, type Extent, type Lab, LabError, type UndoReset } from './lab.ts';
import { defaultLimits, type LabHost, type LabLimits } from './labHost.ts';
import { ServerProcess } from './serverProcess.ts';
import { StepRunner } from './stepRunner.ts';

/** A step that changed the database since it was last fresh, kept so that it can be run again. */
interface DoneStep {
  readonly run: Direction;
  readonly file: SourceFile;
}

/** The last file that was checked, and what was seen of it. */
interface Checked {
  readonly file: SourceFile;
  readonly evidence: Evidence;
}

const warmUpAfterMs = 500;
const never = (): boolean => false;

const emptyMigration: SourceFile = {
  name: '99999999999999-empty.js',
  text: 'module.exports = { async up() {}, async down() {} };',
};

export function createLab(host: LabHost, limits: LabLimits = defaultLimits): Lab {
  const server = new ServerProcess(host);
  const console = createEmitter<readonly ConsoleLine[]>();
  const progress = createEmitter<CheckStep>();
  const steps = new StepRunner(host, server, limits, (lines) => console.emit(lines));
  const inTurn = createSerialQueue();
  const forever = new AbortController().signal;
  let exercise: Exercise | null = null;
  let done: readonly DoneStep[] = [];
  let checked: Checked | null = null;
  let warm = !host.warmsUp;

  const current = (): Exercise => {
    if (!exercise) throw new LabError('no exercise is open');
    return exercise;
  };

  /** The exercise's starting database, on a fresh server where SQL could not bring it back. */
  const start = async (): Promise<void> => {
    const { before, applied } = current();
    await server.ready();
    const { pristine } = await server.api.reset(before);
    if (!pristine) {
      server.replace();
      await server.ready();
      await server.api.reset(before);
    }
    done = [];
    if (applied.length > 0) await runWell('up', applied);
  };

  const runWell = async (run: Direction, files: readonly SourceFile[]): Promise<void> => {
    const { outcome } = await steps.run(run, run, files, forever);
    if (outcome.kind !== 'done') throw new LabError(`the exercise's own migrations did not run: ${outcome.kind}`);
  };

  const step = async (name: RunName, file: SourceFile, signal: AbortSignal): Promise<RunReport> => {
    await server.ready();
    const run = name === 'down' ? 'down' : 'up';
    const report = await steps.run(name, run, [...current().applied, file], signal);
    if (report.outcome.kind === 'server-replaced') await start();
    else done = [...done, { run, file }];
    return report;
  };

  const warmUp = async (): Promise<void> => {
    await steps.run('up', 'up', [...current().applied, emptyMigration], forever);
    await server.api.readSchema();
    await start();
  };

  /** Not when somebody asked for something meanwhile: that is the warm-up then. Only speed is lost when it fails. */
  const warmUpWhenIdle = async (): Promise<void> => {
    if (warm) return;
    warm = true;
    await inTurn(warmUp).catch(() => undefined);
  };

  const redo = async (steps: readonly DoneStep[]): Promise<void> => {
    await start();
    for (const each of steps) await step(each.run, each.file, forever);
  };

  const ask = createAsker(server, limits.stepMs);

  const crash: ObserverParts['crash'] = async (file, up, kept, signal) => {
    if (!canCrash(up)) return null;
    progress.emit('crash-test');
    const undone = done;
    const left = await keepState(server);
    try {
      const files = [...current().applied, file];
      const askApp = () => ask(appStatements(current()));
      return await crashTest({ server, steps, files, up, begin: start, start: kept, askApp, ...limits }, signal);
    } finally {
      if (await left.bringBack()) done = undone;
      else await redo(undone);
      await left.letGo();
    }
  };

  const observe = createObserver({
    server,
    start,
    step,
    solve: () => runWell('up', [...current().applied, current().solution]),
    crash,
    ask,
    tell: (each) => progress.emit(each),
  });

  const judged = (file: SourceFile, evidence: Evidence): Verdict => {
    checked = { file, evidence };
    progress.emit('judging');
    return judge(current(), evidence);
  };

  const check = async (file: SourceFile, signal: AbortSignal, extent: Extent): Promise<Verdict> => {
    checked = null;
    return judged(file, await observe(current(), file, signal, extent, never));
  };

  const crashLast = async (signal: AbortSignal): Promise<Verdict | null> => {
    if (checked === null) return null;
    const { file, evidence } = checked;
    await server.ready();
    const tested = evidence.crash ?? (await crash(file, evidence.up.report, null, signal));
    return tested === null ? null : judged(file, { ...evidence, crash: tested });
  };

  /** What a person asks for is the warm-up; one that came behind it would take its database away. */
  const asked = <Result>(job: () => Promise<Result>): Promise<Result> => {
    warm = true;
    return inTurn(job);
  };

  return {
    onServer: (listener) => server.onState(listener),
    onConsole: (listener) => console.on(listener),
    onProgress: (listener) => progress.on(listener),
    open: async (opened) => {
      await inTurn(async () => {
        exercise = opened;
        checked = null;
        await start();
      });
      if (!warm) setTimeout(() => void warmUpWhenIdle(), warmUpAfterMs);
    },
    up: (file, signal) => asked(() => step('up', file, signal)),
    down: (file, signal) => asked(() => step('down', file, signal)),
    check: (file, signal, extent = 'quick') => asked(() => check(file, signal, extent)),
    observe: (file, signal, extent = 'quick', isEnough = never) =>
      asked(() => observe(current(), file, signal, extent, isEnough)),
    crashTest: (signal) => asked(() => crashLast(signal)),
    reset: () =>
      asked(async (): Promise<UndoReset> => {
        const undone = done;
        await start();
        return () => inTurn(() => redo(undone));
      }),
    schema: () =>
      inTurn(async () => {
        await server.ready();
        return exercise ? server.api.readSchema() : emptySchema;
      }),
    retry: () => server.replace(),
    close: async () => {
      steps.close();
      server.kill();
    },
  };
}
