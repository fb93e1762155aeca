// Node's crypto, as far as the client's libraries use it: real random bytes, and nothing that pretends.

import { Buffer } from 'buffer';

const webcrypto = globalThis.crypto;

function randomFillSync<Bytes extends Uint8Array<ArrayBuffer>>(bytes: Bytes): Bytes {
  return webcrypto.getRandomValues(bytes);
}

function randomBytes(length: number): Buffer {
  const bytes = Buffer.alloc(length);
  webcrypto.getRandomValues(new Uint8Array(bytes.buffer, bytes.byteOffset, length));
  return bytes;
}

/** Only md5 passwords and name-based uuids ask for it, and neither occurs here. */
function createHash(algorithm: string): never {
  throw new Error(`crypto.createHash('${algorithm}') is not available in the lab`);
}

export default { webcrypto, randomFillSync, randomBytes, randomUUID: () => webcrypto.randomUUID(), createHash };
