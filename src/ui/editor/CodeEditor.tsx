// The editor of a migration: a plain text field at once, Monaco in its place as soon as it is there.

import { type ReactNode, type Ref, useEffect, useRef, useState } from 'react';
import type { EditorMark } from '../../app/editorMarks.ts';
import type { EditorHandle } from './EditorHandle.ts';
import { loadMonaco, type Monaco } from './loadMonaco.ts';
import { MonacoEditor } from './MonacoEditor.tsx';
import { PlainEditor } from './PlainEditor.tsx';

export interface CodeEditorProps {
  /** One text with its undo history each: `users-table/20240101000000-create-users.js`. */
  readonly path: string;
  readonly label: string;
  readonly text: string;
  readonly onEdit: (text: string) => void;
  readonly marks: readonly EditorMark[];
  readonly pointedLine: number | null;
  readonly dark: boolean;
  /** Monaco and its TypeScript service may be fetched: Postgres is there, and nothing runs. */
  readonly helpWanted: boolean;
  readonly handle: Ref<EditorHandle>;
}

interface Arrived {
  readonly monaco: Monaco;
  /** Where the cursor was in the plain field; null when it was elsewhere. */
  readonly caret: number | null;
}

export function CodeEditor(props: CodeEditorProps): ReactNode {
  const [arrived, setArrived] = useState<Arrived | null>(null);
  const field = useRef<HTMLTextAreaElement>(null);
  // Who begins to write does not want to wait for Postgres.
  const [touched, setTouched] = useState(false);
  const due = props.helpWanted || touched;
  const [started, setStarted] = useState(due);
  if (due && !started) setStarted(true);

  useEffect(() => {
    if (!started) return;
    let wanted = true;
    loadMonaco().then(
      (monaco) => {
        const caret = document.activeElement === field.current ? (field.current?.selectionStart ?? null) : null;
        if (wanted) setArrived({ monaco, caret });
      },
      // Without Monaco the plain field stays: less comfort, no loss.
      () => {},
    );
    return () => {
      wanted = false;
    };
  }, [started]);

  return arrived === null ? (
    <PlainEditor {...props} field={field} onFocus={() => setTouched(true)} />
  ) : (
    <MonacoEditor {...props} monaco={arrived.monaco} caret={arrived.caret} />
  );
}
