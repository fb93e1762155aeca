// The statements of one step as a table; Sequelize's own questions are folded away.

import { type ReactNode, useState } from 'react';
import { formatCount, formatMs } from '../../app/figures.ts';
import { isShown, type StatementGroup } from '../../app/statementGroups.ts';
import { strings } from '../../app/strings.ts';
import { Button } from '../parts/Button.tsx';
import { StatementRow } from './StatementRow.tsx';

/** A loop may send thousands; the page stays quick. */
const pageSize = 200;

interface StatementTableProps {
  readonly group: StatementGroup;
  readonly showOwn: boolean;
  readonly onToggleOwn: () => void;
  readonly onGoTo: (line: number) => void;
  readonly onPoint: (line: number | null) => void;
}

export function StatementTable({ group, showOwn, onToggleOwn, onGoTo, onPoint }: StatementTableProps): ReactNode {
  const [limit, setLimit] = useState(pageSize);
  const words = strings.statements;
  const shown = group.statements.filter((each) => isShown(each, showOwn));
  const rest = shown.length - limit;
  return (
    <section className="step" aria-label={words.runs[group.run]}>
      <div className="step-head">
        <h3>{words.runs[group.run]}</h3>
        <span>{words.summary(group.statements.length - group.own, formatMs(group.ms))}</span>
        {group.own === 0 ? null : (
          <Button kind="link" expanded={showOwn} onPress={onToggleOwn}>
            {showOwn ? words.ownHide(group.own) : words.ownShow(group.own)}
          </Button>
        )}
      </div>
      {shown.length === 0 ? null : (
        <table>
          <thead className="heard">
            <tr>
              <th scope="col">{words.line}</th>
              <th scope="col">{words.statement}</th>
              <th scope="col">{words.rows}</th>
              <th scope="col">{words.time}</th>
            </tr>
          </thead>
          <tbody>
            {shown.slice(0, limit).map((each, place) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a run's statements never change once they are here
              <StatementRow key={place} statement={each} onGoTo={onGoTo} onPoint={onPoint} />
            ))}
          </tbody>
        </table>
      )}
      {rest <= 0 ? null : (
        <Button kind="link" onPress={() => setLimit(limit + pageSize)}>
          {words.rest(formatCount(Math.min(rest, pageSize)))}
        </Button>
      )}
    </section>
  );
}
