// Over the editor: which file it is, and everything that can be done with it.

import type { ReactNode } from 'react';
import { keyNames } from '../../app/keyNames.ts';
import type { RunState } from '../../app/runState.ts';
import { strings } from '../../app/strings.ts';
import { Button } from '../parts/Button.tsx';
import './Toolbar.css';

export interface RunCommands {
  readonly onUp: () => void;
  readonly onDown: () => void;
  readonly onCheck: () => void;
  readonly onReset: () => void;
  readonly onStop: () => void;
}

interface ToolbarProps extends RunCommands {
  readonly file: string;
  readonly run: RunState;
  /** Postgres could not be started: nothing can run. */
  readonly dead: boolean;
}

export function Toolbar({ file, run, dead, onUp, onDown, onCheck, onReset, onStop }: ToolbarProps): ReactNode {
  const running = run.kind === 'running';
  const off = running || dead;
  const words = strings.work;
  return (
    <div className="toolbar">
      <span className="tab tab-on" title={file}>
        {file}
      </span>
      <div className="toolbar-actions" role="toolbar" aria-label={words.actions}>
        {/* A reset cannot be cut in two. */}
        {running && run.action !== 'reset' && run.action !== 'undo-reset' ? (
          <Button onPress={onStop} disabled={run.stopping}>
            {run.stopping ? words.stopping : words.stop}
          </Button>
        ) : null}
        <Button kind="quiet" onPress={onReset} disabled={off} title={words.resetHelp}>
          {words.reset}
        </Button>
        <Button onPress={onUp} disabled={off} title={words.upHelp}>
          {words.up}
        </Button>
        <Button onPress={onDown} disabled={off} title={words.downHelp}>
          {words.down}
        </Button>
        <Button kind="primary" onPress={onCheck} disabled={off} title={words.checkHelp} shortcut="Control+Enter">
          {words.check} <kbd>{keyNames(navigator.platform).check}</kbd>
        </Button>
      </div>
    </div>
  );
}
