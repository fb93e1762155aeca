// The schema as it is now: a card for each table, and the enum types.

import type { ReactNode } from 'react';
import type { SchemaState } from '../../app/lessonState.ts';
import { strings } from '../../app/strings.ts';
import { qualifiedName } from '../../model/schema.ts';
import { TableCard } from './TableCard.tsx';
import './SchemaPanel.css';

export function SchemaPanel({ state }: { readonly state: SchemaState }): ReactNode {
  if (state.kind === 'unread') return <p className="empty">{strings.panels.noSchema}</p>;
  if (state.kind === 'failed') return <p className="empty">{`${strings.panels.failedSchema} ${state.message}`}</p>;
  const { tables, enums } = state.schema;
  if (tables.length === 0 && enums.length === 0) return <p className="empty">{strings.panels.emptySchema}</p>;
  return (
    <div className="schema">
      {tables.map((table) => (
        <TableCard key={qualifiedName(table)} table={table} />
      ))}
      {enums.length === 0 ? null : (
        <section className="card">
          <h3>{strings.schema.enums}</h3>
          <dl className="card-list">
            {enums.map((type) => (
              <div key={qualifiedName(type)}>
                <dt>{qualifiedName(type)}</dt>
                <dd>{type.labels.map((label) => `'${label}'`).join(', ')}</dd>
              </div>
            ))}
          </dl>
        </section>
      )}
    </div>
  );
}
