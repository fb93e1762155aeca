// Empties the files in PGlite's bundle that a server started from a prebuilt cluster never opens, or had better not.

interface BundledFile {
  readonly name: string;
  readonly start: number;
  readonly end: number;
}

/**
 * What is for initdb, for building extensions and for replication. And the conversions between encodings: in PGlite
 * 0.5.16 the first of them that is loaded hangs the engine, so it is kinder that Postgres says it cannot load them.
 */
const NEVER_OPENED: readonly RegExp[] = [
  /^\/pglite\/share\/postgresql\/(postgres\.bki|information_schema\.sql|system_\w+\.sql|snowball_create\.sql)$/,
  /^\/pglite\/share\/postgresql\/(sql_features|errcodes)\.txt$/,
  /^\/pglite\/share\/postgresql\/\w+(\.conf)?\.sample$/,
  /^\/pglite\/lib\/postgresql\/pgxs\//,
  /^\/pglite\/lib\/postgresql\/(libpqwalreceiver|pgoutput)\.so$/,
  /^\/pglite\/lib\/postgresql\/(\w+_and_\w+|euc2004_sjis2004)\.so$/,
];

export class FsBundleError extends Error {
  override readonly name = 'FsBundleError';
}

/** PGlite finds files by their place and checks the length, so a file becomes zeros of the same length. */
export function trimFsBundle(bundle: Uint8Array, pgliteSource: string): Uint8Array<ArrayBuffer> {
  const files = fileTable(pgliteSource, bundle.length);
  const trimmed = new Uint8Array(bundle);
  for (const pattern of NEVER_OPENED) {
    const matching = files.filter((file) => pattern.test(file.name));
    if (matching.length === 0) throw new FsBundleError(`no file of PGlite’s bundle matches ${pattern}`);
    for (const file of matching) trimmed.fill(0, file.start, file.end);
  }
  return trimmed;
}

/** The table is a literal in PGlite's JavaScript; it must cover the bundle without a gap. */
function fileTable(pgliteSource: string, bundleBytes: number): readonly BundledFile[] {
  const entries = pgliteSource.matchAll(/\{filename:"([^"]+)",start:(\d+),end:(\d+)/g);
  const files = Array.from(entries, ([, name = '', start, end]) => ({ name, start: Number(start), end: Number(end) }));
  let at = 0;
  for (const file of files) {
    if (file.start !== at) throw new FsBundleError(`PGlite's file table has a gap before ${file.name}`);
    at = file.end;
  }
  if (at !== bundleBytes) throw new FsBundleError(`PGlite's file table ends at ${at}, its bundle at ${bundleBytes}`);
  return files;
}
