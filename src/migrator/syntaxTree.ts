// A parsed file with what acorn leaves out: the parent of each node, its line, the function that it is exported by.

import type { AnyNode, CallExpression, Program } from 'acorn';
import type { Direction } from '../model/statement.ts';

export type FunctionNode = Extract<
  AnyNode,
  { type: 'ArrowFunctionExpression' | 'FunctionExpression' | 'FunctionDeclaration' }
>;

export class SyntaxTree {
  readonly code: string;
  /** In the order of the text. */
  readonly calls: readonly CallExpression[];
  /** What a `const` was given, by its name; a name that is declared twice is left out. */
  readonly constants: ReadonlyMap<string, AnyNode>;
  /** Every mention of a name that is not its declaration. */
  readonly mentions: ReadonlyMap<string, readonly AnyNode[]>;
  readonly #parents = new Map<AnyNode, AnyNode>();
  readonly #lineStarts: readonly number[];

  constructor(program: Program, code: string) {
    this.code = code;
    this.#lineStarts = [0, ...[...code.matchAll(/\r\n|[\n\r\u2028\u2029]/gu)].map((end) => end.index + end[0].length)];
    const calls: CallExpression[] = [];
    const constants = new Map<string, AnyNode>();
    const twice = new Set<string>();
    const mentions = new Map<string, AnyNode[]>();
    // A stack of our own: a file may nest deeper than the engine's allows.
    const open: AnyNode[] = [program];
    for (let node = open.pop(); node !== undefined; node = open.pop()) {
      if (node.type === 'CallExpression') calls.push(node);
      if (node.type === 'VariableDeclaration' && node.kind === 'const') {
        for (const { id, init } of node.declarations) {
          if (id.type !== 'Identifier' || !init) continue;
          if (constants.has(id.name)) twice.add(id.name);
          constants.set(id.name, init);
        }
      }
      if (node.type === 'Identifier' && this.#isMention(node)) {
        const same = mentions.get(node.name);
        if (same === undefined) mentions.set(node.name, [node]);
        else same.push(node);
      }
      for (const child of childrenOf(node)) {
        this.#parents.set(child, node);
        open.push(child);
      }
    }
    for (const name of twice) constants.delete(name);
    this.calls = calls.sort((one, other) => callStart(one) - callStart(other));
    this.constants = constants;
    this.mentions = mentions;
  }

  parentOf(node: AnyNode): AnyNode | null {
    return this.#parents.get(node) ?? null;
  }

  lineOf({ start }: AnyNode): number {
    let [low, high] = [0, this.#lineStarts.length];
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if ((this.#lineStarts[middle] ?? 0) <= start) low = middle;
      else high = middle;
    }
    return low + 1;
  }

  functionAround(node: AnyNode): FunctionNode | null {
    for (let at = this.parentOf(node); at !== null; at = this.parentOf(at)) if (isFunction(at)) return at;
    return null;
  }

  /** `up` or `down` when the node stands in a function of that name; the outermost one counts. */
  exportedFunction(node: AnyNode): Direction | null {
    let found: Direction | null = null;
    for (let at = this.functionAround(node); at !== null; at = this.functionAround(at)) {
      const name = this.nameOf(at);
      if (name === 'up' || name === 'down') found = name;
    }
    return found;
  }

  /** The name that a function is declared, assigned or written as a method by. */
  nameOf(of: FunctionNode): string | null {
    if (of.type !== 'ArrowFunctionExpression' && of.id) return of.id.name;
    const parent = this.parentOf(of);
    switch (parent?.type) {
      case 'Property':
        return nameIn(parent.key);
      case 'VariableDeclarator':
        return nameIn(parent.id);
      case 'AssignmentExpression':
        return nameIn(parent.left.type === 'MemberExpression' ? parent.left.property : parent.left);
      default:
        return null;
    }
  }

  #isMention(node: AnyNode): boolean {
    const parent = this.parentOf(node);
    if (parent?.type === 'VariableDeclarator') return parent.id !== node;
    if (parent?.type === 'MemberExpression') return parent.computed || parent.object === node;
    if (parent?.type === 'Property') return parent.computed || parent.value === node;
    return parent !== null && !(isFunction(parent) && parent.type !== 'ArrowFunctionExpression' && parent.id === node);
  }
}

export function isFunction(node: AnyNode): node is FunctionNode {
  const { type } = node;
  return type === 'ArrowFunctionExpression' || type === 'FunctionExpression' || type === 'FunctionDeclaration';
}

/** A chain `a().b()` begins where its first call does; the place of its name tells the calls apart. */
function callStart({ callee }: CallExpression): number {
  return callee.type === 'MemberExpression' ? callee.property.start : callee.start;
}

function nameIn(node: AnyNode): string | null {
  if (node.type === 'Identifier') return node.name;
  return node.type === 'Literal' && typeof node.value === 'string' ? node.value : null;
}

function childrenOf(node: AnyNode): readonly AnyNode[] {
  return Object.values(node).flatMap((value: unknown) => (Array.isArray(value) ? value : [value]).filter(isNode));
}

function isNode(value: unknown): value is AnyNode {
  return typeof value === 'object' && value !== null && 'type' in value && 'start' in value;
}
