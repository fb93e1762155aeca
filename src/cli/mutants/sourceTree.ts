// A migration as a syntax tree whose nodes know their place in the text.

import { type AnyNode, type Options, type Program, parse } from 'acorn';

export interface SourceTree {
  readonly text: string;
  readonly visits: readonly Visit[];
}

export interface Visit {
  readonly node: AnyNode;
  /** The nodes around it, the nearest first. */
  readonly around: readonly AnyNode[];
}

const script: Options = { ecmaVersion: 'latest', sourceType: 'script', allowReturnOutsideFunction: true };
const module: Options = { ecmaVersion: 'latest', sourceType: 'module' };

/** Null when the text is no JavaScript. */
export function readTree(text: string): SourceTree | null {
  const program = parsed(text, script) ?? parsed(text, module);
  return program === null ? null : { text, visits: walk(program, []) };
}

function parsed(text: string, options: Options): Program | null {
  try {
    return parse(text, options);
  } catch {
    return null;
  }
}

function walk(node: AnyNode, around: readonly AnyNode[]): readonly Visit[] {
  const children = Object.values(node).flatMap((value: unknown) => (Array.isArray(value) ? value : [value]));
  return [{ node, around }, ...children.filter(isNode).flatMap((child) => walk(child, [node, ...around]))];
}

function isNode(value: unknown): value is AnyNode {
  return typeof value === 'object' && value !== null && 'type' in value && 'start' in value && 'end' in value;
}

/** True for what stands inside of a function: the rest of the file is module.exports and the like. */
export function isInFunction({ around }: Visit): boolean {
  return around.some(
    ({ type }) => type === 'FunctionExpression' || type === 'ArrowFunctionExpression' || type === 'FunctionDeclaration',
  );
}

/** The name of a property that is written as a name or as a text; null when it is computed. */
export function keyName(property: AnyNode): string | null {
  if (property.type !== 'Property' || property.computed) return null;
  const { key } = property;
  if (key.type === 'Identifier') return key.name;
  return key.type === 'Literal' && typeof key.value === 'string' ? key.value : null;
}
