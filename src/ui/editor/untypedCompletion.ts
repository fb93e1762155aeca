// Completion for files without sequelize-cli's type comment: asked of a hidden copy of the file that has it.

import { editor, languages, type Position, Range, Uri } from 'monaco-editor/editor';
import { getJavaScriptWorker } from 'monaco-editor/languages/features/typescript/register';
import { annotateMigration } from './annotateMigration.ts';

/** The part of TypeScript's answer that is used. */
interface Found {
  readonly isMemberCompletion: boolean;
  readonly entries: readonly { readonly name: string; readonly kind: string; readonly sortText: string }[];
}

export function completeUntyped(): void {
  languages.registerCompletionItemProvider('javascript', {
    triggerCharacters: ['.'],
    async provideCompletionItems(model, position) {
      const entries = await entriesAt(model, position);
      const word = model.getWordUntilPosition(position);
      const range = new Range(position.lineNumber, word.startColumn, position.lineNumber, word.endColumn);
      return {
        suggestions: entries.map(({ name, kind, sortText }) => ({
          label: name,
          insertText: name,
          kind: kind === 'method' ? languages.CompletionItemKind.Method : languages.CompletionItemKind.Property,
          sortText,
          range,
        })),
      };
    },
  });
}

async function entriesAt(model: editor.ITextModel, position: Position): Promise<Found['entries']> {
  const line = model.getLineContent(position.lineNumber).slice(0, position.column - 1);
  const annotated = /\.\s*[\w$]*$/u.test(line) ? annotateMigration(model.getValue()) : null;
  if (annotated === null) return [];
  const copy = hiddenCopy(model, annotated.text);
  const worker = await (await getJavaScriptWorker())(model.uri, copy.uri);
  const offset = model.getOffsetAt(position);
  const typed: Found | undefined = await worker.getCompletionsAtPosition(model.uri.toString(), offset);
  // What the service knows by itself, it offers by itself.
  if (typed?.entries.some((entry) => entry.kind !== 'warning') === true) return [];
  const found: Found | undefined = await worker.getCompletionsAtPosition(copy.uri.toString(), annotated.moved(offset));
  return found?.isMemberCompletion === true ? found.entries.filter((entry) => entry.kind !== 'warning') : [];
}

function hiddenCopy(model: editor.ITextModel, text: string): editor.ITextModel {
  const uri = Uri.parse(`${model.uri.toString()}.typed.js`);
  const copy = editor.getModel(uri) ?? editor.createModel('', 'javascript', uri);
  copy.setValue(text);
  return copy;
}
