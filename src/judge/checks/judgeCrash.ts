// What would a crash leave: all or nothing, or at least something from which a second `up` gets to the end?

import type { CrashCheck } from '../../model/check.ts';
import type { CrashCell } from '../../model/verdict.ts';
import type { Finding } from '../finding.ts';
import { shownSql } from './answerTo.ts';

/** Throws when the crash test was not run: that is the lab's own fault. */
export function judgeCrash({ leaves }: CrashCheck, cells: readonly CrashCell[] | null): Finding | null {
  if (cells === null) throw new Error('a task asks what a crash would leave, and there was no crash test');
  const halves = cells.filter(({ schema }) => schema === 'partial');
  // What was committed whole and only not written down is no half: only SequelizeMeta has to be told.
  const bad = leaves === 'no-half' ? halves : halves.filter(({ secondUp }) => secondUp !== 'ok');
  const [first] = bad;
  if (first === undefined) return null;
  const told = [died(first), again(first), bad.length > 1 ? `So it is at ${bad.length} moments.` : ''];
  return {
    message: told.filter((sentence) => sentence !== '').join(' '),
    expected:
      leaves === 'no-half'
        ? 'all of the migration or nothing, whenever the process dies'
        : 'a second up gets to the end, whenever the process dies',
    got: `half of it after statement ${first.after}${first.secondUp === 'ok' ? '' : `; the second up ${first.secondUp}`}`,
    about: null,
    line: first.line,
  };
}

function died({ line, sql, left }: CrashCell): string {
  const moment = line === null ? `after ${shownSql(sql)}` : `after line ${line}`;
  const what = left.length === 0 ? '' : `: ${left.join('; ')}`;
  return `When the process dies ${moment}, half of the migration stays${what}.`;
}

const again = ({ secondUp }: CrashCell): string =>
  secondUp === 'ok' ? '' : `A second \`up\` then ${secondUp.replace(/[.\s]*$/u, '')}.`;
