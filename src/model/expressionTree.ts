// An SQL expression as a tree, in the form in which Postgres keeps it: without BETWEEN, IN, LIKE and the like.

export type ExpressionTree =
  /** A text in quotes, without them. */
  | { readonly kind: 'text'; readonly value: string }
  | { readonly kind: 'number'; readonly value: string }
  /** A column, `users.*`, or a word that is a value: `null`, `true`. */
  | { readonly kind: 'name'; readonly value: string }
  | { readonly kind: 'array'; readonly items: readonly ExpressionTree[] }
  | { readonly kind: 'call'; readonly name: string; readonly items: readonly ExpressionTree[] }
  | { readonly kind: 'cast'; readonly type: string; readonly of: ExpressionTree }
  /** `items` are its operands; CASE, ROW, COLLATE and subscripts are operators too. */
  | { readonly kind: 'operator'; readonly name: string; readonly items: readonly ExpressionTree[] };

export const operator = (name: string, ...items: readonly ExpressionTree[]): ExpressionTree => ({
  kind: 'operator',
  name,
  items,
});

export const call = (name: string, ...items: readonly ExpressionTree[]): ExpressionTree => ({
  kind: 'call',
  name,
  items,
});

/** What has the same value wherever it stands. */
export function isLiteral(tree: ExpressionTree): boolean {
  if (tree.kind === 'text' || tree.kind === 'number') return true;
  if (tree.kind === 'name') return tree.value === 'null' || tree.value === 'true' || tree.value === 'false';
  return tree.kind === 'array' && tree.items.every(isLiteral);
}
