// The hazards of a check: the worst first, each with what it would do and with a safer form.

import { type ReactNode, useState } from 'react';
import { Link } from 'wouter';
import { evidenceStrings } from '../../app/evidenceStrings.ts';
import { formatCount } from '../../app/figures.ts';
import type { HazardNote } from '../../app/hazardNotes.ts';
import { strings } from '../../app/strings.ts';
import { Button } from '../parts/Button.tsx';
import { EvidencePill } from '../parts/EvidencePill.tsx';
import { InlineText } from '../parts/InlineText.tsx';
import { LineLink } from '../parts/LineLink.tsx';
import './HazardList.css';

const words = evidenceStrings.hazards;
/** What follows stays in sight below them. */
const shownAtFirst = 3;

interface HazardListProps {
  readonly notes: readonly HazardNote[];
  readonly onGoTo: (line: number) => void;
}

export function HazardList({ notes, onGoTo }: HazardListProps): ReactNode {
  const [all, setAll] = useState(false);
  const shown = all ? notes : notes.slice(0, shownAtFirst);
  const rest = notes.length - shownAtFirst;
  return (
    <section className="evidence" aria-label={words.title}>
      <h3>{words.title}</h3>
      {notes.length === 0 ? <p className="evidence-says">{words.none}</p> : null}
      <ul className="hazards">
        {shown.map((note, place) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: one hazard may be raised twice at a line, and the list never changes
          <HazardItem key={place} note={note} onGoTo={onGoTo} />
        ))}
      </ul>
      {rest <= 0 ? null : (
        <Button kind="link" expanded={all} onPress={() => setAll(!all)}>
          {all ? words.fewer : words.more(rest)}
        </Button>
      )}
    </section>
  );
}

function HazardItem({
  note,
  onGoTo,
}: {
  readonly note: HazardNote;
  readonly onGoTo: (line: number) => void;
}): ReactNode {
  const { hazard, title, tone, lesson } = note;
  const { message, line, rows, safer, observed, run, id, severity } = hazard;
  return (
    <li className="hazard" data-hazard={id}>
      <div className="hazard-head">
        <EvidencePill tone={tone}>{words.severity[severity]}</EvidencePill>
        <strong>{title}</strong>
        {line === null ? null : <LineLink line={line} onGoTo={onGoTo} />}
        {run === 'down' ? <span>{words.inDown}</span> : null}
        {rows === null ? null : <span>{words.rows(formatCount(rows))}</span>}
        {observed ? null : <span>{words.textOnly}</span>}
      </div>
      <p>
        <InlineText text={message} />
        {lesson === null ? null : (
          <>
            {' '}
            <Link href={`/exercise/${lesson.id}`}>{strings.lesson.learn(lesson.title)}</Link>
          </>
        )}
      </p>
      {safer === null ? null : (
        <details>
          <summary>{words.safer}</summary>
          <pre>{safer}</pre>
        </details>
      )}
    </li>
  );
}
