// How tightly the operators of SQL bind.
// https://www.postgresql.org/docs/18/sql-syntax-lexical.html#SQL-PRECEDENCE

export const binds = {
  or: 1,
  and: 2,
  not: 3,
  is: 4,
  comparison: 5,
  like: 6,
  other: 7,
  sum: 8,
  product: 9,
  power: 10,
  zone: 11,
  collate: 12,
  sign: 13,
} as const;

const comparisons = new Set(['<', '>', '=', '<=', '>=', '<>']);

/** Null for a sign that is no operator. */
export function strengthOf(sign: string): number | null {
  if (comparisons.has(sign)) return binds.comparison;
  if (sign === '+' || sign === '-') return binds.sum;
  if (sign === '*' || sign === '/' || sign === '%') return binds.product;
  if (sign === '^') return binds.power;
  return /^[-+*/<>=~!@#%^&|?]+$/u.test(sign) ? binds.other : null;
}
