// Writes down arguments as they stand in the text, each within limits, so that a huge file costs little.

import type { AnyNode, ObjectExpression } from 'acorn';
import type { SourceEntry, SourceValue } from '../model/sourceOutline.ts';
import type { SyntaxTree } from './syntaxTree.ts';

const deepest = 6;
const longestText = 200;
/** For all arguments of a file together; what comes after that is only text. */
const mostValues = 5000;

export class SourceValues {
  readonly #tree: SyntaxTree;
  #left = mostValues;

  constructor(tree: SyntaxTree) {
    this.#tree = tree;
  }

  read(node: AnyNode, depth = 1): SourceValue {
    this.#left -= 1;
    if (this.#left < 0 || depth > deepest) return this.#text(node);
    switch (node.type) {
      case 'Literal':
        return this.#literal(node.value, node);
      case 'TemplateLiteral':
        return node.expressions.length === 0 ? this.#literal(node.quasis[0]?.value.cooked, node) : this.#text(node);
      case 'UnaryExpression':
        return this.#negative(node.operator, node.argument, node);
      case 'ArrayExpression':
        return {
          kind: 'list',
          items: node.elements.flatMap((each) => (each && this.#left > 0 ? [this.read(each, depth + 1)] : [])),
        };
      case 'ObjectExpression':
        return { kind: 'object', entries: this.#entries(node, depth + 1) };
      case 'Identifier':
        return this.#named(node.name, node, depth);
      default:
        return this.#text(node);
    }
  }

  /** The calls that a chain goes on from are only hinted at: `queryInterface.createTable(…).then`. */
  textOfCallee(callee: AnyNode): string {
    const names: string[] = [];
    let at = callee;
    while (at.type === 'MemberExpression' || at.type === 'CallExpression') {
      if (at.type === 'CallExpression') {
        names.unshift('(…)');
        at = at.callee;
        continue;
      }
      const dot = at.computed ? '[' : at.optional ? '?.' : '.';
      names.unshift(dot + this.#plain(at.property) + (at.computed ? ']' : ''));
      at = at.object;
    }
    return shortened(this.#plain(at) + names.join(''));
  }

  #entries(object: ObjectExpression, depth: number): readonly SourceEntry[] {
    return object.properties.flatMap((property): readonly SourceEntry[] => {
      if (this.#left <= 0) return [];
      if (property.type === 'SpreadElement') return this.#spread(property.argument, depth);
      const { key, computed } = property;
      const name = computed ? `[${this.#plain(key)}]` : key.type === 'Literal' ? String(key.value) : this.#plain(key);
      return [{ key: shortened(name), line: this.#tree.lineOf(property), value: this.read(property.value, depth) }];
    });
  }

  #spread(node: AnyNode, depth: number): readonly SourceEntry[] {
    const value = this.read(node, depth - 1);
    return value.kind === 'object' ? value.entries : [{ key: '...', line: this.#tree.lineOf(node), value }];
  }

  /** The name of a `const` stands for the literal, object or list that it was given. */
  #named(name: string, node: AnyNode, depth: number): SourceValue {
    const given = this.#tree.constants.get(name);
    const value = given === undefined ? null : this.read(given, depth + 1);
    return value === null || value.kind === 'code' ? this.#text(node) : value;
  }

  #negative(operator: string, argument: AnyNode, node: AnyNode): SourceValue {
    const isNumber = argument.type === 'Literal' && typeof argument.value === 'number';
    return operator === '-' && isNumber ? { kind: 'literal', value: -Number(argument.value) } : this.#text(node);
  }

  #literal(value: unknown, node: AnyNode): SourceValue {
    if (typeof value === 'string') return { kind: 'literal', value: shortened(value) };
    const isPlain = value === null || typeof value === 'number' || typeof value === 'boolean';
    // A regular expression that this engine cannot build is given as null.
    return isPlain && !(node.type === 'Literal' && node.regex) ? { kind: 'literal', value } : this.#text(node);
  }

  #text(node: AnyNode): SourceValue {
    return { kind: 'code', text: this.#plain(node) };
  }

  #plain({ start, end }: AnyNode): string {
    // Cut before it is tidied: an argument may be a whole file.
    return shortened(this.#tree.code.slice(start, Math.min(end, start + 4 * longestText)).replace(/\s+/gu, ' '));
  }
}

const shortened = (text: string): string => (text.length > longestText ? `${text.slice(0, longestText - 1)}…` : text);
