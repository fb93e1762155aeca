// One spelling for each column default, so that `'active'::text` and `'active'`, `now()` and `CURRENT_TIMESTAMP` are the same.

import { canonicalExpression, withoutCasts } from './canonicalExpression.ts';
import { canonicalType } from './canonicalType.ts';
import { sqlTokens } from './sqlTokens.ts';

/** Several names of one function: the first is the one that is kept. */
const synonyms: Readonly<Record<string, string>> = {
  current_timestamp: 'now ( )',
  'transaction_timestamp ( )': 'now ( )',
  'uuidv4 ( )': 'gen_random_uuid ( )',
  current_role: 'current_user',
  user: 'current_user',
};

const numeric = /^(?:smallint|integer|bigint|numeric|real|double precision)/u;

/**
 * The default in a form that is equal for equal defaults of a column of this type; null when there is none.
 * Only good for comparing: `shownDefault` is for reading.
 */
export function canonicalDefault(expression: string | null, type: string): string | null {
  if (expression === null) return null;
  const canonical = canonicalExpression(expression);
  // DEFAULT NULL is no default at all.
  if (canonical === 'null') return null;
  const element = canonicalType(type);
  return synonyms[canonical] ?? canonicalLiteral(canonical, element) ?? canonical;
}

/** The default as a person would write it: the cast of a lone literal to its own column's type is left out. */
export function shownDefault(expression: string): string {
  const [first, ...others] = withoutCasts(sqlTokens(expression));
  return first?.kind === 'text' && others.length === 0 ? first.value : expression;
}

/** True for `nextval('users_id_seq'::regclass)`: what `SERIAL` and `autoIncrement: true` leave behind. */
export function isNextval(expression: string | null): boolean {
  return expression !== null && /^nextval\(/u.test(expression);
}

/** The value that a literal stands for in this type; null when it is not a literal. */
function canonicalLiteral(canonical: string, type: string): string | null {
  const text = /^'((?:[^']|'')*)'$/u.exec(canonical)?.[1]?.replaceAll("''", "'");
  if (numeric.test(type)) return canonicalNumber(text ?? canonical);
  if (type === 'boolean') return canonicalBoolean(text ?? canonical);
  if (type.endsWith('[]')) return /^(?:array )?\[ \]$/u.test(canonical) ? "'{}'" : null;
  return text !== undefined && /^jsonb?$/u.test(type) ? canonicalJson(text) : null;
}

function canonicalNumber(text: string): string | null {
  const written = text.replace(/\s/gu, '');
  return /^[-+]?\d+(?:\.\d+)?$/u.test(written)
    ? written
        .replace(/^\+/u, '')
        .replace(/(\.\d*?)0+$/u, '$1')
        .replace(/\.$/u, '')
    : null;
}

function canonicalBoolean(text: string): string | null {
  if (/^(?:t|true|on|yes|y|1)$/iu.test(text)) return 'true';
  return /^(?:f|false|off|no|n|0)$/iu.test(text) ? 'false' : null;
}

function canonicalJson(text: string): string | null {
  try {
    return JSON.stringify(JSON.parse(text), (_key, value: unknown) => (isPlainObject(value) ? sorted(value) : value));
  } catch {
    return null;
  }
}

const isPlainObject = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const sorted = (value: object): object =>
  Object.fromEntries(Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1)));
