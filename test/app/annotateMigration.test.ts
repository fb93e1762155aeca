// The type comment that completion needs is put in wherever a migration can begin, and nowhere else.

import { describe, expect, it } from 'vitest';
import { annotateMigration } from '../../src/ui/editor/annotateMigration.ts';

const all = "/** @type {import('sequelize-cli').Migration} */ ";
const up = "/** @type {import('sequelize-cli').Migration['up']} */ ";

describe('a migration without its type comment', () => {
  it.each([
    ['module.exports = { async up(q) {} };', `${all}module.exports = { async up(q) {} };`],
    ["'use strict';\n\nexport default {\n};", `'use strict';\n\n${all}export default {\n};`],
    ['exports.up = async (q) => {};', `${up}exports.up = async (q) => {};`],
    ['export async function up(q) {}', `${up}export async function up(q) {}`],
    ['export const up = async (q) => {};', `${up}export const up = async (q) => {};`],
  ])('gets it: %s', (text, annotated) => {
    expect(annotateMigration(text)?.text).toBe(annotated);
  });

  it('keeps every place: each letter is where `moved` says', () => {
    const text = 'exports.up = async (q) => { q. };\nexports.down = async (q) => { q. };';
    const annotated = annotateMigration(text);
    const letters = [...text].map((_, offset) => annotated?.text[annotated.moved(offset)]);
    expect(letters.join('')).toBe(text);
  });

  it.each([`${all}\nmodule.exports = {};`, 'const notes = 1;', 'module.exports = migration;'])(
    'stays as it is when nothing is missing: %s',
    (text) => {
      expect(annotateMigration(text)).toBeNull();
    },
  );
});
