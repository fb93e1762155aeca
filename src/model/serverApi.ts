// What the lab may ask of the server worker: the contract between `src/lab` and `src/postgres`.

import type { PgError } from './pgError.ts';
import type { ProbeAnswer } from './probe.ts';
import type { Schema } from './schema.ts';
import type { SharedRows, SharedSchema } from './sharedState.ts';
import type { ServerStatement } from './statement.ts';
import type { TableRows } from './tableRows.ts';

export interface ResetReport {
  /** False when SQL could not bring the pristine cluster back: boot a fresh server. */
  readonly pristine: boolean;
  readonly ms: number;
}

/** The statement of a script that Postgres would not run: its place in the list, from 0, and why. */
export interface ScriptRefusal {
  readonly at: number;
  readonly error: PgError;
}

export interface ServerApi {
  /** Brings the database back to the empty cluster, then runs `beforeSql`. Needs every client closed. */
  reset(beforeSql: string): Promise<ResetReport>;
  /** Runs a script's statements, each by itself. Answers with the first that is refused, after which it stops. */
  runScript(statements: readonly string[]): Promise<ScriptRefusal | null>;
  readSchema(): Promise<Schema>;
  /** The rows of every table of the learner's. */
  readRows(): Promise<readonly TableRows[]>;
  /** Runs each statement by itself and takes it back, its sequences too. Answers in the order asked. */
  probe(statements: readonly string[]): Promise<readonly ProbeAnswer[]>;
  /** The statements of clients since the last call, in the order in which they ended. */
  takeStatements(): Promise<readonly ServerStatement[]>;
  /** Ends the sessions of a client: ROLLBACK, its settings gone; later bytes are dropped. */
  closeClient(client: number): Promise<void>;
  /** Resolves once a client that `diesAfter` some statements has died, or when it is closed. */
  death(client: number): Promise<void>;
  /**
   * Keeps the whole database as it is, sequences and transaction numbers too, and answers with its number. Needs every
   * client closed. Null where this server cannot be kept: then `restore` is not to be had.
   */
  mark(): Promise<number | null>;
  /** Brings a marked state back, any number of times. False when it cannot: boot a fresh server. */
  restore(mark: number): Promise<boolean>;
  /** Lets go of what a mark holds, some 150 MB. */
  forget(mark: number): Promise<void>;
  /** Answers at once when the backend is free; a silence is a runaway statement. */
  ping(): Promise<true>;
}

/** The calls as they go over a port: of a state only what is not as in the one before, which both sides keep. */
export interface WiredServerApi extends Omit<ServerApi, 'readSchema' | 'readRows'> {
  readSchema(): Promise<SharedSchema>;
  readRows(): Promise<SharedRows>;
}

/** Boot steps in order, as the page shows them. */
export const bootSteps = ['fetch', 'compile', 'unpack', 'start'] as const;
export type BootStep = (typeof bootSteps)[number];

/** Milliseconds of what the server does by itself; the download is the host's. */
export interface BootTimes {
  /** What unpacking still took when everything else was there. */
  readonly unpack: number;
  readonly start: number;
}

export type ServerEvent =
  | { readonly kind: 'progressed'; readonly step: BootStep; readonly loadedBytes: number; readonly totalBytes: number }
  | {
      readonly kind: 'ready';
      readonly postgres: string;
      readonly ms: BootTimes;
    }
  | { readonly kind: 'failed'; readonly step: BootStep; readonly message: string };

/** What a server boots from, as it was downloaded; it may be given to several, one after the other. */
export interface BootFiles {
  readonly wasm: WebAssembly.Module;
  readonly fsBundleGz: Blob;
  readonly clusterGz: Blob;
}

/** To the server worker, beside the calls of `ServerApi` that come on `api`. */
export type ServerMessage =
  /** Sent first, so that unpacking goes on beside the compiler. */
  | ({ readonly kind: 'unpack' } & Pick<BootFiles, 'fsBundleGz' | 'clusterGz'>)
  | {
      readonly kind: 'boot';
      readonly wasm: WebAssembly.Module;
      readonly api: MessagePort;
      /** Whether it watches what statements do; the page's always does. */
      readonly traced: boolean;
    }
  /** `line` is where the client dials in. */
  | {
      readonly kind: 'attach';
      readonly client: number;
      readonly line: MessagePort;
      /**
       * The client dies once this many of its statements have ended: its connections drop before the last is answered,
       * and no other gets through. Null for a client that lives.
       */
      readonly diesAfter: number | null;
    };
