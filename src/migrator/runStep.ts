// One step, as one process of sequelize-cli: load the files, run the pending ones up or the last one down.

import { Sequelize } from 'sequelize';
import Umzug from 'umzug';
import Migration from 'umzug/lib/migration.js';
import type { ClientOutcome } from '../model/clientProtocol.ts';
import type { UnawaitedCall } from '../model/runOutcome.ts';
import type { SourceFile } from '../model/sourceFile.ts';
import type { SourceOutline } from '../model/sourceOutline.ts';
import type { Direction } from '../model/statement.ts';
import { CallTrace, type IssuedStatement } from './callTrace.ts';
import { evaluateModule, type ModuleGlobals } from './loadMigration.ts';
import { describeFault } from './migrationFault.ts';
import { readOutline } from './readOutline.ts';
import { connectSequelize } from './sequelizeClient.ts';
import { transpile } from './transpile.ts';

export interface Step {
  readonly direction: Direction;
  /** In order; `up` runs those that SequelizeMeta does not list, `down` the last that it lists. */
  readonly files: readonly SourceFile[];
  readonly line: MessagePort;
  readonly globals: ModuleGlobals;
  readonly onIssued: (statement: IssuedStatement) => void;
  /** What the last file says, before any of it runs. */
  readonly onOutlined: (outline: SourceOutline) => void;
  /** Rejects with what nobody caught, as it would have ended a process. */
  readonly uncaught: Promise<never>;
}

export interface StepResult {
  readonly outcome: ClientOutcome;
  /** False while a call of the learner's may still be running: it would break the next step. */
  readonly settled: boolean;
}

/** Never throws: whatever the learner's code does is an outcome. Connections are closed when it returns. */
export async function runStep(step: Step): Promise<StepResult> {
  const codes = new Map<string, string>();
  for (const file of step.files) {
    const transpiled = transpile(file);
    if (transpiled.kind === 'syntax') return { outcome: transpiled, settled: true };
    codes.set(file.name, transpiled.code);
  }
  const outline = readOutline(codes.get(step.files.at(-1)?.name ?? '') ?? '');
  if (outline !== null) step.onOutlined(outline);
  const sequelize = connectSequelize(step.line);
  const trace = new CallTrace(sequelize, step.onIssued);
  const unawaited: UnawaitedCall[] = [];
  let resolved = false;
  const result = (outcome: ClientOutcome): StepResult => ({
    outcome,
    settled: resolved && trace.underWay().length === 0 && unawaited.length === 0,
  });
  try {
    const umzug = umzugFor(step, sequelize, trace, codes, () => unawaited.push(...trace.underWay()));
    const running = step.direction === 'up' ? umzug.up() : umzug.down();
    const settle = () => {
      resolved = true;
    };
    running.then(settle, settle);
    const ran = await Promise.race([running, step.uncaught]);
    return result({ kind: 'done', ran: ran.length > 0, unawaited });
  } catch (error) {
    // What fails after `up` has resolved failed because nobody waited for it.
    if (unawaited.length > 0) return result({ kind: 'done', ran: true, unawaited });
    return result({ kind: 'failed', fault: describeFault(error, (thrown) => trace.placeOf(thrown)) });
  } finally {
    // The server drops what a forgotten call still holds open; waiting for it here could take for ever.
    void sequelize.close().catch(() => undefined);
  }
}

function umzugFor(
  step: Step,
  sequelize: Sequelize,
  trace: CallTrace,
  codes: ReadonlyMap<string, string>,
  onResolved: () => void,
): Umzug {
  const customResolver = (path: string) => {
    const name = path.slice(path.lastIndexOf('/') + 1);
    return evaluateModule(name, codes.get(name) ?? '', Sequelize, step.globals);
  };
  // Umzug's own hook around `up` and `down`: the moment when the promise of the learner's function resolves.
  const wrap = (method: (...args: readonly unknown[]) => unknown) =>
    function wrapped(this: unknown, ...args: readonly unknown[]): unknown {
      const result = Reflect.apply(method, this, args);
      if (!isThenable(result)) return result;
      return result.then((value: unknown) => {
        onResolved();
        return value;
      });
    };
  const options = { upName: 'up', downName: 'down', migrations: { customResolver, wrap } };
  const migrations = step.files.map((file) => new Migration(`/migrations/${file.name}`, options));
  // The parameters that sequelize-cli gives: a list of migrations carries them as a property.
  const list = Object.assign(migrations, { params: [trace.queryInterface, Sequelize] });
  return new Umzug({ storage: 'sequelize', storageOptions: { sequelize }, migrations: list });
}

function isThenable(value: unknown): value is Promise<unknown> {
  return typeof value === 'object' && value !== null && 'then' in value && typeof value.then === 'function';
}
