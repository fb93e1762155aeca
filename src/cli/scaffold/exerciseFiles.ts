// The files of a new exercise: a small one that works, with a `TODO:` wherever its author has to write another.

export interface ExerciseNames {
  readonly id: string;
  /** The learner's file. */
  readonly file: string;
  /** The part of the guide, from the section. */
  readonly guide: string;
}

/** By their paths in the exercise's folder. */
export function exerciseFiles(names: ExerciseNames): Readonly<Record<string, string>> {
  return {
    'exercise.md': exerciseText(names),
    'after.md':
      'TODO: what just happened in Postgres: what the statements were, what surprised, what it would have cost.\n',
    'start.js': start,
    'solution.js': answer('TODO: the model answer', {}),
    'answers/right-raw-sql.js': rawSql,
    'answers/right-two-steps.js': twoSteps,
    'answers/wrong-no-down.js': wrong('down', 'down does nothing', { down: '' }),
    'answers/wrong-nullable.js': wrong('table', 'a column may be empty', { label: '{ type: Sequelize.TEXT }' }),
    'answers/wrong-type.js': wrong('table', 'another type', {
      label: '{ type: Sequelize.STRING, allowNull: false }',
    }),
    'answers/wrong-table-name.js': wrong('table', 'another table', {
      table: 'example',
      down: "await queryInterface.dropTable('example');",
    }),
    'answers/wrong-column-name.js': wrong('table', 'another column', { column: 'labels' }),
  };
}

/** A new section, with its first exercise. */
export function sectionText(exercise: string): string {
  return `---
title: "TODO: a title"
guide: "TODO: the part of the guide that it covers"
exercises: [${exercise}]
---

TODO: the summary of the section, which is printed.
`;
}

const exerciseText = ({ id, file, guide }: ExerciseNames): string => `---
id: ${id}
title: "TODO: a title"
minutes: 5
file: ${file}
guide: ${JSON.stringify(guide)}
concepts: []
tasks:
  - id: table
    says: "TODO: what to do. Create a table \`examples\` with a column \`label\`, a required \`text\`"
    check:
      - { table: examples }
      - { column: examples.label, type: text, notNull: true }
    hints:
      - "TODO: a nudge to the place"
      - "TODO: the tool"
      - "TODO: nearly there, but no line that can be pasted"
---

TODO: the text, 100 to 350 words. It shows the idea on another table, and says why before how.
`;

interface Parts {
  readonly table?: string;
  readonly column?: string;
  readonly label?: string;
  readonly down?: string;
}

function answer(comment: string, parts: Parts): string {
  const { table = 'examples', column = 'label', label = '{ type: Sequelize.TEXT, allowNull: false }' } = parts;
  const { down = "await queryInterface.dropTable('examples');" } = parts;
  return `'use strict';

// ${comment}
/** @type {import('sequelize-cli').Migration} */
module.exports = {
  async up(queryInterface, Sequelize) {
    await queryInterface.createTable('${table}', {
      ${column}: ${label},
    });
  },

  async down(queryInterface) {${down === '' ? '' : `\n    ${down}\n  `}},
};
`;
}

const wrong = (task: string, what: string, parts: Parts): string =>
  `// fails: ${task}\n${answer(`TODO: a mistake that people really make, such as this one: ${what}`, parts)}`;

const start = `'use strict';

/** @type {import('sequelize-cli').Migration} */
module.exports = {
  async up(queryInterface, Sequelize) {
    // TODO: say here what is to be done
  },

  async down(queryInterface, Sequelize) {
    // TODO: take back everything that \`up\` did
  },
};
`;

const rawSql = `'use strict';

// TODO: another way, such as SQL of one's own
module.exports = {
  up: ({ sequelize }) => sequelize.query('CREATE TABLE examples (label text NOT NULL)'),
  down: ({ sequelize }) => sequelize.query('DROP TABLE examples'),
};
`;

const twoSteps = `'use strict';

// TODO: a third way, such as several calls in place of one
module.exports = {
  async up(queryInterface, Sequelize) {
    await queryInterface.createTable('examples', {});
    await queryInterface.addColumn('examples', 'label', { type: Sequelize.TEXT, allowNull: false });
  },

  async down(queryInterface) {
    await queryInterface.dropTable('examples');
  },
};
`;
