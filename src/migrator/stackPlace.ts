// Where in the learner's file a call was made, read from a stack trace in any of the three engines.

import type { SourcePlace } from '../model/sourceFile.ts';

const scheme = 'lab-migration/';

/** The name that the engine shows for a learner's file; `placeIn` finds it again. */
export function sourceUrl(fileName: string): string {
  return `${scheme}${encodeURIComponent(fileName)}`;
}

/** The innermost frame that is in a learner's file; null when there is none. */
export function placeIn(stack: string | undefined): SourcePlace | null {
  // V8 and JavaScriptCore: `…lab-migration/name.js:3:9`, SpiderMonkey the same or `… line 12 > eval:3:9` behind it.
  const frame = /lab-migration\/([^\s:()]+?)(?: line \d+ > (?:eval|Function))?:(\d+)(?::(\d+))?/.exec(stack ?? '');
  const [, file, line, column] = frame ?? [];
  if (!file || !line) return null;
  // The function header stands before the learner's first line, so only its columns are off.
  return { file: decodeURIComponent(file), line: Number(line), column: column && line !== '1' ? Number(column) : null };
}
