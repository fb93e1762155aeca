// A small exercise for tests of the lab itself, with a database that can be asked for.

import type { Exercise } from '../../src/model/exercise.ts';

export const fileName = '20240101000000-create-users.js';

export function labExercise(before = ''): Exercise {
  return {
    id: 'lab-test',
    section: 'tests',
    sectionTitle: 'Tests',
    title: 'A test of the lab',
    minutes: 1,
    guide: [],
    concepts: [],
    tasks: [],
    html: '',
    afterHtml: null,
    before,
    applied: [],
    start: { name: fileName, text: '' },
    solution: { name: fileName, text: '' },
  };
}

/** A migration with these bodies. */
export function migration(up: string, down = ''): { readonly name: string; readonly text: string } {
  return {
    name: fileName,
    text: `module.exports = {
  async up(queryInterface, Sequelize) {
    ${up}
  },
  async down(queryInterface, Sequelize) {
    ${down}
  },
};
`,
  };
}
