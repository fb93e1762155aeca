// The names that a check compares with those in the database: whoever is judged by them has to know them.

import { assertNever } from '../../base/assertNever.ts';
import type { CatalogCheck } from '../../model/catalogCheck.ts';
import type { SingleCheck } from '../../model/check.ts';
import { sqlTokens } from '../../model/sqlTokens.ts';

export interface CheckName {
  readonly what: 'table' | 'column' | 'index' | 'constraint' | 'type' | 'label' | 'sequence' | 'value';
  /** As in the check: `users`, `shop.users`, `role`. */
  readonly name: string;
}

/** The SQL of a probe is not looked into: it asks in its own words. */
export function checkNames(check: SingleCheck): readonly CheckName[] {
  switch (check.kind) {
    case 'absent':
      return catalogNames(check.check);
    case 'sameAsSolution':
    case 'trace':
      return named('table', check.table);
    case 'survives':
      return [...named('table', check.table), ...(check.columns ?? []).flatMap(keyNames)];
    case 'query':
    case 'accepts':
    case 'rejects':
    case 'crash':
      return [];
    default:
      return catalogNames(check);
  }
}

function catalogNames(check: CatalogCheck): readonly CheckName[] {
  switch (check.kind) {
    case 'table':
      return named('table', check.table);
    case 'column':
      return [...named('table', check.table), ...named('column', check.column), ...labels(check.labels)];
    case 'index':
      return [
        ...named('index', check.name),
        ...named('table', check.table),
        ...[...check.columns, ...(check.include ?? []), check.where ?? ''].flatMap(keyNames),
      ];
    case 'constraint':
      return [
        ...named('constraint', check.name),
        ...named('table', check.table),
        ...named('table', check.references?.table),
        ...[...(check.columns ?? []), ...(check.references?.columns ?? [])].flatMap(keyNames),
      ];
    case 'enum':
      return [...named('type', check.type), ...labels(check.labels)];
    case 'sequence':
      return [...named('sequence', check.sequence), ...named('column', check.ownedBy ?? undefined)];
    default:
      return assertNever(check);
  }
}

const named = (what: CheckName['what'], name: string | undefined): readonly CheckName[] =>
  name === undefined ? [] : [{ what, name }];

const labels = (given: readonly string[] | undefined): readonly CheckName[] =>
  (given ?? []).map((name) => ({ what: 'label', name }));

const keywords = new Set(
  `and any array asc between case collate desc else end false first ilike in is last like not null nulls or then true
   when current_date current_timestamp`.split(/\s+/u),
);

/** The columns and the texts in a key of an index or in its predicate: `lower(email)`, `status = 'active'`. */
function keyNames(expression: string): readonly CheckName[] {
  const tokens = sqlTokens(expression);
  return tokens.flatMap((token, at): readonly CheckName[] => {
    if (token.kind === 'text') return named('value', token.value.slice(1, -1).replaceAll("''", "'"));
    const isCall = tokens[at + 1]?.value === '(';
    const isType = tokens[at - 1]?.value === '::';
    if (token.kind !== 'word' || isCall || isType || keywords.has(token.value)) return [];
    return named('column', token.value.replaceAll('"', ''));
  });
}
