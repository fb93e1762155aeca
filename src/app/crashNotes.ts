// The cells of the crash test in words: what is left, and whether `up` can be run again.

import type { CrashCell } from '../model/verdict.ts';
import type { EvidenceNote, EvidenceTone } from './evidenceNote.ts';
import { evidenceStrings } from './evidenceStrings.ts';

const words = evidenceStrings.crash;

export interface CrashNote {
  readonly after: number;
  readonly line: number | null;
  readonly where: string;
  readonly state: EvidenceNote;
  readonly left: readonly string[];
  readonly second: EvidenceNote;
}

export function crashNotes(cells: readonly CrashCell[]): readonly CrashNote[] {
  return cells.map(({ after, line, schema, left, secondUp }) => {
    const canRunAgain = secondUp === 'ok';
    return {
      after,
      line,
      where: line === null ? words.afterStatement(after) : words.afterLine(line),
      state: { tone: toneOf(schema, canRunAgain), text: words.state[schema] },
      left,
      second: canRunAgain
        ? { tone: 'good', text: words.secondWorks }
        : { tone: 'bad', text: words.secondFails(secondUp.replace(/^fails:\s*/u, '')) },
    };
  });
}

/** Half-way is mended by running it again, where that works. */
function toneOf(schema: CrashCell['schema'], canRunAgain: boolean): EvidenceTone {
  if (schema !== 'partial') return 'good';
  return canRunAgain ? 'warned' : 'bad';
}
