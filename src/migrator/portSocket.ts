// The stand-in for a TCP socket: `pg` writes here, the server answers over a MessagePort.

import { EventEmitter } from 'node:events';
import type { DialMessage } from '../model/dialProtocol.ts';

/** The part of net.Socket that pg 8 uses. `connect` and `close` come later, never inside a call: pg would miss them. */
export class PortSocket extends EventEmitter {
  writable = true;
  readonly #line: MessagePort;
  #port: MessagePort | null = null;
  #corked: Uint8Array[] | null = null;

  constructor(line: MessagePort) {
    super();
    this.#line = line;
  }

  connect(): this {
    const { port1, port2 } = new MessageChannel();
    this.#port = port1;
    port1.onmessage = (event) => {
      if (event.data.byteLength > 0) this.emit('data', Buffer.from(event.data));
      else this.destroy();
    };
    this.#line.postMessage({ kind: 'connect', port: port2 } satisfies DialMessage, [port2]);
    queueMicrotask(() => this.emit('connect'));
    return this;
  }

  write(bytes: Uint8Array, encoding?: unknown, callback?: unknown): boolean {
    if (this.#corked) this.#corked.push(bytes);
    else this.#send(bytes);
    const done = typeof encoding === 'function' ? encoding : callback;
    if (typeof done === 'function') queueMicrotask(() => done());
    return true;
  }

  /** What is written until `uncork` travels in one piece: Parse, Bind, Describe, Execute, Sync. */
  cork(): void {
    this.#corked ??= [];
  }

  uncork(): void {
    const parts = this.#corked;
    this.#corked = null;
    if (parts) this.#send(Buffer.concat(parts));
  }

  end(bytes?: unknown): this {
    if (bytes instanceof Uint8Array) this.#send(bytes);
    return this.destroy();
  }

  destroy(): this {
    if (!this.writable) return this;
    this.writable = false;
    const port = this.#port;
    setTimeout(() => {
      port?.close();
      this.emit('close');
    });
    return this;
  }

  setNoDelay(): this {
    return this;
  }

  setKeepAlive(): this {
    return this;
  }

  ref(): this {
    return this;
  }

  unref(): this {
    return this;
  }

  #send(bytes: Uint8Array): void {
    if (!this.writable || bytes.length === 0) return;
    // Copied: pg reuses its write buffer.
    const copy = Uint8Array.from(bytes);
    this.#port?.postMessage(copy.buffer, [copy.buffer]);
  }
}
