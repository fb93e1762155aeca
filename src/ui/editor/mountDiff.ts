// Monaco's view of two texts: side by side where there is room, inline where there is not; nothing can be typed.

import { editor } from 'monaco-editor/editor';

export interface DiffOrder {
  readonly host: HTMLElement;
  /** The file's name: its ending says the language. */
  readonly file: string;
  readonly mineLabel: string;
  readonly theirsLabel: string;
}

export interface MountedDiff {
  setTexts(mine: string, theirs: string): void;
  dispose(): void;
}

/** Under this width two columns hold no line of code; the names above them change at the same width. */
const inlineUnder = 640;

const options: editor.IStandaloneDiffEditorConstructionOptions = {
  automaticLayout: true,
  bracketPairColorization: { enabled: false },
  diffWordWrap: 'on',
  // On a phone no keyboard comes up for what cannot be typed in.
  domReadOnly: true,
  enableSplitViewResizing: false,
  fixedOverflowWidgets: true,
  folding: false,
  fontSize: 13,
  glyphMargin: false,
  hideCursorInOverviewRuler: true,
  ignoreTrimWhitespace: false,
  lightbulb: { enabled: editor.ShowLightbulbIconMode.Off },
  lineHeight: 21,
  lineNumbersMinChars: 3,
  minimap: { enabled: false },
  originalEditable: false,
  overviewRulerBorder: false,
  overviewRulerLanes: 0,
  padding: { top: 10, bottom: 10 },
  readOnly: true,
  renderGutterMenu: false,
  renderLineHighlight: 'none',
  renderMarginRevertIcon: false,
  renderOverviewRuler: false,
  renderSideBySideInlineBreakpoint: inlineUnder,
  renderValidationDecorations: 'off',
  scrollBeyondLastLine: false,
  scrollbar: { alwaysConsumeMouseWheel: false, horizontalScrollbarSize: 10, verticalScrollbarSize: 10 },
  stickyScroll: { enabled: false },
  useInlineViewWhenSpaceIsLimited: true,
  wordWrap: 'on',
};

export function mountDiff({ host, file, mineLabel, theirsLabel }: DiffOrder): MountedDiff {
  const language = file.endsWith('.ts') ? 'typescript' : 'javascript';
  const view = editor.createDiffEditor(host, {
    ...options,
    fontFamily: getComputedStyle(host).getPropertyValue('--mono'),
  });
  keepLabel(view.getOriginalEditor(), mineLabel);
  keepLabel(view.getModifiedEditor(), theirsLabel);
  keepQuiet(view.getOriginalEditor());
  keepQuiet(view.getModifiedEditor());
  // After the view: making one resets the options of the models that are there.
  const original = modelIn(language);
  const modified = modelIn(language);
  view.setModel({ original, modified });
  return {
    setTexts(mine, theirs) {
      if (original.getValue() !== mine) original.setValue(mine);
      if (modified.getValue() !== theirs) modified.setValue(theirs);
    },
    dispose() {
      view.dispose();
      original.dispose();
      modified.dispose();
    },
  };
}

/** Monaco takes labels of a difference as options, but forgets them whenever it changes its layout. */
function keepLabel(part: editor.ICodeEditor, ariaLabel: string): void {
  const tell = (): void => {
    if (part.getOption(editor.EditorOption.ariaLabel) !== ariaLabel) part.updateOptions({ ariaLabel });
  };
  part.onDidChangeConfiguration(tell);
  tell();
}

/** Without Monaco's bubble over a key that does nothing here: it would take the first Escape for itself. */
function keepQuiet(part: editor.ICodeEditor): void {
  part.getContribution('editor.contrib.readOnlyMessageController')?.dispose();
}

function modelIn(language: string): editor.ITextModel {
  const model = editor.createModel('', language);
  model.updateOptions({
    tabSize: 2,
    bracketColorizationOptions: { enabled: false, independentColorPoolPerBracketType: false },
  });
  return model;
}
