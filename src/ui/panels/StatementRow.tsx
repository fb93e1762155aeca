// One statement: the line that sent it, its SQL, its locks and its work, what came back, how long it took.

import type { ReactNode } from 'react';
import type { EvidenceNote } from '../../app/evidenceNote.ts';
import { formatCount, formatMs } from '../../app/figures.ts';
import { lockNotes } from '../../app/lockNotes.ts';
import { strings } from '../../app/strings.ts';
import { workNotes } from '../../app/workNotes.ts';
import type { Statement } from '../../model/statement.ts';
import { EvidencePill } from '../parts/EvidencePill.tsx';
import { LineLink } from '../parts/LineLink.tsx';
import { LongText } from '../parts/LongText.tsx';

function Pills({ notes }: { readonly notes: readonly EvidenceNote[] }): ReactNode {
  if (notes.length === 0) return null;
  return (
    <div className="statement-evidence">
      {notes.map(({ tone, text }) => (
        <EvidencePill key={text} tone={tone}>
          {text}
        </EvidencePill>
      ))}
    </div>
  );
}

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
        <Pills notes={[...lockNotes(statement), ...workNotes(statement)]} />
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
