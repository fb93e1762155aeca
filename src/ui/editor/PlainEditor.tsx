// A text field that looks like the editor, for the time before it and for browsers that never get it.

import { type ReactNode, type RefObject, useImperativeHandle } from 'react';
import type { CodeEditorProps } from './CodeEditor.tsx';
import './editor.css';

interface PlainEditorProps extends Pick<CodeEditorProps, 'label' | 'text' | 'onEdit' | 'handle'> {
  readonly field: RefObject<HTMLTextAreaElement | null>;
  readonly onFocus: () => void;
}

export function PlainEditor({ label, text, onEdit, handle, field, onFocus }: PlainEditorProps): ReactNode {
  useImperativeHandle(handle, () => ({
    goTo(line) {
      const place = text.split('\n', line - 1).join('\n').length + (line > 1 ? 1 : 0);
      field.current?.focus();
      field.current?.setSelectionRange(place, place);
    },
    focus: () => field.current?.focus(),
  }));
  return (
    <textarea
      ref={field}
      className="plain-editor"
      aria-label={label}
      value={text}
      onFocus={onFocus}
      onChange={(event) => onEdit(event.target.value)}
      spellCheck={false}
      autoCapitalize="off"
      autoComplete="off"
      wrap="off"
    />
  );
}
