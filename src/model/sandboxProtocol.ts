// What the page tells the sandbox frame, and what the frame tells of its workers.

/** The first message, with the port that all others take. */
export interface SandboxGreeting {
  readonly script: string;
}

export type SandboxRequest =
  | { readonly kind: 'start'; readonly worker: number; readonly control: MessagePort }
  | { readonly kind: 'end'; readonly worker: number };

export interface SandboxReport {
  readonly kind: 'broken';
  readonly worker: number;
  readonly why: string;
}
