// Reads what a learner's file says before any of it runs: its calls and their arguments. Nothing is evaluated.

import { type AnyNode, type CallExpression, parse } from 'acorn';
import type { SourceCall, SourceOutline } from '../model/sourceOutline.ts';
import { SourceValues } from './sourceValues.ts';
import { SyntaxTree } from './syntaxTree.ts';
import { waitOf } from './waitOf.ts';

const mostCalls = 300;

/** Of what `transpile` made, whose lines are those of the file. Null rather than an error for what cannot be read. */
export function readOutline(code: string): SourceOutline | null {
  try {
    const options = { ecmaVersion: 'latest', allowReturnOutsideFunction: true, allowHashBang: true } as const;
    const tree = new SyntaxTree(parse(code, { ...options, sourceType: 'script' }), code);
    const values = new SourceValues(tree);
    return { calls: tree.calls.slice(0, mostCalls).map((call) => outlined(call, tree, values)) };
  } catch {
    return null;
  }
}

function outlined(call: CallExpression, tree: SyntaxTree, values: SourceValues): SourceCall {
  const callee = values.textOfCallee(call.callee);
  return {
    callee,
    method: methodOf(call) ?? callee,
    line: tree.lineOf(nameOf(call.callee)),
    within: tree.exportedFunction(call),
    ...waitOf(call, tree),
    arguments: call.arguments.map((argument) => values.read(argument)),
  };
}

/** The name of a chained call stands on a line of its own; that is the line the engine shows, too. */
function nameOf(callee: AnyNode): AnyNode {
  return callee.type === 'MemberExpression' ? callee.property : callee;
}

function methodOf({ callee }: CallExpression): string | null {
  if (callee.type === 'Identifier') return callee.name;
  return callee.type === 'MemberExpression' && callee.property.type === 'Identifier' ? callee.property.name : null;
}
