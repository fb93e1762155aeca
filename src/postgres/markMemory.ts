// The memory of a running WebAssembly program kept and put back. Most of it was never used, so only pages that hold
// something are copied, and all others are made empty again.

/** A page of this size is looked at with a few thousand comparisons, and is mostly either full or empty. */
const pageWords = 16 * 1024;
const wordBytes = 4;
const pageBytes = pageWords * wordBytes;

export interface MemoryMark {
  /** By the page's number. */
  readonly pages: ReadonlyMap<number, Uint8Array<ArrayBuffer>>;
}

export function markMemory(memory: WebAssembly.Memory): MemoryMark {
  const words = new Int32Array(memory.buffer);
  const pages = new Map<number, Uint8Array<ArrayBuffer>>();
  for (let page = 0; page * pageWords < words.length; page += 1) {
    if (isEmpty(words, page)) continue;
    const copy = new Uint8Array(pageBytes);
    copy.set(new Uint8Array(memory.buffer, page * pageBytes, pageBytes));
    pages.set(page, copy);
  }
  return { pages };
}

/** What the memory has grown by since the mark cannot be given back, and is left empty. */
export function restoreMemory(memory: WebAssembly.Memory, { pages }: MemoryMark): void {
  const words = new Int32Array(memory.buffer);
  const bytes = new Uint8Array(memory.buffer);
  for (let page = 0; page * pageWords < words.length; page += 1) {
    const kept = pages.get(page);
    if (kept !== undefined) bytes.set(kept, page * pageBytes);
    // Looked at before it is written to: a page that was never touched takes no room in the machine.
    else if (!isEmpty(words, page)) bytes.fill(0, page * pageBytes, (page + 1) * pageBytes);
  }
}

function isEmpty(words: Int32Array, page: number): boolean {
  const end = (page + 1) * pageWords;
  for (let at = page * pageWords; at < end; at += 8) {
    const some =
      (words[at] ?? 0) |
      (words[at + 1] ?? 0) |
      (words[at + 2] ?? 0) |
      (words[at + 3] ?? 0) |
      (words[at + 4] ?? 0) |
      (words[at + 5] ?? 0) |
      (words[at + 6] ?? 0) |
      (words[at + 7] ?? 0);
    if (some !== 0) return false;
  }
  return true;
}
