// What is said of a migration that threw: the line of the statement that failed, and a parameter that was not taken.

import { expect, it } from 'vitest';
import { judge } from '../src/judge/judge.ts';
import type { Evidence } from '../src/model/evidence.ts';
import { emptySchema } from '../src/model/schema.ts';
import { brokenUp, exerciseWith, fault, pgError, statement } from './judgeEvidence.ts';

const exercise = exerciseWith({ table: { table: 'users' } });

const cases: readonly (readonly [string, Evidence, RegExp, number | null])[] = [
  [
    'is refused by Postgres at a place that is known',
    brokenUp(fault({ postgres: pgError('42601', 'no'), place: { file: 'f.js', line: 4, column: 2 } })),
    /^`up` failed on line 4\. Postgres says: no \(42601\)\.$/u,
    4,
  ],
  [
    'is refused by Postgres, with a line in the statement alone',
    brokenUp(fault({ postgres: pgError('23505', 'no'), sql: 'b' }), emptySchema, [
      statement('up', 3, 'b', { error: pgError('23505', 'no') }),
      statement('up', 4, 'c', { error: pgError('22012', 'swallowed') }),
    ]),
    /^`up` failed on line 3\. Postgres says/u,
    3,
  ],
  [
    'lacks its second parameter',
    brokenUp(fault({ name: 'ReferenceError', message: 'Sequelize is not defined' })),
    /^`up` failed with ReferenceError: Sequelize is not defined\. `Sequelize` is the second parameter of `up`: `async up\(queryInterface, Sequelize\)`\.$/u,
    null,
  ],
  [
    'lacks its first parameter, in Safari',
    brokenUp(fault({ name: 'ReferenceError', message: "Can't find variable: queryInterface" })),
    /`queryInterface` is the first parameter of `up`/u,
    null,
  ],
  [
    'means something else that is not there',
    brokenUp(fault({ name: 'ReferenceError', message: 'users is not defined' })),
    /^`up` failed with ReferenceError: users is not defined\.$/u,
    null,
  ],
];

it.each(cases)('an `up` that %s', (_what, evidence, message, line) => {
  const up = judge(exercise, evidence).tasks.find(({ id }) => id === 'up');
  expect(up).toMatchObject({ status: 'fail', line, message: expect.stringMatching(message) });
});
