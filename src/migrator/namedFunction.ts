// Makes a function of a text, in such a way that stack traces tell the text's file and line in every engine.

import { nameAddress, placeIn, sourceUrl } from './stackPlace.ts';

export type NamedFunction = (...values: readonly unknown[]) => unknown;

const takerName = 'takeMigration';
/** Only a classic worker has it; taken now, since the learner's code does not get it. */
const importScripts: unknown = Reflect.get(globalThis, 'importScripts');
const inspect = evaluate('(function () { return new Error().stack; })', 'inspected.js');
/** V8 and SpiderMonkey name an evaluated text in their traces; JavaScriptCore leaves name and line out. */
const evaluatedIsNamed = placeIn(String(inspect())) !== null;

/** `expression` is a function's; its first line is the file's first line. */
export function namedFunction(expression: string, fileName: string): NamedFunction {
  return evaluatedIsNamed || typeof importScripts !== 'function'
    ? evaluate(expression, fileName)
    : loadAsScript(expression, fileName, (address) => Reflect.apply(importScripts, globalThis, [address]));
}

function evaluate(expression: string, fileName: string): NamedFunction {
  // biome-ignore lint/security/noGlobalEval: running the learner's code is what this realm is for
  return globalThis.eval(`${expression}\n//# sourceURL=${sourceUrl(fileName)}`);
}

/** JavaScriptCore names a script by its address. */
function loadAsScript(expression: string, fileName: string, load: (address: string) => void): NamedFunction {
  const address = URL.createObjectURL(new Blob([`${takerName}(${expression});`], { type: 'text/javascript' }));
  let taken: NamedFunction | null = null;
  const value = (given: NamedFunction) => {
    taken = given;
  };
  Reflect.defineProperty(globalThis, takerName, { value, configurable: true });
  try {
    load(address);
  } finally {
    Reflect.deleteProperty(globalThis, takerName);
    URL.revokeObjectURL(address);
  }
  if (taken === null) throw new Error(`${fileName} could not be loaded`);
  nameAddress(address, fileName);
  return taken;
}
