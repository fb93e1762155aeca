// One client and the steps that it runs: the side of the control port that is ours.

import { timedOut, withDeadline } from '../base/deadline.ts';
import { acceptClientMessage, type ClientMessage, type ClientOutcome } from '../model/clientProtocol.ts';
import type { ConsoleLine } from '../model/consoleLine.ts';
import type { SourceFile } from '../model/sourceFile.ts';
import type { SourceOutline } from '../model/sourceOutline.ts';
import type { Direction } from '../model/statement.ts';
import type { IssuedClaim } from './joinStatements.ts';
import type { ClientHandle, LabHost } from './labHost.ts';

export type StepEnd =
  | { readonly kind: 'finished'; readonly outcome: ClientOutcome; readonly dropped: number }
  /** No answer within the limit. */
  | { readonly kind: 'late' }
  | { readonly kind: 'aborted' }
  | { readonly kind: 'broken'; readonly why: string };

export interface StepRequest {
  readonly run: number;
  readonly direction: Direction;
  readonly files: readonly SourceFile[];
  readonly line: MessagePort;
  readonly limitMs: number;
  readonly signal: AbortSignal;
  readonly onLines: (lines: readonly ConsoleLine[]) => void;
  readonly onIssued: (claim: IssuedClaim) => void;
  readonly onOutlined: (outline: SourceOutline) => void;
}

type Finished = Extract<ClientMessage, { kind: 'finished' }>;

export class ClientProcess {
  /** Whether the next step may use it: loaded, alive, and nothing left behind by the last step. */
  usable = true;
  readonly #handle: ClientHandle;
  readonly #broken: Promise<StepEnd>;
  readonly #ready: Promise<true>;
  #listener: ((message: ClientMessage) => void) | null = null;

  constructor(host: LabHost) {
    let loaded: (value: true) => void = () => {};
    this.#ready = new Promise((resolve) => {
      loaded = resolve;
    });
    let broke: (end: StepEnd) => void = () => {};
    this.#broken = new Promise((resolve) => {
      broke = resolve;
    });
    this.#handle = host.startClient((why) => {
      this.usable = false;
      broke({ kind: 'broken', why });
    });
    this.#handle.control.onmessage = (event) => {
      const message = acceptClientMessage(event.data);
      if (message?.kind === 'ready') loaded(true);
      else if (message) this.#listener?.(message);
    };
  }

  /** Waits until its script has loaded; the reason when it does not. */
  async load(withinMs: number): Promise<string | null> {
    const answer = await withDeadline(Promise.race([this.#ready, this.#broken]), withinMs);
    if (answer === true) return null;
    if (answer === timedOut) return `the sandbox did not load within ${Math.round(withinMs / 1000)} seconds`;
    return answer.kind === 'broken' ? answer.why : answer.kind;
  }

  /** Runs one step; a client that is late, aborted or broken must be ended by `kill`. */
  async run(request: StepRequest): Promise<StepEnd> {
    const { run, direction, files, line, signal } = request;
    const finished = new Promise<Finished>((resolve) => {
      this.#listener = (message) => {
        // A message of another run is a late or a forged one.
        if (message.kind === 'ready' || message.run !== run) return;
        if (message.kind === 'printed') request.onLines(message.lines);
        else if (message.kind === 'issued') request.onIssued(message);
        else if (message.kind === 'outlined') request.onOutlined(message.outline);
        else resolve(message);
      };
    });
    this.#handle.control.postMessage({ kind: 'run', run, direction, files, line }, [line]);
    const stop = new AbortController();
    const answer = await withDeadline(
      Promise.race([finished, this.#broken, aborted(signal, stop.signal)]),
      request.limitMs,
    );
    stop.abort();
    this.#listener = null;
    if (answer === timedOut) return { kind: 'late' };
    if (answer.kind !== 'finished' || !('run' in answer)) return answer;
    this.usable &&= answer.pristine;
    return { kind: 'finished', outcome: answer.outcome, dropped: answer.dropped };
  }

  kill(): void {
    this.usable = false;
    this.#handle.kill();
  }
}

/** Settles when `signal` aborts; stops listening when `done` does. */
function aborted(signal: AbortSignal, done: AbortSignal): Promise<StepEnd> {
  return new Promise((resolve) => {
    if (signal.aborted) resolve({ kind: 'aborted' });
    else signal.addEventListener('abort', () => resolve({ kind: 'aborted' }), { once: true, signal: done });
  });
}
