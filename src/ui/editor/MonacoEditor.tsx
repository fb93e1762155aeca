// Monaco as a React component: what is asked for flows in, what is typed flows out.

import { type ReactNode, useEffect, useEffectEvent, useImperativeHandle, useRef, useState } from 'react';
import type { CodeEditorProps } from './CodeEditor.tsx';
import type { Monaco } from './loadMonaco.ts';
import type { MountedEditor } from './mountEditor.ts';
import './editor.css';

interface MonacoEditorProps extends CodeEditorProps {
  readonly monaco: Monaco;
  readonly caret: number | null;
}

export function MonacoEditor({ monaco, caret, path, label, text, onEdit, ...more }: MonacoEditorProps): ReactNode {
  const { marks, pointedLine, dark, helpWanted, handle } = more;
  const host = useRef<HTMLDivElement>(null);
  const [editor, setEditor] = useState<MountedEditor | null>(null);
  const edited = useEffectEvent(onEdit);
  const mount = useEffectEvent((into: HTMLElement) =>
    monaco.mountEditor({ host: into, path, label, text, caret, onEdit: edited }),
  );

  // biome-ignore lint/correctness/useExhaustiveDependencies: another file is another editor; the rest is told to it below
  useEffect(() => {
    if (host.current === null) return;
    const mounted = mount(host.current);
    setEditor(mounted);
    return () => {
      setEditor(null);
      mounted.dispose();
    };
  }, [path]);

  useEffect(() => editor?.setText(text), [editor, text]);
  useEffect(() => editor?.setMarks(marks), [editor, marks]);
  useEffect(() => editor?.point(pointedLine), [editor, pointedLine]);
  useEffect(() => monaco.chooseTheme(dark), [monaco, dark]);
  useEffect(() => {
    if (helpWanted) void monaco.startLanguageHelp();
  }, [monaco, helpWanted]);
  useImperativeHandle(handle, () => ({ goTo: (line) => editor?.goTo(line), focus: () => editor?.focus() }));

  return <div className="monaco-host" ref={host} />;
}
