// The editor's place: the editor itself, and in front of it the solution while it is compared.

import { type ReactNode, useEffect, useRef } from 'react';
import { Comparison } from '../solution/Comparison.tsx';
import { CodeEditor, type CodeEditorProps } from './CodeEditor.tsx';
import './EditorRoom.css';

interface EditorRoomProps extends CodeEditorProps {
  readonly file: string;
  readonly solution: string;
  readonly comparing: boolean;
  readonly onTake: () => void;
  readonly onBack: () => void;
  readonly onTaken: () => void;
}

export function EditorRoom(props: EditorRoomProps): ReactNode {
  const { file, solution, comparing, onTake, onBack, onTaken, ...forEditor } = props;
  const taken = useRef(false);

  // The editor takes the focus only when it can be reached again.
  useEffect(() => {
    if (comparing || !taken.current) return;
    taken.current = false;
    onTaken();
  }, [comparing, onTaken]);

  return (
    <div className="editor-room">
      {/* It stays, with its cursor and its undo history, but for nobody to reach. */}
      <div className="editor-behind" inert={comparing}>
        <CodeEditor {...forEditor} />
      </div>
      {comparing ? (
        <Comparison
          mine={forEditor.text}
          solution={solution}
          file={file}
          dark={forEditor.dark}
          onBack={onBack}
          onTake={() => {
            taken.current = true;
            onTake();
          }}
        />
      ) : null}
    </div>
  );
}
