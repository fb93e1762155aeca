// What is left if the process dies after each statement: a strip of cells.

import { type ReactNode, useState } from 'react';
import { type CrashNote, crashNotes } from '../../app/crashNotes.ts';
import { evidenceStrings } from '../../app/evidenceStrings.ts';
import type { CrashTestState } from '../../app/lessonState.ts';
import type { Verdict } from '../../model/verdict.ts';
import { Button } from '../parts/Button.tsx';
import { EvidencePill } from '../parts/EvidencePill.tsx';
import { Icon } from '../parts/Icon.tsx';
import { InlineText } from '../parts/InlineText.tsx';
import { LineLink } from '../parts/LineLink.tsx';
import './CrashStrip.css';

const words = evidenceStrings.crash;
const shownAtFirst = 12;
const shownSentences = 3;

interface CrashStripProps {
  readonly verdict: Pick<Verdict, 'crash' | 'crashLeftOut'>;
  readonly state: CrashTestState;
  readonly onGoTo: (line: number) => void;
}

export function CrashStrip({ verdict: { crash, crashLeftOut }, state, onGoTo }: CrashStripProps): ReactNode {
  if (crash === null && state === 'none') return null;
  return (
    <section className="evidence" aria-label={words.title} data-crash={crash === null ? state : 'done'}>
      <h3>{words.title}</h3>
      {crash === null ? <Waiting state={state} /> : <Cells notes={crashNotes(crash)} onGoTo={onGoTo} />}
      {crashLeftOut === 0 ? null : <p className="evidence-says">{words.leftOut(crashLeftOut)}</p>}
    </section>
  );
}

/** As high as a row of cells, so that little moves when they come. */
function Waiting({ state }: { readonly state: CrashTestState }): ReactNode {
  const says = { none: '', running: words.running, stopped: words.stopped, failed: words.failed }[state];
  return (
    <p className="evidence-says crash-waiting" role="status">
      {says}
    </p>
  );
}

function Cells({
  notes,
  onGoTo,
}: {
  readonly notes: readonly CrashNote[];
  readonly onGoTo: (line: number) => void;
}): ReactNode {
  const [all, setAll] = useState(false);
  const rest = notes.length - shownAtFirst;
  if (notes.length === 0) return <p className="evidence-says">{words.nothing}</p>;
  return (
    <>
      <p className="evidence-says">{notes.some(({ left }) => left.length > 0) ? words.stays : words.whole}</p>
      <ol className="crash-strip">
        {(all ? notes : notes.slice(0, shownAtFirst)).map((note) => (
          <Cell key={note.after} note={note} onGoTo={onGoTo} />
        ))}
      </ol>
      {rest <= 0 ? null : (
        <Button kind="link" expanded={all} onPress={() => setAll(!all)}>
          {all ? words.fewer : words.more(rest)}
        </Button>
      )}
    </>
  );
}

function Cell({ note, onGoTo }: { readonly note: CrashNote; readonly onGoTo: (line: number) => void }): ReactNode {
  const { line, where, state, left, second } = note;
  return (
    <li className="crash-cell">
      <div className="crash-head">
        <EvidencePill tone={state.tone}>{state.text}</EvidencePill>
        {line === null ? where : <LineLink line={line} text={where} onGoTo={onGoTo} />}
      </div>
      {left.slice(0, shownSentences).map((sentence) => (
        <p key={sentence}>
          <InlineText text={sentence} />
        </p>
      ))}
      {left.length > shownSentences ? <p>{words.more(left.length - shownSentences)}</p> : null}
      <p className={`crash-second crash-${second.tone}`}>
        <Icon name={second.tone === 'good' ? 'pass' : 'fail'} />
        <span>
          <InlineText text={second.text} />
        </span>
      </p>
    </li>
  );
}
