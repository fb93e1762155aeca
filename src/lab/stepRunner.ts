// Runs one step on a client and says how it ended: finished, stopped, or with a server that had to be replaced.

import type { ConsoleLine } from '../model/consoleLine.ts';
import type { RunOutcome, RunReport } from '../model/runOutcome.ts';
import type { SourceFile } from '../model/sourceFile.ts';
import type { SourceOutline } from '../model/sourceOutline.ts';
import type { Direction, RunName } from '../model/statement.ts';
import { ClientProcess, type StepEnd } from './clientProcess.ts';
import { type IssuedClaim, joinStatements } from './joinStatements.ts';
import { LabError } from './lab.ts';
import type { LabHost, LabLimits } from './labHost.ts';
import type { ServerProcess } from './serverProcess.ts';

const afterlifeMs = 300;

interface OneRun {
  readonly name: RunName;
  readonly direction: Direction;
  readonly files: readonly SourceFile[];
  readonly signal: AbortSignal;
  readonly limitMs: number;
  readonly diesAfter: number | null;
  readonly onLines: (lines: readonly ConsoleLine[]) => void;
}

export class StepRunner {
  readonly #host: LabHost;
  readonly #server: ServerProcess;
  readonly #limits: LabLimits;
  readonly #onLines: (lines: readonly ConsoleLine[]) => void;
  #client: ClientProcess;
  #runs = 0;

  /** Starts a client at once, so that it loads while the server boots. */
  constructor(
    host: LabHost,
    server: ServerProcess,
    limits: LabLimits,
    onLines: (lines: readonly ConsoleLine[]) => void,
  ) {
    this.#host = host;
    this.#server = server;
    this.#limits = limits;
    this.#onLines = onLines;
    this.#client = new ClientProcess(host);
  }

  /** Rejects with `LabError` only when no client can be started. */
  async run(
    name: RunName,
    direction: Direction,
    files: readonly SourceFile[],
    signal: AbortSignal,
  ): Promise<RunReport> {
    const { stepMs: limitMs } = this.#limits;
    return this.#run({ name, direction, files, signal, limitMs, diesAfter: null, onLines: this.#onLines });
  }

  /**
   * An `up` that nobody watches: what it prints is told to nobody. One that `diesAfter` some statements ends soon
   * after; how it ended says nothing then, for a process that has died does not end in any way.
   */
  async runAside(
    files: readonly SourceFile[],
    signal: AbortSignal,
    { limitMs, diesAfter }: Pick<OneRun, 'limitMs' | 'diesAfter'>,
  ): Promise<RunReport> {
    return this.#run({ name: 'up', direction: 'up', files, signal, limitMs, diesAfter, onLines: () => {} });
  }

  async #run({ name, direction, files, signal, limitMs, diesAfter, onLines }: OneRun): Promise<RunReport> {
    const client = await this.#loadedClient();
    this.#runs += 1;
    const run = this.#runs;
    const startedMs = performance.now();
    const claims: IssuedClaim[] = [];
    const lines: ConsoleLine[] = [];
    const outlines: SourceOutline[] = [];
    const channel = new MessageChannel();
    this.#server.attach(run, channel.port1, diesAfter);
    const dead = new AbortController();
    if (diesAfter !== null) void this.#tellDeath(run, dead);
    const end = await client.run({
      run,
      direction,
      files,
      line: channel.port2,
      limitMs,
      signal: AbortSignal.any([signal, dead.signal]),
      onLines: (printed) => {
        lines.push(...printed);
        onLines(printed);
      },
      onIssued: (claim) => claims.push(claim),
      onOutlined: (outline) => outlines.push(outline),
    });
    if (end.kind !== 'finished') client.kill();
    const outcome = await this.#outcomeOf(end, claims, performance.now() - startedMs);
    const alive = outcome.kind !== 'server-replaced';
    if (alive) await this.#server.api.closeClient(run);
    const seen = alive ? await this.#server.api.takeStatements() : [];
    // The next client loads while the learner reads.
    if (!client.usable) this.#renew();
    return {
      run: name,
      outcome,
      statements: joinStatements(name, seen, claims),
      console: lines,
      consoleDropped: end.kind === 'finished' ? end.dropped : 0,
      // The first one: it was said before any of the learner's code ran.
      outline: outlines[0] ?? null,
      ms: performance.now() - startedMs,
    };
  }

  close(): void {
    this.#client.kill();
  }

  /** What code goes on after its connections are gone has a moment to end by itself, so that its client can be kept. */
  async #tellDeath(run: number, dead: AbortController): Promise<void> {
    await this.#server.api.death(run).catch(() => undefined);
    setTimeout(() => dead.abort(), afterlifeMs);
  }

  async #outcomeOf(end: StepEnd, claims: readonly IssuedClaim[], afterMs: number): Promise<RunOutcome> {
    if (end.kind === 'finished') return end.outcome;
    if (end.kind === 'broken') throw new LabError(`the sandbox failed: ${end.why}`);
    const last = claims.at(-1);
    if (!(await this.#server.answers(this.#limits.pingMs))) {
      this.#server.replace();
      if (end.kind === 'aborted') return { kind: 'cancelled' };
      return { kind: 'server-replaced', afterMs, sql: last?.sql ?? null, line: last?.place?.line ?? null };
    }
    if (end.kind === 'aborted') return { kind: 'cancelled' };
    return { kind: 'timed-out', afterMs, running: last ? { call: last.call, place: last.place } : null };
  }

  async #loadedClient(): Promise<ClientProcess> {
    if (!this.#client.usable) this.#renew();
    const why = await this.#client.load(this.#limits.clientLoadMs);
    if (why === null) return this.#client;
    this.#renew();
    const again = await this.#client.load(this.#limits.clientLoadMs);
    if (again === null) return this.#client;
    throw new LabError(`the sandbox for migrations could not be started: ${again}`);
  }

  #renew(): void {
    this.#client.kill();
    this.#client = new ClientProcess(this.#host);
  }
}
