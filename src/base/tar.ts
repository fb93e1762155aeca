// Reading and writing tar archives, as little of the format as a data directory needs.

export type TarEntry =
  | { readonly kind: 'folder'; readonly name: string }
  | { readonly kind: 'file'; readonly name: string; readonly data: Uint8Array<ArrayBuffer> }
  /** The same bytes as an earlier file of the archive. */
  | { readonly kind: 'link'; readonly name: string; readonly target: string };

const BLOCK = 512;
const TYPE_FILE = '0';
const TYPE_LINK = '1';
const TYPE_FOLDER = '5';

/** The entries in order; throws on what is no tar archive, or a cut one. */
export function readTar(bytes: Uint8Array<ArrayBuffer>): readonly TarEntry[] {
  const entries: TarEntry[] = [];
  let at = 0;
  while (at + BLOCK <= bytes.length) {
    const header = bytes.subarray(at, at + BLOCK);
    const name = field(header, 0, 100);
    if (name === '') return entries;
    if (checksum(header) !== number(header, 148, 8)) throw new Error(`tar: damaged header at byte ${at}`);
    const size = number(header, 124, 12);
    at += BLOCK;
    if (at + size > bytes.length) throw new Error(`tar: ${name} is cut off`);
    entries.push(entry(header, name, bytes.subarray(at, at + size)));
    at += Math.ceil(size / BLOCK) * BLOCK;
  }
  throw new Error('tar: the archive is cut off');
}

/** The archive as a list of pieces, so that no file's bytes are copied. */
export function writeTar(entries: readonly TarEntry[]): Uint8Array<ArrayBuffer>[] {
  const pieces: Uint8Array<ArrayBuffer>[] = [];
  for (const item of entries) {
    pieces.push(headerOf(item));
    if (item.kind !== 'file') continue;
    pieces.push(item.data);
    const rest = item.data.length % BLOCK;
    if (rest > 0) pieces.push(new Uint8Array(BLOCK - rest));
  }
  pieces.push(new Uint8Array(2 * BLOCK));
  return pieces;
}

function entry(header: Uint8Array, name: string, data: Uint8Array<ArrayBuffer>): TarEntry {
  const type = field(header, 156, 1);
  if (type === TYPE_FOLDER) return { kind: 'folder', name };
  if (type === TYPE_LINK) return { kind: 'link', name, target: field(header, 157, 100) };
  if (type === TYPE_FILE || type === '') return { kind: 'file', name, data };
  throw new Error(`tar: ${name} is of the unknown type ${type}`);
}

function headerOf(item: TarEntry): Uint8Array<ArrayBuffer> {
  if (item.name.length > 99) throw new Error(`tar: the name ${item.name} is too long`);
  const header = new Uint8Array(BLOCK);
  const write = (at: number, text: string) => header.set(new TextEncoder().encode(text), at);
  const octal = (at: number, length: number, value: number) => write(at, value.toString(8).padStart(length - 1, '0'));
  write(0, item.name);
  octal(100, 8, item.kind === 'folder' ? 0o700 : 0o600);
  octal(108, 8, 0);
  octal(116, 8, 0);
  octal(124, 12, item.kind === 'file' ? item.data.length : 0);
  octal(136, 12, 0);
  write(156, item.kind === 'folder' ? TYPE_FOLDER : item.kind === 'link' ? TYPE_LINK : TYPE_FILE);
  if (item.kind === 'link') write(157, item.target);
  write(257, 'ustar\u000000');
  octal(148, 8, checksum(header));
  return header;
}

/** The sum of the header's bytes, its own field counted as spaces. */
function checksum(header: Uint8Array): number {
  let sum = 0;
  for (let at = 0; at < BLOCK; at++) sum += at >= 148 && at < 156 ? 32 : (header[at] ?? 0);
  return sum;
}

function number(header: Uint8Array, at: number, length: number): number {
  return Number.parseInt(field(header, at, length).trim() || '0', 8);
}

function field(header: Uint8Array, at: number, length: number): string {
  let end = at;
  while (end < at + length && header[end] !== 0) end++;
  return String.fromCharCode(...header.subarray(at, end));
}
