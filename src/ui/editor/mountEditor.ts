// One Monaco editor in one element, and the few things that are told to it.

import { editor, MarkerSeverity, Uri } from 'monaco-editor/editor';
import type { EditorMark } from '../../app/editorMarks.ts';
import type { EditorHandle } from './EditorHandle.ts';

export interface MountOrder {
  readonly host: HTMLElement;
  readonly path: string;
  readonly label: string;
  readonly text: string;
  readonly caret: number | null;
  readonly onEdit: (text: string) => void;
}

export interface MountedEditor extends EditorHandle {
  /** A text from elsewhere (a reset, another tab) arrives as an edit, which Ctrl+Z takes back. */
  setText(text: string): void;
  setMarks(marks: readonly EditorMark[]): void;
  point(line: number | null): void;
  dispose(): void;
}

const options: editor.IStandaloneEditorConstructionOptions = {
  automaticLayout: true,
  fixedOverflowWidgets: true,
  folding: false,
  fontSize: 13.5,
  glyphMargin: false,
  guides: { highlightActiveIndentation: false },
  lightbulb: { enabled: editor.ShowLightbulbIconMode.Off },
  lineDecorationsWidth: 14,
  lineHeight: 22,
  lineNumbersMinChars: 4,
  minimap: { enabled: false },
  overviewRulerLanes: 0,
  padding: { top: 10, bottom: 10 },
  renderFinalNewline: 'on',
  scrollBeyondLastLine: false,
  scrollbar: { alwaysConsumeMouseWheel: false, horizontalScrollbarSize: 10, verticalScrollbarSize: 10 },
  stickyScroll: { enabled: false },
  wordBasedSuggestions: 'off',
};

export function mountEditor({ host, path, label, text, caret, onEdit }: MountOrder): MountedEditor {
  const model = modelAt(path, text);
  const fontFamily = getComputedStyle(host).getPropertyValue('--mono');
  const view = editor.create(host, { ...options, model, fontFamily, ariaLabel: label });
  const pointed = view.createDecorationsCollection();
  const listening = model.onDidChangeContent(() => onEdit(model.getValue()));

  function setText(next: string): void {
    if (model.getValue() === next) return;
    view.pushUndoStop();
    view.executeEdits('lesson', [{ range: model.getFullModelRange(), text: next }]);
    view.pushUndoStop();
  }

  setText(text);
  if (caret !== null) {
    view.setPosition(model.getPositionAt(caret));
    view.focus();
  }

  return {
    setText,
    setMarks(marks) {
      editor.setModelMarkers(
        model,
        'lab',
        marks.flatMap((mark) => markerOf(model, mark)),
      );
    },
    point(line) {
      const known = line !== null && line <= model.getLineCount();
      pointed.set(known ? [{ range: lineRange(line), options: { isWholeLine: true, className: 'pointed-line' } }] : []);
    },
    goTo(line) {
      view.revealLineInCenterIfOutsideViewport(line);
      view.setPosition({ lineNumber: line, column: model.getLineFirstNonWhitespaceColumn(line) || 1 });
      view.focus();
    },
    focus: () => view.focus(),
    dispose() {
      listening.dispose();
      view.dispose();
    },
  };
}

/** Kept when its editor goes, so that the undo history survives a change of layout or of page. */
function modelAt(path: string, text: string): editor.ITextModel {
  const uri = Uri.parse(`file:///${path}`);
  const present = editor.getModel(uri);
  if (present !== null) return present;
  const model = editor.createModel(text, path.endsWith('.ts') ? 'typescript' : 'javascript', uri);
  model.setEOL(editor.EndOfLineSequence.LF);
  model.updateOptions({
    tabSize: 2,
    bracketColorizationOptions: { enabled: false, independentColorPoolPerBracketType: false },
  });
  return model;
}

function lineRange(line: number): {
  startLineNumber: number;
  startColumn: number;
  endLineNumber: number;
  endColumn: number;
} {
  return { startLineNumber: line, startColumn: 1, endLineNumber: line, endColumn: 1 };
}

function markerOf(model: editor.ITextModel, { line, column, message, severity }: EditorMark): editor.IMarkerData[] {
  // The file may be shorter by now than it was when it ran.
  if (line > model.getLineCount()) return [];
  const first = model.getLineFirstNonWhitespaceColumn(line) || 1;
  return [
    {
      ...lineRange(line),
      startColumn: Math.min(column ?? first, model.getLineMaxColumn(line)),
      endColumn: model.getLineMaxColumn(line),
      message,
      severity: severity === 'error' ? MarkerSeverity.Error : MarkerSeverity.Warning,
    },
  ];
}
