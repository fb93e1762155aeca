// Files that a learner might hand in: the exercise's own answers, and migrations made up for one test.

import { readFileSync } from 'node:fs';

/** Where the page shows the exercise that these answers are for. */
export const atUsersTable = (address: string): string => `${address}#/exercise/users-table`;

const folder = new URL('../../lessons/02-creating-tables/01-users-table/', import.meta.url);
const read = (name: string): string => readFileSync(new URL(name, folder), 'utf8');

export const startText = read('start.js');
export const solution = read('solution.js');
/** Breaks the task `email` and no other. */
export const wrongType = read('answers/wrong-string-type.js');
/** Its `down` does nothing: breaks `down` and no task of the exercise's own. */
export const wrongDown = read('answers/wrong-down-empty.js');

/** A migration whose `up` is `body`, which begins on line 4. */
export function upOnly(body: string): string {
  return `'use strict';\nmodule.exports = {\n  async up(queryInterface, Sequelize) {\n${body}\n  },\n  async down() {},\n};\n`;
}

/** An answer with code of the learner's before it, as a file might begin with helpers of its own. */
export function withPrelude(prelude: string, answer: string): string {
  return `${prelude}\n${answer}`;
}
