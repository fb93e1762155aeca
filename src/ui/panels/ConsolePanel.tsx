// What the migration printed.

import type { ReactNode } from 'react';
import { formatCount } from '../../app/figures.ts';
import type { Printed } from '../../app/lessonState.ts';
import { strings } from '../../app/strings.ts';
import './ConsolePanel.css';

export function ConsolePanel({ printed }: { readonly printed: Printed }): ReactNode {
  const { lines, dropped } = printed;
  if (lines.length === 0 && dropped === 0) return <p className="empty">{strings.panels.noConsole}</p>;
  return (
    <>
      <ol className="console" role="log" aria-label={strings.panels.console}>
        {lines.map(({ level, text }, place) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: lines are only ever added at the end, and may repeat
          <li key={place} className={`console-${level}`}>
            {level === 'warn' || level === 'error' ? <b>{level}</b> : null}
            {text}
          </li>
        ))}
      </ol>
      {dropped === 0 ? null : <p className="empty">{strings.panels.dropped(formatCount(dropped))}</p>}
    </>
  );
}
