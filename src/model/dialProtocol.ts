// A client's line to the server, the stand-in for a TCP listener: it opens connections and answers pings.

/** From the client, whose code may be the learner's: `acceptDialMessage` reads it strictly. */
export type DialMessage =
  /** `port` then carries the wire bytes of one connection, both ways, as ArrayBuffers. */
  { readonly kind: 'connect'; readonly port: MessagePort } | { readonly kind: 'pong'; readonly ping: number };

/** From the server: is the client's event loop free? */
export interface DialPing {
  readonly kind: 'ping';
  readonly ping: number;
}

/** The message, or null for anything else. */
export function acceptDialMessage(data: unknown): DialMessage | null {
  if (typeof data !== 'object' || data === null || !('kind' in data)) return null;
  if (data.kind === 'connect' && 'port' in data && data.port instanceof MessagePort) {
    return { kind: 'connect', port: data.port };
  }
  if (data.kind === 'pong' && 'ping' in data && typeof data.ping === 'number') return { kind: 'pong', ping: data.ping };
  return null;
}
