// Under the editor: what is running, and how the last run ended, in sentences.

import type { ReactNode } from 'react';
import { type ResultNote, resultNote } from '../../app/resultNote.ts';
import type { RunState } from '../../app/runState.ts';
import { strings } from '../../app/strings.ts';
import { Button } from '../parts/Button.tsx';
import { Icon, type IconName } from '../parts/Icon.tsx';
import { InlineText } from '../parts/InlineText.tsx';
import { LineLink } from '../parts/LineLink.tsx';
import './ResultBar.css';

interface ResultBarProps {
  readonly run: RunState;
  readonly serverReady: boolean;
  readonly canUndoReset: boolean;
  readonly onUndoReset: () => void;
  readonly onGoTo: (line: number) => void;
}

export function ResultBar({ run, serverReady, canUndoReset, onUndoReset, onGoTo }: ResultBarProps): ReactNode {
  const note = run.kind === 'settled' ? resultNote(run.result) : null;
  return (
    <div className={`result result-${note?.tone ?? 'plain'}`} data-run={run.kind}>
      <div className="result-head">
        {run.kind === 'running' ? <span className="spinner" aria-hidden="true" /> : <ToneSign note={note} />}
        <p role="status" aria-live="polite">
          <InlineText text={note?.headline ?? progressText(run, serverReady)} />
        </p>
        {note === null || note.line === null ? null : (
          <LineLink line={note.line} onGoTo={onGoTo} text={strings.run.goTo(note.line)} />
        )}
        {canUndoReset ? <Button onPress={onUndoReset}>{strings.run.undo}</Button> : null}
      </div>
      {note === null || (note.body.length === 0 && note.facts.length === 0) ? null : <Details note={note} />}
    </div>
  );
}

function progressText(run: RunState, serverReady: boolean): string {
  if (run.kind !== 'running') return strings.run.idle;
  if (!serverReady) return strings.run.waiting;
  return run.action === 'check' && run.step !== null ? strings.run.steps[run.step] : strings.run.running(run.action);
}

const signs: Readonly<Record<ResultNote['tone'], IconName | null>> = {
  kept: 'pass',
  broken: 'fail',
  warned: 'warned',
  fault: 'fault',
  plain: null,
};

function ToneSign({ note }: { readonly note: ResultNote | null }): ReactNode {
  const icon = note === null ? null : signs[note.tone];
  return icon === null ? null : (
    <span className="result-sign">
      <Icon name={icon} />
    </span>
  );
}

function Details({ note: { body, facts } }: { readonly note: ResultNote }): ReactNode {
  return (
    <div className="result-body">
      {body.map((sentence) => (
        <p key={sentence}>
          <InlineText text={sentence} />
        </p>
      ))}
      {facts.length === 0 ? null : (
        <dl>
          {facts.map(({ label, text }) => (
            <div key={`${label}:${text}`}>
              <dt>{label}</dt>
              <dd>{text}</dd>
            </div>
          ))}
        </dl>
      )}
    </div>
  );
}
