// One spelling for the value that a literal stands for in a type: `'1'` and `1.0` are the same number.

import { canonicalInterval } from './canonicalInterval.ts';
import { canonicalType } from './canonicalType.ts';
import type { ExpressionTree } from './expressionTree.ts';

const numeric = /^(?:smallint|integer|bigint|numeric|real|double precision)(?:\([\d,]+\))?$/u;

export const isNumeric = (type: string): boolean => numeric.test(type);

/** Null when it is no literal, or one that can only be left as it is. */
export function canonicalLiteral(tree: ExpressionTree, type: string): ExpressionTree | null {
  if (tree.kind === 'array')
    return canonicalArray(tree.items.map((item) => canonicalLiteral(item, elementOf(type)) ?? item));
  if (tree.kind === 'number' && isNumeric(type)) return numberOf(tree.value);
  if (tree.kind !== 'text') return null;
  const { value } = tree;
  if (isNumeric(type)) return numberOf(value.trim());
  if (type === 'boolean') return booleanOf(value.trim());
  if (type.endsWith('[]')) return arrayOf(value, type);
  if (/^jsonb?$/u.test(type)) return textOf(canonicalJson(value));
  if (type.startsWith('interval')) return textOf(canonicalInterval(value));
  if (type.startsWith('timestamp')) return textOf(canonicalMoment(value));
  return null;
}

const elementOf = (type: string): string => type.replace(/\[\]$/u, '');

function arrayOf(written: string, type: string): ExpressionTree | null {
  const items = elementsOf(written, type);
  return items === null ? null : canonicalArray(items);
}

const textOf = (value: string): ExpressionTree => ({ kind: 'text', value });

function numberOf(written: string): ExpressionTree | null {
  if (!/^[-+]?(?:\d+(?:\.\d*)?|\.\d+)$/u.test(written)) return null;
  const [whole = '', fraction = ''] = written.replace(/^[-+]/u, '').split('.');
  const digits = whole.replace(/^0+(?=\d)/u, '') || '0';
  const rest = fraction.replace(/0+$/u, '');
  const value = rest === '' ? digits : `${digits}.${rest}`;
  return { kind: 'number', value: written.startsWith('-') && value !== '0' ? `-${value}` : value };
}

function booleanOf(written: string): ExpressionTree | null {
  if (/^(?:t|true|on|yes|y|1)$/iu.test(written)) return { kind: 'name', value: 'true' };
  return /^(?:f|false|off|no|n|0)$/iu.test(written) ? { kind: 'name', value: 'false' } : null;
}

/** `'{a,b}'` without anything that needs quotes. */
function elementsOf(written: string, type: string): readonly ExpressionTree[] | null {
  const inside = /^\{([^"\\{}]*)\}$/u.exec(written)?.[1]?.trim();
  if (inside === undefined) return null;
  const element = elementOf(type);
  return (inside === '' ? [] : inside.split(',')).map((each) => {
    const value = each.trim();
    if (/^null$/iu.test(value)) return { kind: 'name', value: 'null' };
    return canonicalLiteral(textOf(value), element) ?? textOf(value);
  });
}

/** A list of literals is `'{a,b}'`, however it is written; others stay a list. */
export function canonicalArray(items: readonly ExpressionTree[]): ExpressionTree {
  const texts = items.map(plainElement);
  return texts.includes(null) ? { kind: 'array', items } : textOf(`{${texts.join(',')}}`);
}

/** Null for what would need quotes. */
function plainElement(item: ExpressionTree): string | null {
  if (item.kind === 'name' && item.value === 'null') return 'NULL';
  if (item.kind !== 'text' && item.kind !== 'number') return null;
  return /^(?!null$)[^\s,"\\{}]+$/iu.test(item.value) ? item.value : null;
}

/** The items of a list of literals, however it is written and cast; null for anything else. */
export function literalItems(tree: ExpressionTree): readonly ExpressionTree[] | null {
  if (tree.kind === 'array') return tree.items;
  if (tree.kind !== 'cast') return null;
  return tree.of.kind === 'text' ? elementsOf(tree.of.value, canonicalType(tree.type)) : literalItems(tree.of);
}

/** Numbers that JavaScript cannot hold are left as they are written. */
export function canonicalJson(text: string): string {
  if (/\d{16}/u.test(text)) return text;
  try {
    return JSON.stringify(JSON.parse(text), (_key, value: unknown) => (isPlainObject(value) ? inOrder(value) : value));
  } catch {
    return text;
  }
}

const isPlainObject = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const inOrder = (value: object): object =>
  Object.fromEntries(Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1)));

/** Midnight is the day alone; the lab's server keeps UTC. */
function canonicalMoment(text: string): string {
  const [, day, time = '00:00:00', zone = ''] =
    /^(\d{4}-\d\d-\d\d)(?:[T ](\d\d:\d\d(?::\d\d(?:\.\d+)?)?))?\s*(Z|[+-][\d:]+)?$/iu.exec(text.trim()) ?? [];
  if (day === undefined) return text;
  const whole = time.length === 5 ? `${time}:00` : time;
  const away = /^(?:Z|[+-]00(?::?00)?)$/iu.test(zone) ? '' : zone;
  return whole === '00:00:00' && away === '' ? day : `${day} ${whole}${away}`;
}
