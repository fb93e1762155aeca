// Front matter is read strictly: what is not understood is a problem with its place, never passed over.

import { describe, expect, it } from 'vitest';
import { parseCourseHead, parseSectionHead } from '../src/model/courseHead.ts';
import { parseExerciseHead } from '../src/model/exerciseHead.ts';

const task = { id: 'table', says: 'Create it', check: { table: 'users' }, hints: ['A nudge'] };
const head = {
  id: 'users-table',
  title: 'The first table',
  minutes: 10,
  file: '20240101000000-create-users.js',
  guide: 'Creating Tables',
  concepts: ['create-table'],
  tasks: [task],
};

function problemsOf(input: unknown): readonly string[] {
  const parsed = parseExerciseHead(input);
  return parsed.ok ? [] : parsed.problems.map(({ path, message }) => `${path.join('.')}: ${message}`);
}

const withCheck = (check: unknown): unknown => ({ ...head, tasks: [{ ...task, check }] });

describe('a head', () => {
  it('is read with every key that the format has', () => {
    expect(
      problemsOf({
        ...head,
        oldApp: ['select 1'],
        newApp: ['select 2'],
        irreversible: 'gone',
        hazards: ['H19'],
        workspace: true,
        terminal: true,
        startsFrom: 'other',
      }),
    ).toEqual([]);
  });

  it.each([
    [{ ...head, minuts: 3 }, 'minuts: unknown key "minuts"'],
    [{ ...head, id: 'Users Table' }, 'id: id: must be lower-case words joined by hyphens'],
    [{ ...head, minutes: 'ten' }, 'minutes: minutes: expected number, got "ten"'],
    [{ ...head, minutes: 2.5 }, 'minutes: minutes: must be whole minutes'],
    [{ ...head, file: 'create-users.js' }, 'file: file: must be like 20240101000000-create-users.js'],
    [{ ...head, tasks: [] }, 'tasks: tasks: an exercise needs at least one task'],
    [{ ...head, tasks: [{ ...task, hints: [] }] }, 'tasks.0.hints: hints: a task needs at least one hint'],
    [{ ...head, tasks: [{ ...task, note: '' }] }, 'tasks.0.note: unknown key "note"'],
    [{ ...head, hazards: ['19'] }, 'hazards.0: entry 1: must be like H19'],
    [{ ...head, hazards: ['H19', 'H99'] }, 'hazards.1: entry 2: is no hazard that there is'],
    [{ id: 'x' }, ': the key "title" is missing'],
    ['text', ': expected Object, got "text"'],
    [null, ': expected Object, got null'],
  ])('%#: is refused', (input, problem) => expect(problemsOf(input)).toContain(problem));

  it.each(['up', 'down', 'rows', 'again', 'old-app'])('may not have a task called %s', (id) =>
    expect(problemsOf({ ...head, tasks: [{ ...task, id }] })).toEqual([
      `tasks.0.id: the task id "${id}" is reserved: the lab judges it in every exercise`,
    ]),
  );

  it('may not have two tasks of one id', () =>
    expect(problemsOf({ ...head, tasks: [task, task] })).toEqual(['tasks.1.id: the task id "table" is used twice']));
});

describe('a check', () => {
  it.each([
    [{ table: 'users' }],
    [{ column: 'users.role' }],
    [
      {
        column: 'shop.users.role',
        type: 'text',
        notNull: true,
        default: null,
        identity: 'always',
        autoIncrement: true,
      },
    ],
    [
      {
        index: {
          table: 'users',
          columns: ['lower(email)'],
          unique: true,
          name: 'x',
          where: 'a is null',
          method: 'gin',
          count: 1,
        },
      },
    ],
    [
      {
        constraint: {
          table: 'orders',
          kind: 'foreign key',
          columns: ['a'],
          name: 'x',
          references: { table: 'users', columns: ['id'] },
          onDelete: 'cascade',
          validated: false,
        },
      },
    ],
    [{ absent: 'users' }],
    [{ absent: 'users.role' }],
    [[{ table: 'users' }, { absent: 'orders' }]],
  ])('%#: is understood', (check) => expect(problemsOf(withCheck(check))).toEqual([]));

  it.each([
    [
      { tabel: 'users' },
      'tasks.0.check: check: is no check: it needs one of the keys table, column, index, constraint, enum, sequence, absent, sameAsSolution, survives, query, accepts, rejects, trace, crash',
    ],
    [
      'users',
      'tasks.0.check: check: is no check: it needs one of the keys table, column, index, constraint, enum, sequence, absent, sameAsSolution, survives, query, accepts, rejects, trace, crash',
    ],
    [[], 'tasks.0.check: check: needs at least one check'],
    [{ table: 'users', column: 'users.role' }, 'tasks.0.check.column: unknown key "column"'],
    [{ column: 'role' }, 'tasks.0.check.column: column: must be a table and a column: `users.email`'],
    [{ column: 'users.role', nullable: false }, 'tasks.0.check.nullable: unknown key "nullable"'],
    [{ column: 'users.role', default: 0 }, 'tasks.0.check.default: default: expected string, got 0'],
    [{ index: { table: 'users' } }, 'tasks.0.check.index: the key "columns" is missing'],
    [{ index: { table: 'users', columns: ['a'], count: 0 } }, 'tasks.0.check.index.count: count: expected >=1, got 0'],
    [
      { constraint: { table: 'users', kind: 'uniq' } },
      'tasks.0.check.constraint.kind: kind: expected ("primary key" | "unique" | "foreign key" | "check" | "exclusion"), got "uniq"',
    ],
    [
      [{ table: 'users' }, { absent: '' }],
      'tasks.0.check.1.absent: absent: must be a table, a table and a column, or a check that must not hold',
    ],
    [
      { __proto__: null, constructor: 'x' },
      'tasks.0.check: check: is no check: it needs one of the keys table, column, index, constraint, enum, sequence, absent, sameAsSolution, survives, query, accepts, rejects, trace, crash',
    ],
  ])('%#: is refused', (check, problem) => expect(problemsOf(withCheck(check))).toEqual([problem]));
});

describe('the heads of course and section', () => {
  it('are read', () => {
    expect(parseCourseHead({ id: 'c', title: 'C', language: 'en', sections: ['01-a'] }).ok).toBe(true);
    expect(parseSectionHead({ title: 'S', guide: 'G', exercises: ['a'] }).ok).toBe(true);
  });

  it('are strict', () => {
    expect(parseCourseHead({ id: 'c', title: 'C', language: 'en', sections: [], x: 1 })).toMatchObject({
      ok: false,
      problems: [{ path: ['sections'] }, { path: ['x'] }],
    });
    expect(parseSectionHead({ title: 'S', guide: 'G' })).toMatchObject({
      ok: false,
      problems: [{ message: 'the key "exercises" is missing' }],
    });
  });
});
