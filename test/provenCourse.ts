// A course of one small exercise that proves itself: its answers are real migrations, and its text has no problems.

import type { Files } from './courseFolder.ts';

export const lesson = '01-one/01-first';

export const provenText = `---
id: first
title: A table
minutes: 3
file: 20240101000000-create-notes.js
guide: Basics
concepts: [create-table]
tasks:
  - id: table
    says: Create a table \`notes\`
    check: { table: notes }
    hints: [Look at what \`up\` gets, One of its methods makes tables, It is \`createTable\`]
  - id: stars
    says: It has a column \`stars\`, a required \`integer\`, by default 3
    check: { column: notes.stars, type: integer, notNull: true, default: "3" }
    hints: [A column has a type, Three things are asked, One of them is \`allowNull\`]
---
Some *text*, with a link to [itself](exercise:first) and to [Postgres](https://www.postgresql.org/docs/).

\`\`\`js
await queryInterface.createTable('songs', {});
\`\`\`
`;

/** A migration that makes the table like this. */
export const migration = (table: string, stars: string, down = "await queryInterface.dropTable('notes');"): string =>
  `module.exports = {
  async up(queryInterface, Sequelize) {
    await queryInterface.createTable('${table}', { stars: ${stars} });
  },
  async down(queryInterface) {
    ${down}
  },
};
`;

const stars = '{ type: Sequelize.INTEGER, allowNull: false, defaultValue: 3 }';

const rawSql = `module.exports = {
  up: ({ sequelize }) => sequelize.query('CREATE TABLE notes (stars int NOT NULL DEFAULT 3)'),
  down: ({ sequelize }) => sequelize.query('DROP TABLE notes'),
};
`;

const twoSteps = `module.exports = {
  async up(queryInterface, Sequelize) {
    await queryInterface.createTable('notes', {});
    await queryInterface.addColumn('notes', 'stars', ${stars});
  },
  async down(queryInterface) {
    await queryInterface.removeColumn('notes', 'stars');
    await queryInterface.dropTable('notes');
  },
};
`;

const wrong = (fails: string, text: string): string => `// fails: ${fails}\n${text}`;

export const provenCourse: Files = {
  'course.yaml': 'id: c\ntitle: A course\nlanguage: en\nsections: [01-one] # more to come\n',
  '01-one/section.md': '---\ntitle: One\nguide: Basics\nexercises: [first]\n---\nA summary.\n',
  [`${lesson}/exercise.md`]: provenText,
  [`${lesson}/start.js`]: 'module.exports = {\n  async up() {\n    // TODO\n  },\n  async down() {},\n};\n',
  [`${lesson}/solution.js`]: migration('notes', stars),
  [`${lesson}/answers/right-raw-sql.js`]: rawSql,
  [`${lesson}/answers/right-two-steps.js`]: twoSteps,
  [`${lesson}/answers/wrong-table-name.js`]: wrong('table', migration('note', stars)),
  [`${lesson}/answers/wrong-nullable.js`]: wrong('stars', migration('notes', '{ type: Sequelize.INTEGER }')),
  [`${lesson}/answers/wrong-no-default.js`]: wrong(
    'stars',
    migration('notes', '{ type: Sequelize.INTEGER, allowNull: false }'),
  ),
  [`${lesson}/answers/wrong-down.js`]: wrong('down', migration('notes', stars, '')),
  [`${lesson}/answers/wrong-type.js`]: wrong('up', migration('notes', '{ type: Sequelize.NUMBR }')),
};

/** The same with one text replaced by another. */
export function spoilt(path: string, from: string | RegExp, to: string): Files {
  const text = provenCourse[path] ?? '';
  const spoiltText = text.replace(from, to);
  if (spoiltText === text) throw new Error(`nothing to replace in ${path}`);
  return { ...provenCourse, [path]: spoiltText };
}
