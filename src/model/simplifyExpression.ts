// Takes from an expression what Postgres adds to it, and chooses one of several ways to say the same.

import { assertNever } from '../base/assertNever.ts';
import { canonicalInterval } from './canonicalInterval.ts';
import { canonicalArray, canonicalJson, canonicalLiteral, isNumeric, literalItems } from './canonicalLiteral.ts';
import { canonicalType } from './canonicalType.ts';
import { call, type ExpressionTree, isLiteral, operator } from './expressionTree.ts';

/** Several names of one function: the one that is kept. */
const synonyms: Readonly<Record<string, string>> = {
  current_timestamp: 'now',
  transaction_timestamp: 'now',
  uuidv4: 'gen_random_uuid',
  current_role: 'current_user',
  user: 'current_user',
};

const turned: Readonly<Record<string, string>> = { '=': '=', '<>': '<>', '<': '>', '>': '<', '<=': '>=', '>=': '<=' };
const isText = (type: string): boolean =>
  /^(?:text|character varying|character|name)(?:\(\d+\))?(?:\[\])*$/u.test(type);

export function simplifyExpression(tree: ExpressionTree): ExpressionTree {
  const simple = simplify(tree);
  // Around the whole a cast to text is the author's: within it is Postgres', which has its functions take text.
  if (tree.kind !== 'cast' || isLiteral(simple) || !isText(canonicalType(tree.type))) return simple;
  return { kind: 'cast', type: canonicalType(tree.type), of: simple };
}

function simplify(tree: ExpressionTree): ExpressionTree {
  switch (tree.kind) {
    case 'text':
    case 'name':
      return tree;
    case 'number':
      return canonicalLiteral(tree, 'numeric') ?? tree;
    case 'array':
      return canonicalArray(tree.items.map(simplify));
    case 'call':
      return simplifyCall(tree.name, tree.items.map(simplify));
    case 'cast':
      return simplifyCast(simplify(tree.of), canonicalType(tree.type));
    case 'operator':
      return simplifyMembership(tree.name, tree.items) ?? simplifyOperator(tree.name, tree.items.map(simplify));
    default:
      return assertNever(tree);
  }
}

function simplifyCall(name: string, items: readonly ExpressionTree[]): ExpressionTree {
  const [zone] = items;
  // The names of time zones are the same in any case.
  if (name === 'timezone' && zone?.kind === 'text')
    return call(name, { kind: 'text', value: zone.value.toLowerCase() }, ...items.slice(1));
  return call(items.length === 0 ? (synonyms[name] ?? name) : name, ...items);
}

/** A literal is what it stands for in its type; that type shows in what it is compared with. */
function simplifyCast(of: ExpressionTree, type: string): ExpressionTree {
  const literal = canonicalLiteral(of, type);
  if (literal !== null) return literal;
  const keeps = of.kind === 'number' ? !isNumeric(type) : !isLiteral(of) && !isText(type);
  return keeps ? { kind: 'cast', type, of } : of;
}

/** IN and NOT IN a list of literals: in any order, and of one it is a comparison. */
function simplifyMembership(name: string, [left, right]: readonly ExpressionTree[]): ExpressionTree | null {
  if (left === undefined || right === undefined || (name !== '= any' && name !== '<> all')) return null;
  const items = literalItems(right)?.map(simplify);
  if (items === undefined || !items.every(isLiteral)) return null;
  const [only, ...others] = items;
  if (only !== undefined && others.length === 0)
    return simplifyOperator(name === '= any' ? '=' : '<>', [simplify(left), only]);
  return operator(name, simplify(left), { kind: 'array', items: sorted(items) });
}

/** What a literal without a type can only be beside these operators: `now() + '1 week'`, `data @> '{"a": 1}'`. */
function untyped(name: string, item: ExpressionTree): ExpressionTree {
  if (item.kind !== 'text') return item;
  if (name === '+') return { kind: 'text', value: canonicalInterval(item.value) };
  return name === '@>' || name === '<@' ? { kind: 'text', value: canonicalJson(item.value) } : item;
}

function simplifyOperator(name: string, items: readonly ExpressionTree[]): ExpressionTree {
  const [left, right] = items;
  if (left === undefined) return operator(name);
  if (right === undefined) return simplifySign(name, left);
  if (name === 'and' || name === 'or') return operator(name, ...sorted(items.flatMap((item) => flat(name, item))));
  const other = turned[name];
  return other !== undefined && isLiteral(left) && !isLiteral(right)
    ? operator(other, right, left)
    : operator(name, ...items.map((item) => untyped(name, item)));
}

function simplifySign(name: string, of: ExpressionTree): ExpressionTree {
  if (of.kind === 'number' && name === '+') return of;
  return of.kind === 'number' && name === '-' && !of.value.startsWith('-')
    ? (canonicalLiteral({ kind: 'number', value: `-${of.value}` }, 'numeric') ?? operator(name, of))
    : operator(name, of);
}

/** `(a AND b) AND c` is `a AND b AND c`. */
const flat = (name: string, item: ExpressionTree): readonly ExpressionTree[] =>
  item.kind === 'operator' && item.name === name ? item.items : [item];

function sorted(items: readonly ExpressionTree[]): readonly ExpressionTree[] {
  const written = items.map((item) => [JSON.stringify(item), item] as const);
  return written.sort(([one], [other]) => (one < other ? -1 : 1)).map(([, item]) => item);
}
