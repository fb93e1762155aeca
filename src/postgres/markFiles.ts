// The files of a running Postgres kept and put back: what they hold, what they are called, which of them are open.
// Emscripten keeps them in memory as nodes; the same nodes come back, since open files refer to them.
// https://emscripten.org/docs/api_reference/Filesystem-API.html

/** A file that was written in one piece keeps a piece of Emscripten's own view of the memory, which is signed. */
type Bytes = Uint8Array | Int8Array;

interface FileNode {
  name: string;
  parent: FileNode;
  mode: number;
  mtime: number;
  ctime: number;
  atime: number;
  name_next?: FileNode | null;
  /** Of a file its bytes, which may be more than are used; of a folder its nodes by name. */
  contents?: Bytes | Record<string, FileNode> | null;
  usedBytes?: number;
}

interface OpenFile {
  fd: number | null;
  node?: FileNode;
  readonly shared: { flags: number; position?: number };
}

/** The part of Emscripten's FS that is looked at: all nodes hang in `nameTable`, chained by `name_next`. */
export interface FileSystem {
  readonly nameTable: (FileNode | null | undefined)[];
  readonly streams: (OpenFile | null | undefined)[];
}

interface KeptNode {
  readonly node: FileNode;
  readonly fields: Pick<FileNode, 'name' | 'parent' | 'mode' | 'mtime' | 'ctime' | 'atime' | 'name_next'>;
  /** Null for what is neither a file with bytes of its own nor a folder. */
  readonly held: KeptFile | KeptFolder | null;
}

interface KeptFile {
  readonly kind: 'file';
  /** A copy of the used bytes; null outside of the data folder, where nothing is ever written. */
  readonly copy: Uint8Array<ArrayBuffer> | null;
  readonly usedBytes: number;
  /** The array that the node had at the mark, or has been given since. */
  live: Bytes;
}

interface KeptFolder {
  readonly kind: 'folder';
  readonly nodes: Readonly<Record<string, FileNode>>;
}

interface KeptStream {
  readonly stream: OpenFile;
  readonly fd: number | null;
  readonly shared: OpenFile['shared'];
}

export interface FilesMark {
  readonly nameTable: FileSystem['nameTable'];
  readonly nodes: readonly KeptNode[];
  readonly streams: readonly (KeptStream | null)[];
  readonly takenAt: number;
}

/** Copies the files under `dataFolder`; bytes that are as they were at `last` are shared with it. */
export function markFiles(fs: FileSystem, dataFolder: string, last: FilesMark | null): FilesMark {
  const copied = new Map(last?.nodes.map((kept) => [kept.node, kept]));
  const nodes = nodesOf(fs).map((node): KeptNode => {
    const { name, parent, mode, mtime, ctime, atime } = node;
    const fields = { name, parent, mode, mtime, ctime, atime, name_next: node.name_next ?? null };
    return { node, fields, held: held(node, dataFolder, last, copied.get(node)) };
  });
  const streams = fs.streams.map((stream): KeptStream | null =>
    stream ? { stream, fd: stream.fd, shared: { ...stream.shared } } : null,
  );
  return { nameTable: [...fs.nameTable], nodes, streams, takenAt: Date.now() };
}

/** False when something outside of the data folder was written to: then nothing was put back. */
export function restoreFiles(fs: FileSystem, mark: FilesMark): boolean {
  if (mark.nodes.some((kept) => kept.held?.kind === 'file' && kept.held.copy === null && !isUnchanged(kept, mark)))
    return false;
  for (const kept of mark.nodes) {
    const { node, fields, held } = kept;
    if (held?.kind === 'folder') node.contents = { ...held.nodes };
    else if (held !== null && held.copy !== null && !isUnchanged(kept, mark)) {
      held.live = held.copy.slice();
      node.contents = held.live;
      node.usedBytes = held.usedBytes;
    }
    Object.assign(node, fields);
  }
  fs.nameTable.splice(0, fs.nameTable.length, ...mark.nameTable);
  // Those opened since are forgotten; nothing outside of the engine has to be told.
  fs.streams.splice(
    0,
    fs.streams.length,
    ...mark.streams.map((kept) => {
      if (kept === null) return null;
      kept.stream.fd = kept.fd;
      Object.assign(kept.stream.shared, kept.shared);
      return kept.stream;
    }),
  );
  return true;
}

/** Those with a name, and those without one that are still open. */
function nodesOf(fs: FileSystem): readonly FileNode[] {
  const nodes = new Set<FileNode>();
  for (const first of fs.nameTable) for (let node = first; node; node = node.name_next) nodes.add(node);
  for (const stream of fs.streams) if (stream?.node) nodes.add(stream.node);
  return [...nodes];
}

function held(
  node: FileNode,
  dataFolder: string,
  last: FilesMark | null,
  before: KeptNode | undefined,
): KeptNode['held'] {
  const { contents } = node;
  if (!contents) return null;
  if (!isBytes(contents)) return { kind: 'folder', nodes: { ...contents } };
  const usedBytes = node.usedBytes ?? 0;
  if (!isInside(node, dataFolder)) return { kind: 'file', copy: null, usedBytes, live: contents };
  const known = last !== null && before !== undefined && isUnchanged(before, last) ? before.held : null;
  const copy = known?.kind === 'file' ? known.copy : null;
  return { kind: 'file', copy: copy ?? new Uint8Array(contents.subarray(0, usedBytes)), usedBytes, live: contents };
}

/** A write sets the time, and cutting a file gives it another array; in the mark's own millisecond nobody can tell. */
function isUnchanged({ node, fields, held }: KeptNode, { takenAt }: FilesMark): boolean {
  if (held?.kind !== 'file') return false;
  const isSame = node.contents === held.live && node.usedBytes === held.usedBytes && node.mtime === fields.mtime;
  return isSame && fields.mtime < takenAt;
}

function isBytes(contents: NonNullable<FileNode['contents']>): contents is Bytes {
  return ArrayBuffer.isView(contents);
}

function isInside(node: FileNode, folder: string): boolean {
  return pathOf(node).startsWith(`${folder}/`);
}

function pathOf(node: FileNode): string {
  let path = '';
  for (let at = node; at.parent !== at; at = at.parent) path = `/${at.name}${path}`;
  return path;
}
