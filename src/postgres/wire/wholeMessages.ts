// Cuts what the backend says into messages, however the bytes came.

export class WholeMessages {
  #carry = new Uint8Array(0);

  /** Each with its type and length; valid until the next call. */
  *read(chunk: Uint8Array): Generator<Uint8Array> {
    let bytes = chunk;
    if (this.#carry.length > 0) {
      bytes = new Uint8Array(this.#carry.length + chunk.length);
      bytes.set(this.#carry);
      bytes.set(chunk, this.#carry.length);
    }
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    let at = 0;
    while (at + 5 <= bytes.length) {
      const end = at + 1 + view.getInt32(at + 1);
      if (end > bytes.length) break;
      yield bytes.subarray(at, end);
      at = end;
    }
    this.#carry = bytes.slice(at);
  }
}
