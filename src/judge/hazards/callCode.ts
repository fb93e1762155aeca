// A call of the learner's own file, written out again, with the transaction that it lacks.

import type { SourceCall, SourceEntry, SourceValue } from '../../model/sourceOutline.ts';
import { placeOfOptions } from '../mistakes/transactionNotPassed.ts';
import { text } from './saferCode.ts';

const longest = 140;

/** `await queryInterface.addColumn('users', 'city', { type: Sequelize.TEXT });` What is too long is `…`. */
export function callCode(call: SourceCall): string {
  return written(call.callee, call.arguments.map(valueCode));
}

/** The same with `transaction` among its options. */
export function callInTransaction(call: SourceCall): string {
  const { callee, arguments: given } = call;
  const at = placeOfOptions(call) ?? given.length;
  const options = given[at];
  const entries = options?.kind === 'object' ? options.entries.filter(({ key }) => key !== 'transaction') : [];
  const before = Array.from({ length: at }, (_, place) => {
    const value = given[place];
    return value === undefined ? '{}' : valueCode(value);
  });
  return written(callee, [...before, `{ ${[...entries.map(entryCode), 'transaction'].join(', ')} }`]);
}

function written(callee: string, parts: readonly string[]): string {
  const whole = `await ${callee}(${parts.join(', ')});`;
  if (whole.length <= longest) return whole;
  return `await ${callee}(${parts.map((part) => (part.length > 30 && !part.endsWith('transaction }') ? '…' : part)).join(', ')});`;
}

function valueCode(value: SourceValue): string {
  switch (value.kind) {
    case 'literal':
      return typeof value.value === 'string' ? text(value.value) : String(value.value);
    case 'list':
      return `[${value.items.map(valueCode).join(', ')}]`;
    case 'object':
      return value.entries.length === 0 ? '{}' : `{ ${value.entries.map(entryCode).join(', ')} }`;
    case 'code':
      return value.text;
  }
}

function entryCode({ key, value }: SourceEntry): string {
  if (key === '...') return valueCode(value).startsWith('...') ? valueCode(value) : `...${valueCode(value)}`;
  const name = /^(?:[a-z_$][\w$]*|\[.+\])$/iu.test(key) ? key : text(key);
  const code = valueCode(value);
  return name === code ? name : `${name}: ${code}`;
}
