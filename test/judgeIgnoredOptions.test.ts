// Options of `addIndex` that do nothing are named where a task fails for them, with the one that was meant.

import { expect, it } from 'vitest';
import { ignoredOptions } from '../src/judge/ignoredOptions.ts';
import { readOutline } from '../src/migrator/readOutline.ts';
import { checkSchema, singleChecks } from '../src/model/check.ts';
import { parseContent } from '../src/model/contentProblem.ts';

/** The call stands on line 2. */
function said(call: string, written: unknown): string {
  const check = parseContent(checkSchema, written);
  if (!check.ok) throw new Error(JSON.stringify(check.problems));
  const outline = readOutline(`exports.up = async (q, Sequelize) => {\n  await q.addIndex(${call});\n};`);
  return singleChecks(check.value)
    .flatMap((each) => ignoredOptions(each, outline))
    .join(' ');
}

const gentle = { trace: 'users', blockingScan: false };
const gin = { index: { table: 'users', columns: ['email'], method: 'gin' } };
const unique = { index: { table: 'users', columns: ['email'], unique: true } };
const noOption = (key: string, known: string): string =>
  `\`${key}\` on line 2 is no option that \`addIndex\` knows; \`${known}\` is.`;

it.each([
  ["'users', ['email'], { concurrent: true }", gentle, noOption('concurrent', 'concurrently')],
  ["'users', { fields: ['age'], CONCURRENTLY: true }", gentle, noOption('CONCURRENTLY', 'concurrently')],
  ["'users', ['email'], { method: 'gin' }", gin, noOption('method', 'using')],
  ["'users', [{ name: 'email' }], { indexType: 'GIN' }", gin, noOption('indexType', 'using')],
  ["'users', [Sequelize.col('email')], { indexMethod: 'gin' }", gin, noOption('indexMethod', 'using')],
  [
    "'users', ['email'], { type: 'GIN' }",
    gin,
    "`type` on line 2 has no effect but as `type: 'UNIQUE'`; the method of an index is `using`.",
  ],
  ["'users', ['email'], { indicesType: 'UNIQUE' }", unique, noOption('indicesType', 'unique: true')],
  ["'users', ['email'], { isUnique: true }", unique, noOption('isUnique', 'unique: true')],
])('names what is ignored in addIndex(%s)', (call, check, sentence) => {
  expect(said(call, check)).toBe(sentence);
});

it.each([
  ['another table', "'posts', ['email'], { method: 'gin' }", gin],
  ['another column', "'users', ['age'], { method: 'gin' }", gin],
  ['an option that is known', "'users', ['email'], { type: 'UNIQUE', unique: true }", unique],
  ['one beside the right one', "'users', ['email'], { concurrently: true, concurrent: true }", gentle],
  ['one that is false', "'users', ['email'], { concurrent: false }", gentle],
  ['what the task does not ask for', "'users', ['email'], { method: 'gin', concurrent: true }", unique],
  [
    'a task that no index could have made gentler',
    "'users', ['email'], { concurrent: true }",
    { trace: 'users', rewrite: false },
  ],
  ['a check of something else', "'users', ['email'], { concurrent: true }", { table: 'users' }],
])('says nothing of %s', (_what, call, check) => {
  expect(said(call, check)).toBe('');
});
