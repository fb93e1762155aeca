// One timeline: the longest stop, a lane for each kind of traffic, and the statements with their times.

import type { ReactNode } from 'react';
import { evidenceStrings } from '../../app/evidenceStrings.ts';
import { formatSpan } from '../../app/figures.ts';
import type { LaneView, StepView, TimelineView } from '../../app/timelineView.ts';
import { EvidencePill } from '../parts/EvidencePill.tsx';
import { LineLink } from '../parts/LineLink.tsx';

const words = evidenceStrings.timeline;
const shownSteps = 8;

interface TimelineColumnProps {
  readonly title: string;
  readonly view: TimelineView;
  readonly widthMs: number;
  /** Null where the lines are not the learner's. */
  readonly onGoTo: ((line: number) => void) | null;
}

export function TimelineColumn({ title, view, widthMs, onGoTo }: TimelineColumnProps): ReactNode {
  const { headline, lanes, steps } = view;
  const rest = steps.length - shownSteps;
  return (
    <section className="timeline-column">
      <h4>{title}</h4>
      <p className="timeline-headline">
        <strong>{headline.figure}</strong> {headline.says}
        <small>{headline.queued ?? '\u00a0'}</small>
      </p>
      <dl className="lanes">
        {lanes.map((lane) => (
          <LaneRow key={lane.name} lane={lane} />
        ))}
      </dl>
      <div className="timeline-axis" aria-hidden="true">
        <span>0</span>
        <span>{formatSpan(widthMs / 2)}</span>
        <span>{formatSpan(widthMs)}</span>
      </div>
      {steps.length === 0 ? (
        <p className="evidence-says">{words.nothing}</p>
      ) : (
        <ol className="timeline-steps" aria-label={words.steps}>
          {steps.slice(0, shownSteps).map((step, place) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the statements of a run never change their order
            <StepItem key={place} step={step} onGoTo={onGoTo} />
          ))}
          {rest <= 0 ? null : <li>{words.rest(rest)}</li>}
        </ol>
      )}
    </section>
  );
}

function LaneRow({ lane: { name, note, bars } }: { readonly lane: LaneView }): ReactNode {
  return (
    <div className="lane-row">
      <dt>{name}</dt>
      <dd>
        <EvidencePill tone={note.tone}>{note.text}</EvidencePill>
        <span className="lane" aria-hidden="true">
          {bars.map(({ left, width, tone, waits }, place) => (
            <i
              // biome-ignore lint/suspicious/noArrayIndexKey: bars stand in the order of time
              key={place}
              className={`bar bar-${tone}${waits ? ' bar-waits' : ''}`}
              style={{ left: `min(${left}%, 100% - 3px)`, width: `max(${width}%, 3px)` }}
            />
          ))}
        </span>
      </dd>
    </div>
  );
}

interface StepItemProps {
  readonly step: StepView;
  readonly onGoTo: ((line: number) => void) | null;
}

function StepItem({ step: { line, tone, says, time, about }, onGoTo }: StepItemProps): ReactNode {
  return (
    <li>
      <span className="timeline-where">
        {line === null || onGoTo === null ? null : <LineLink line={line} onGoTo={onGoTo} />}
      </span>
      <span className={`bar-key bar-${tone}`} aria-hidden="true" />
      <span className="timeline-says">
        {says}
        {about.length === 0 ? null : <small>{about.join(' · ')}</small>}
      </span>
      <span className="timeline-time">{time}</span>
    </li>
  );
}
