// Everything of Monaco, in a chunk that the page asks for when its text is on the screen.

import 'monaco-editor/features/register.all';
import 'monaco-editor/languages/definitions/javascript/register';
import 'monaco-editor/languages/definitions/typescript/register';
import { editor } from 'monaco-editor/editor';
import EditorWorker from 'monaco-editor/editor/editor.worker?worker';
import TypescriptWorker from 'monaco-editor/languages/features/typescript/ts.worker?worker';
import { defineEditorThemes, editorThemeName } from './editorThemes.ts';
import { languageHelpWanted, startLanguageHelp } from './languageHelp.ts';
import { mountDiff } from './mountDiff.ts';
import { mountEditor } from './mountEditor.ts';
import { completeUntyped } from './untypedCompletion.ts';

// Monaco asks for both kinds of worker here; the editor's own would break the diagnostics of a language.
self.MonacoEnvironment = {
  async getWorker(_id, label) {
    if (label !== 'javascript' && label !== 'typescript') return new EditorWorker();
    await languageHelpWanted;
    return new TypescriptWorker();
  },
};

defineEditorThemes();
completeUntyped();

export const monaco = {
  mountDiff,
  mountEditor,
  startLanguageHelp,
  chooseTheme: (dark: boolean): void => editor.setTheme(editorThemeName(dark)),
} as const;
