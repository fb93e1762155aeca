// The timeline of the learner's migration on a large database, beside that of the safe form once it is asked for.

import { type ReactNode, useMemo, useState } from 'react';
import { evidenceStrings } from '../../app/evidenceStrings.ts';
import { formatCount } from '../../app/figures.ts';
import type { SafeFormState } from '../../app/lessonState.ts';
import { timelineView } from '../../app/timelineView.ts';
import type { Statement } from '../../model/statement.ts';
import { type Timeline, timelineOf } from '../../model/timeline/timeline.ts';
import { type TimelineInput, tableRows } from '../../model/timeline/timelineInput.ts';
import { warmRun } from '../../model/timeline/warmRun.ts';
import type { TableSize } from '../../model/verdict.ts';
import { Button } from '../parts/Button.tsx';
import { InlineText } from '../parts/InlineText.tsx';
import { Choice } from './Choice.tsx';
import { TimelineColumn } from './TimelineColumn.tsx';
import './TimelineSection.css';

const words = evidenceStrings.timeline;
const rates = [10, 100, 500, 1000, 5000] as const;
const longestQueries = [0, 2000, 30_000] as const;
/** Of all requests. */
const writing = 0.2;

export interface TimelineSectionProps {
  /** Of a whole check. */
  readonly statements: readonly Statement[];
  readonly tables: readonly TableSize[];
  readonly safeForm: SafeFormState;
  readonly onCompare: () => void;
  readonly onGoTo: (line: number) => void;
}

export function TimelineSection({ statements, tables, safeForm, onCompare, onGoTo }: TimelineSectionProps): ReactNode {
  const [rows, setRows] = useState<number>(10_000_000);
  const [rate, setRate] = useState<number>(500);
  const [longestQueryMs, setLongestQueryMs] = useState<number>(2000);
  const perSecond = useMemo(() => ({ reads: rate * (1 - writing), writes: rate * writing }), [rate]);
  const chosen = useMemo(() => ({ rows, perSecond, longestQueryMs }), [rows, perSecond, longestQueryMs]);
  const mine = useMemo(() => timelineOfRun({ ...chosen, statements, tables }), [chosen, statements, tables]);
  const safe = useMemo(
    () => (safeForm.kind === 'read' ? timelineOfRun({ ...chosen, ...safeForm }) : null),
    [chosen, safeForm],
  );
  // One scale for both, so that a longer bar is a longer time.
  const widthMs = Math.max(mine.totalMs, safe?.totalMs ?? 0);

  return (
    <section className="evidence timeline" aria-label={words.title}>
      <h3>{words.title}</h3>
      <p className="evidence-says">{words.model}</p>
      <div className="timeline-choices">
        <Choice label={words.rows} values={tableRows} chosen={rows} textOf={formatCount} onChoose={setRows} />
        <Choice label={words.rate} values={rates} chosen={rate} textOf={formatCount} onChoose={setRate} />
        <Choice
          label={words.longest}
          values={longestQueries}
          chosen={longestQueryMs}
          textOf={(ms) => (ms === 0 ? words.noLongest : `${ms / 1000} s`)}
          onChoose={setLongestQueryMs}
        />
      </div>
      <div className="timeline-columns">
        <TimelineColumn title={words.mine} view={timelineView(mine, widthMs)} widthMs={widthMs} onGoTo={onGoTo} />
        {safe === null ? (
          <SafeFormAsk state={safeForm} onCompare={onCompare} />
        ) : (
          <TimelineColumn title={words.safe} view={timelineView(safe, widthMs)} widthMs={widthMs} onGoTo={null} />
        )}
      </div>
      <Assumptions timelines={safe === null ? [mine] : [mine, safe]} />
    </section>
  );
}

function timelineOfRun(input: TimelineInput): Timeline {
  return timelineOf({ ...input, statements: warmRun(input.statements) });
}

function SafeFormAsk({
  state,
  onCompare,
}: {
  readonly state: SafeFormState;
  readonly onCompare: () => void;
}): ReactNode {
  const running = state.kind === 'running';
  return (
    <section className="timeline-column timeline-ask">
      <h4>{words.safe}</h4>
      <Button onPress={onCompare} disabled={running}>
        {running ? words.comparing : state.kind === 'failed' ? words.again : words.compare}
      </Button>
      <p className="evidence-says">
        {state.kind === 'failed' ? `${words.compareFailed} ${state.message}` : words.compareHelp}
      </p>
    </section>
  );
}

function Assumptions({ timelines }: { readonly timelines: readonly Timeline[] }): ReactNode {
  const sentences = [...new Set(timelines.flatMap(({ assumptions }) => assumptions))];
  return (
    <details className="timeline-assumptions" open>
      <summary>{words.assumptions}</summary>
      <ul>
        {sentences.map((sentence) => (
          <li key={sentence}>
            <InlineText text={sentence} />
          </li>
        ))}
      </ul>
    </details>
  );
}
