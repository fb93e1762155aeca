// Monaco's colours, the same as the page's tokens: it takes no CSS variables.

import { editor } from 'monaco-editor/editor';

export function editorThemeName(dark: boolean): string {
  return dark ? 'lab-dark' : 'lab-light';
}

export function defineEditorThemes(): void {
  editor.defineTheme(editorThemeName(false), {
    base: 'vs',
    inherit: true,
    rules: [
      { token: '', foreground: '1c2024' },
      { token: 'keyword', foreground: '8250df' },
      { token: 'string', foreground: '0a7a52' },
      { token: 'string.escape', foreground: '0a7a52', fontStyle: 'bold' },
      { token: 'number', foreground: '0550ae' },
      { token: 'comment', foreground: '60646c' },
      { token: 'comment.doc', foreground: '60646c' },
      { token: 'regexp', foreground: 'a35200' },
      { token: 'type.identifier', foreground: '0550ae' },
      { token: 'delimiter', foreground: '444a52' },
    ],
    colors: {
      'editor.background': '#ffffff',
      'editor.foreground': '#1c2024',
      'editorLineNumber.foreground': '#6b6f76',
      'editorLineNumber.activeForeground': '#1c2024',
      'editor.lineHighlightBackground': '#f7f7f5',
      'editor.lineHighlightBorder': '#00000000',
      'editorWidget.background': '#ffffff',
      'editorWidget.border': '#e2e2df',
      'editorIndentGuide.background1': '#eeeeeb',
      'editorIndentGuide.activeBackground1': '#cfcfca',
      'editorSuggestWidget.selectedBackground': '#e8f0fe',
      'editorSuggestWidget.selectedForeground': '#1c2024',
      'editorSuggestWidget.highlightForeground': '#1f57c3',
      'editorSuggestWidget.focusHighlightForeground': '#1f57c3',
      focusBorder: '#2f6fed',
      // So faint that every colour of the code keeps its contrast; the signs beside the lines say the same.
      'diffEditor.insertedLineBackground': '#2ecc710d',
      'diffEditor.insertedTextBackground': '#2ecc711a',
      'diffEditor.removedLineBackground': '#ff5a5f0a',
      'diffEditor.removedTextBackground': '#ff5a5f1a',
      'diffEditor.diagonalFill': '#e2e2df',
    },
  });
  editor.defineTheme(editorThemeName(true), {
    base: 'vs-dark',
    inherit: true,
    rules: [
      { token: '', foreground: 'edeef0' },
      { token: 'keyword', foreground: 'c4a1ff' },
      { token: 'string', foreground: '7ee2b0' },
      { token: 'string.escape', foreground: '7ee2b0', fontStyle: 'bold' },
      { token: 'number', foreground: '8ab8ff' },
      { token: 'comment', foreground: 'a0a6ad' },
      { token: 'comment.doc', foreground: 'a0a6ad' },
      { token: 'regexp', foreground: 'ffb454' },
      { token: 'type.identifier', foreground: '8ab8ff' },
      { token: 'delimiter', foreground: 'c3c7cc' },
    ],
    colors: {
      'editor.background': '#181b1e',
      'editor.foreground': '#edeef0',
      'editorLineNumber.foreground': '#8b9299',
      'editorLineNumber.activeForeground': '#edeef0',
      'editor.lineHighlightBackground': '#1f2327',
      'editor.lineHighlightBorder': '#00000000',
      'editorWidget.background': '#1f2327',
      'editorWidget.border': '#3d4348',
      'editorIndentGuide.background1': '#24282c',
      'editorIndentGuide.activeBackground1': '#3d4348',
      'editorSuggestWidget.selectedBackground': '#1b2a44',
      'editorSuggestWidget.selectedForeground': '#edeef0',
      'editorSuggestWidget.highlightForeground': '#8ab8ff',
      'editorSuggestWidget.focusHighlightForeground': '#8ab8ff',
      focusBorder: '#70a5ff',
      'diffEditor.insertedLineBackground': '#5bd08d12',
      'diffEditor.insertedTextBackground': '#5bd08d20',
      'diffEditor.removedLineBackground': '#ff6b6b14',
      'diffEditor.removedTextBackground': '#ff6b6b22',
      'diffEditor.diagonalFill': '#2b2f33',
    },
  });
}
