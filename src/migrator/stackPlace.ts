// Where in the learner's file a call was made, read from a stack trace in any of the three engines.

import type { SourcePlace } from '../model/sourceFile.ts';

const scheme = 'lab-migration/';

/** The name that the engine shows for a learner's file; `placeIn` finds it again. */
export function sourceUrl(fileName: string): string {
  return `${scheme}${encodeURIComponent(fileName)}`;
}

/** The address that the engine shows instead, by the file that was last loaded from it. */
const addresses = new Map<string, string>();

/** For an engine that names a text by the address it was loaded from. */
export function nameAddress(address: string, fileName: string): void {
  addresses.set(fileName, address);
}

/** The innermost frame that is in a learner's file; null when there is none. */
export function placeIn(stack: string | undefined): SourcePlace | null {
  // `…lab-migration/name.js:3:9`, in SpiderMonkey also with `… line 12 > eval` before the numbers.
  const frame = /lab-migration\/([^\s:()]+?)(?: line \d+ > (?:eval|Function))?:(\d+)(?::(\d+))?/.exec(
    named(stack ?? ''),
  );
  const [, file, line, column] = frame ?? [];
  if (!file || !line) return null;
  // The function header stands before the learner's first line, so only its columns are off.
  return { file: decodeURIComponent(file), line: Number(line), column: column && line !== '1' ? Number(column) : null };
}

function named(stack: string): string {
  let text = stack;
  for (const [fileName, address] of addresses) text = text.replaceAll(address, sourceUrl(fileName));
  return text;
}
