// Does somebody wait for the promise of a call, and is it one of several in a `Promise.all`? Read from the text alone,
// so where it cannot be known the answer is yes: nobody is told off for an `await` that is merely hard to find.

import type { AnyNode, CallExpression } from 'acorn';
import { type FunctionNode, isFunction, type SyntaxTree } from './syntaxTree.ts';

export interface Wait {
  readonly awaited: boolean;
  readonly together: boolean;
}

const yes: Wait = { awaited: true, together: false };
const no: Wait = { awaited: false, together: false };
const chaining = new Set(['then', 'catch', 'finally']);
const gathering = new Set(['all', 'allSettled', 'race', 'any']);
/** Longer ways than this from a call to its `await` are taken for good. */
const mostSteps = 40;

export function waitOf(node: AnyNode, tree: SyntaxTree, steps = mostSteps): Wait {
  const parent = tree.parentOf(node);
  if (parent === null || steps === 0) return yes;
  const onwards = (next: AnyNode): Wait => waitOf(next, tree, steps - 1);
  switch (parent.type) {
    case 'AwaitExpression':
    case 'ReturnStatement':
      return around(parent, tree, steps);
    case 'ArrowFunctionExpression':
      return waitOfFunction(parent, tree, steps);
    case 'ExpressionStatement':
      // `new Promise((resolve) => { call.then(resolve); })` is waited for by hand.
      return isInNew(parent, tree) ? yes : no;
    case 'UnaryExpression':
      return no;
    case 'MemberExpression':
      return ofMember(node, parent, tree, steps);
    case 'ArrayExpression':
      return ofList(parent, tree, steps);
    case 'CallExpression':
      return ofArgument(parent, tree, steps);
    case 'SequenceExpression':
      return parent.expressions.at(-1) === node ? onwards(parent) : no;
    case 'ConditionalExpression':
    case 'LogicalExpression':
    case 'ChainExpression':
    case 'SpreadElement':
    case 'ParenthesizedExpression':
      return onwards(parent);
    case 'VariableDeclarator':
      return parent.id.type === 'Identifier' ? ofVariable(parent.id.name, tree, steps) : yes;
    default:
      return yes;
  }
}

/** An `await` counts only if somebody waits for the function that it stands in. */
function around(node: AnyNode, tree: SyntaxTree, steps: number): Wait {
  const fn = tree.functionAround(node);
  return fn === null ? yes : waitOfFunction(fn, tree, steps);
}

function waitOfFunction(fn: FunctionNode, tree: SyntaxTree, steps: number): Wait {
  const name = tree.nameOf(fn);
  if (name === 'up' || name === 'down') return yes;
  const parent = tree.parentOf(fn);
  // A method is called by a name that is hard to follow.
  if (parent?.type === 'Property') return yes;
  if (parent?.type === 'AssignmentExpression' && parent.left.type === 'MemberExpression') return yes;
  if (parent?.type !== 'CallExpression') return name === null ? yes : ofVariable(name, tree, steps);
  if (parent.callee !== fn && methodOf(parent) === 'forEach') return no;
  return waitOf(parent, tree, steps - 1);
}

function ofMember(node: AnyNode, member: AnyNode, tree: SyntaxTree, steps: number): Wait {
  if (member.type !== 'MemberExpression' || member.object !== node) return yes;
  const call = tree.parentOf(member);
  const isChained = member.property.type === 'Identifier' && chaining.has(member.property.name);
  return isChained && call?.type === 'CallExpression' ? waitOf(call, tree, steps - 1) : yes;
}

function ofList(list: AnyNode, tree: SyntaxTree, steps: number): Wait {
  const call = tree.parentOf(list);
  // A list that is returned is what people wrote before `Promise.all`: nobody waits for what is in it.
  if (call?.type === 'VariableDeclarator') return waitOf(list, tree, steps - 1);
  if (call?.type === 'ReturnStatement' || (call !== null && isFunction(call))) return no;
  return call?.type === 'CallExpression' && isGathering(call) ? gathered(call, tree, steps) : yes;
}

/** `Promise.all(list.map(…))` and `list.push(call)`. */
function ofArgument(call: CallExpression, tree: SyntaxTree, steps: number): Wait {
  if (isGathering(call)) return gathered(call, tree, steps);
  const { callee } = call;
  if (methodOf(call) !== 'push' || callee.type !== 'MemberExpression' || callee.object.type !== 'Identifier')
    return yes;
  return ofVariable(callee.object.name, tree, steps);
}

function gathered(call: CallExpression, tree: SyntaxTree, steps: number): Wait {
  return { ...waitOf(call, tree, steps - 1), together: true };
}

/** A promise, a list of them or a function that has a name: whoever waits for one mention of it waits for it. */
function ofVariable(name: string, tree: SyntaxTree, steps: number): Wait {
  const waits = (tree.mentions.get(name) ?? []).flatMap((mention): readonly Wait[] => {
    const parent = tree.parentOf(mention);
    if (parent?.type === 'ExpressionStatement') return [];
    if (parent?.type === 'CallExpression' && parent.callee === mention) return [waitOf(parent, tree, steps - 1)];
    // `list.push(…)` is where the promise came from, not where it is waited for.
    if (parent?.type === 'MemberExpression' && !isChain(parent)) return onlyFills(parent) ? [] : [yes];
    return [waitOf(mention, tree, steps - 1)];
  });
  return waits.find(({ together }) => together) ?? waits.find(({ awaited }) => awaited) ?? no;
}

function isChain(member: AnyNode): boolean {
  return (
    member.type === 'MemberExpression' && member.property.type === 'Identifier' && chaining.has(member.property.name)
  );
}

const filling = new Set(['push', 'unshift', 'length']);

function onlyFills(member: AnyNode): boolean {
  return (
    member.type === 'MemberExpression' && member.property.type === 'Identifier' && filling.has(member.property.name)
  );
}

function isInNew(node: AnyNode, tree: SyntaxTree): boolean {
  for (let fn = tree.functionAround(node); fn !== null; fn = tree.functionAround(fn)) {
    if (tree.parentOf(fn)?.type === 'NewExpression') return true;
  }
  return false;
}

function isGathering({ callee }: CallExpression): boolean {
  if (callee.type !== 'MemberExpression' || callee.property.type !== 'Identifier') return false;
  return callee.object.type === 'Identifier' && callee.object.name === 'Promise' && gathering.has(callee.property.name);
}

function methodOf({ callee }: CallExpression): string | null {
  return callee.type === 'MemberExpression' && callee.property.type === 'Identifier' ? callee.property.name : null;
}
