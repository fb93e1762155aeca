// One statement: the line that sent it, its SQL, what came back, how long it took.

import type { ReactNode } from 'react';
import { formatCount, formatMs } from '../../app/figures.ts';
import { strings } from '../../app/strings.ts';
import type { Statement } from '../../model/statement.ts';
import { LineLink } from '../parts/LineLink.tsx';
import { LongText } from '../parts/LongText.tsx';

interface StatementRowProps {
  readonly statement: Statement;
  readonly onGoTo: (line: number) => void;
  readonly onPoint: (line: number | null) => void;
}

export function StatementRow({ statement, onGoTo, onPoint }: StatementRowProps): ReactNode {
  const { line, sql, rows, ms, transaction, error, notices, bookkeeping } = statement;
  return (
    <tr className={bookkeeping ? 'statement-own' : undefined} onPointerEnter={() => onPoint(line)}>
      <td className="statement-line">
        {line === null ? null : <LineLink line={line} text={String(line)} onGoTo={onGoTo} />}
      </td>
      <td className="statement-sql">
        <LongText text={sql} />
        {transaction === null ? null : <span className="pill">{strings.statements.transaction(transaction)}</span>}
        {error === null ? null : (
          <p className="statement-error">
            <span className="pill pill-bad">{error.code}</span> {error.message}
            {error.detail === null ? null : ` ${error.detail}`}
          </p>
        )}
        {notices.map((notice) => (
          <p key={notice.message} className="statement-notice">
            {notice.severity}: {notice.message}
          </p>
        ))}
      </td>
      <td className="statement-figure">{rows === null ? '' : strings.statements.rowCount(formatCount(rows), rows)}</td>
      <td className="statement-figure">{formatMs(ms)}</td>
    </tr>
  );
}
