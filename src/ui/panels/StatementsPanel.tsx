// What Postgres did: every statement that reached it, in the steps that sent them.

import { type ReactNode, useState } from 'react';
import { statementGroups } from '../../app/statementGroups.ts';
import { strings } from '../../app/strings.ts';
import type { RunName, Statement } from '../../model/statement.ts';
import { StatementTable } from './StatementTable.tsx';
import './StatementsPanel.css';

interface StatementsPanelProps {
  /** Null until something ran. */
  readonly statements: readonly Statement[] | null;
  readonly onGoTo: (line: number) => void;
  readonly onPoint: (line: number | null) => void;
}

export function StatementsPanel({ statements, onGoTo, onPoint }: StatementsPanelProps): ReactNode {
  const [opened, setOpened] = useState<ReadonlySet<RunName>>(new Set());
  if (statements === null) return <p className="empty">{strings.panels.noStatements}</p>;
  const groups = statementGroups(statements);
  if (groups.length === 0) return <p className="empty">{strings.panels.silent}</p>;

  function toggle(run: RunName): void {
    const next = new Set(opened);
    if (!next.delete(run)) next.add(run);
    setOpened(next);
  }

  return (
    <div className="statements" onPointerLeave={() => onPoint(null)}>
      {groups.map((group) => (
        <StatementTable
          key={group.run}
          group={group}
          showOwn={opened.has(group.run)}
          onToggleOwn={() => toggle(group.run)}
          onGoTo={onGoTo}
          onPoint={onPoint}
        />
      ))}
    </div>
  );
}
