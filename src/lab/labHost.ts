// What differs between the page and Node: how a server and a client are started and ended.

import type { ServerApi, ServerEvent } from '../model/serverApi.ts';

export interface ServerHandle {
  /** Calls wait until the server has told that it is ready. */
  readonly api: ServerApi;
  /** `diesAfter` as in `ServerMessage`. */
  attach(client: number, line: MessagePort, diesAfter: number | null): void;
  /** Ends it at once, whatever it does; pending calls reject. */
  kill(): void;
}

export interface ClientHandle {
  readonly control: MessagePort;
  /** Ends the worker at once, whatever it does. */
  kill(): void;
}

export interface LabHost {
  /** Whether the lab runs an empty migration while the learner still reads: the first real one is then as fast as the next. */
  readonly warmsUp: boolean;
  startServer(onEvent: (event: ServerEvent) => void): ServerHandle;
  /** `onBroken` tells that the client cannot be used: its script did not load, its frame navigated away. */
  startClient(onBroken: (why: string) => void): ClientHandle;
}

export interface LabLimits {
  /** A step that takes longer is ended. */
  readonly stepMs: number;
  /** A server that is silent for longer while asked is replaced. */
  readonly pingMs: number;
  /** A client that has not loaded after this is started again, once. */
  readonly clientLoadMs: number;
}

export const defaultLimits: LabLimits = { stepMs: 10_000, pingMs: 1500, clientLoadMs: 30_000 };
