// What Postgres did: every statement that reached it, in the steps that sent them, and what a check made of it.

import { type ReactNode, useState } from 'react';
import { evidenceStrings } from '../../app/evidenceStrings.ts';
import type { HazardNote } from '../../app/hazardNotes.ts';
import type { OpenLesson } from '../../app/lessonState.ts';
import { type StatementGroup, statementGroups } from '../../app/statementGroups.ts';
import { strings } from '../../app/strings.ts';
import type { RunName, Statement } from '../../model/statement.ts';
import type { Verdict } from '../../model/verdict.ts';
import { AppTable } from '../evidence/AppTable.tsx';
import { CrashStrip } from '../evidence/CrashStrip.tsx';
import { HazardList } from '../evidence/HazardList.tsx';
import { LazyTimeline } from '../evidence/LazyTimeline.tsx';
import { StatementTable } from './StatementTable.tsx';
import './StatementsPanel.css';
import '../evidence/Evidence.css';

/** The check whose statements are shown. */
export interface ShownCheck extends Pick<OpenLesson, 'crashTest' | 'safeForm'> {
  readonly verdict: Verdict;
  readonly hazards: readonly HazardNote[];
}

interface StatementsPanelProps {
  /** Null until something ran. */
  readonly statements: readonly Statement[] | null;
  /** Null when what ran was no check. */
  readonly check: ShownCheck | null;
  readonly onCompare: () => void;
  readonly onGoTo: (line: number) => void;
  readonly onPoint: (line: number | null) => void;
}

export function StatementsPanel({ statements, check, onCompare, onGoTo, onPoint }: StatementsPanelProps): ReactNode {
  const [opened, setOpened] = useState<ReadonlySet<RunName>>(new Set());
  if (statements === null) return <p className="empty">{strings.panels.noStatements}</p>;
  const groups = statementGroups(statements);
  if (groups.length === 0) return <p className="empty">{strings.panels.silent}</p>;

  function toggle(run: RunName): void {
    const next = new Set(opened);
    if (!next.delete(run)) next.add(run);
    setOpened(next);
  }

  const tableOf = (group: StatementGroup): ReactNode => (
    <StatementTable
      key={group.run}
      group={group}
      showOwn={opened.has(group.run)}
      onToggleOwn={() => toggle(group.run)}
      onGoTo={onGoTo}
      onPoint={onPoint}
    />
  );

  if (check === null) {
    return (
      <div className="statements" onPointerLeave={() => onPoint(null)}>
        {groups.map(tableOf)}
        <p className="empty">{evidenceStrings.hazards.unchecked}</p>
      </div>
    );
  }
  const { verdict, hazards, crashTest, safeForm } = check;
  // All that is said about `up` stands beside its statements; those of the other steps come last.
  return (
    <div className="statements" onPointerLeave={() => onPoint(null)}>
      <HazardList notes={hazards} onGoTo={onGoTo} />
      {groups.filter(({ run }) => run === 'up').map(tableOf)}
      <CrashStrip verdict={verdict} state={crashTest} onGoTo={onGoTo} />
      <AppTable timelines={verdict.app} />
      <LazyTimeline
        statements={verdict.statements}
        tables={verdict.tablesBefore}
        safeForm={safeForm}
        onCompare={onCompare}
        onGoTo={onGoTo}
      />
      {groups.filter(({ run }) => run !== 'up').map(tableOf)}
    </div>
  );
}
