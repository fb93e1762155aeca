// The server as the lab holds it: started, replaced when it is stuck, and its state told to whoever shows it.

import { timedOut, withDeadline } from '../base/deadline.ts';
import { createEmitter } from '../base/emitter.ts';
import type { ServerApi } from '../model/serverApi.ts';
import { LabError, type ServerState } from './lab.ts';
import type { LabHost, ServerHandle } from './labHost.ts';

export class ServerProcess {
  readonly #host: LabHost;
  readonly #states = createEmitter<ServerState>();
  #state: ServerState = { kind: 'starting', step: 'fetch', loadedBytes: 0, totalBytes: 0 };
  #starts = 0;
  #handle: ServerHandle;

  constructor(host: LabHost) {
    this.#host = host;
    this.#handle = this.#start();
  }

  get api(): ServerApi {
    return this.#handle.api;
  }

  /** Another one after each `replace`: what a server has kept is lost with it. */
  get number(): number {
    return this.#starts;
  }

  attach(client: number, line: MessagePort, diesAfter: number | null = null): void {
    this.#handle.attach(client, line, diesAfter);
  }

  /** Hears every state, the present one at once. */
  onState(listener: (state: ServerState) => void): () => void {
    listener(this.#state);
    return this.#states.on(listener);
  }

  /** Waits for the boot to end; rejects with `LabError` when it failed. */
  async ready(): Promise<void> {
    await new Promise<void>((resolve, reject) => {
      let stop: (() => void) | null = null;
      const settle = (state: ServerState) => {
        if (state.kind === 'starting') return;
        stop?.();
        if (state.kind === 'ready') resolve();
        else reject(new LabError(`Postgres could not be started: ${state.message}`));
      };
      stop = this.onState(settle);
      if (this.#state.kind !== 'starting') stop();
    });
  }

  /** Whether the backend is free to answer within the time. */
  async answers(withinMs: number): Promise<boolean> {
    const answer = await withDeadline(
      this.api.ping().catch(() => timedOut),
      withinMs,
    );
    return answer !== timedOut;
  }

  /** Ends it, whatever it does, and boots a fresh one. */
  replace(): void {
    this.#handle.kill();
    this.#tell({ kind: 'starting', step: 'fetch', loadedBytes: 0, totalBytes: 0 });
    this.#handle = this.#start();
  }

  kill(): void {
    this.#handle.kill();
  }

  #start(): ServerHandle {
    this.#starts += 1;
    const start = this.#starts;
    return this.#host.startServer((event) => {
      // A server that was replaced, or failed in one part, may still have something to say.
      if (start !== this.#starts || this.#state.kind === 'failed') return;
      switch (event.kind) {
        case 'progressed':
          return this.#tell({ ...event, kind: 'starting' });
        case 'ready':
        case 'failed':
          return this.#tell(event);
      }
    });
  }

  #tell(state: ServerState): void {
    this.#state = state;
    this.#states.emit(state);
  }
}
