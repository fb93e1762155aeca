// One table: its columns, its constraints, and the indexes that no constraint owns.

import type { ReactNode } from 'react';
import { strings } from '../../app/strings.ts';
import { type Column, qualifiedName, type Table } from '../../model/schema.ts';

const words = strings.schema;

export function TableCard({ table }: { readonly table: Table }): ReactNode {
  const name = qualifiedName(table);
  const indexes = table.indexes.filter((index) => index.constraint === null);
  return (
    <section className="card" aria-label={name}>
      <h3>{name}</h3>
      <div className="card-scroll">
        <table aria-label={words.columnsOf(name)}>
          <thead>
            <tr>
              <th scope="col">{words.column}</th>
              <th scope="col">{words.type}</th>
              <th scope="col">{words.nullable}</th>
              <th scope="col">{words.default}</th>
            </tr>
          </thead>
          <tbody>
            {table.columns.map((column) => (
              <ColumnRow key={column.name} column={column} />
            ))}
          </tbody>
        </table>
      </div>
      <Definitions
        title={words.constraints}
        rows={table.constraints.map((each) => ({ ...each, flag: each.validated ? null : words.notValid }))}
      />
      <Definitions
        title={words.indexes}
        rows={indexes.map((each) => ({ ...each, flag: each.valid ? null : words.invalid }))}
      />
    </section>
  );
}

function ColumnRow({ column }: { readonly column: Column }): ReactNode {
  return (
    <tr>
      <th scope="row">{column.name}</th>
      <td>{column.type}</td>
      <td className={column.notNull ? undefined : 'card-soft'}>{column.notNull ? words.notNull : words.mayBeNull}</td>
      <td>{valueText(column)}</td>
    </tr>
  );
}

function valueText({ identity, generated, default: value }: Column): string {
  if (identity !== null) return words.identity(identity);
  return generated === null ? (value ?? '') : `${words.generated(generated)}: ${value ?? ''}`;
}

interface DefinitionsProps {
  readonly title: string;
  readonly rows: readonly { readonly name: string; readonly definition: string; readonly flag: string | null }[];
}

function Definitions({ title, rows }: DefinitionsProps): ReactNode {
  if (rows.length === 0) return null;
  return (
    <>
      <h4>{title}</h4>
      <dl className="card-list">
        {rows.map(({ name, definition, flag }) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>
              {shortDefinition(definition)}
              {flag === null ? null : <span className="pill pill-warn">{flag}</span>}
            </dd>
          </div>
        ))}
      </dl>
    </>
  );
}

/** `CREATE UNIQUE INDEX users_email ON public.users USING btree (email)`: the name and the table stand beside it. */
function shortDefinition(definition: string): string {
  return definition.replace(/^CREATE (UNIQUE )?INDEX \S+ ON (ONLY )?\S+ USING /u, (_, unique) => unique ?? '');
}
