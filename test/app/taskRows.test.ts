// Tasks on the page: promises before a check, kept or broken after it.

import { describe, expect, it } from 'vitest';
import { taskRows } from '../../src/app/taskRows.ts';
import { exerciseCalled, taskVerdict, verdictOf } from './lessonFixture.ts';

const exercise = exerciseCalled('users');

describe('the tasks', () => {
  it('are all open before a check, with what is checked every time under them', () => {
    const { own, standing } = taskRows(exercise, null);
    expect(own.map(({ id, status }) => [id, status])).toEqual([['table', 'open']]);
    expect(standing.map(({ id, status }) => [id, status])).toEqual([
      ['up', 'open'],
      ['down', 'open'],
      ['rows', 'open'],
      ['again', 'open'],
    ]);
  });

  it('promise the app of yesterday what it needs, where there is one', () => {
    const { standing } = taskRows({ ...exercise, oldApp: ['select 1'] }, null);
    expect(standing.map(({ id }) => id)).toEqual(['up', 'down', 'rows', 'again', 'old-app']);
  });

  it('do not promise a way back where there is none', () => {
    const { standing } = taskRows({ ...exercise, irreversible: 'The names are lost.' }, null);
    const said = new Map(standing.map(({ id, says }) => [id, says]));
    expect(said.get('down')).toContain('refuses with an error');
    expect(said.get('again')).toContain('not asked');
    expect(said.get('rows')).toContain('not compared');
  });

  it('carry their verdict after a check; those that the lab adds come from the verdict', () => {
    const tasks = [
      taskVerdict('up'),
      taskVerdict('table', { status: 'fail' }),
      taskVerdict('down', { status: 'skipped' }),
    ];
    const { own, standing } = taskRows(exercise, verdictOf('fail', { tasks }));
    expect(own.map(({ id, status }) => [id, status])).toEqual([['table', 'fail']]);
    expect(standing.map(({ id, status }) => [id, status])).toEqual([
      ['up', 'pass'],
      ['down', 'skipped'],
    ]);
  });

  it('tell the judge’s own hint from theirs, and no hint twice', () => {
    const rowWith = (hint: string) =>
      taskRows(exercise, verdictOf('fail', { tasks: [taskVerdict('table', { status: 'fail', hint })] })).own[0];
    expect(rowWith('Look at line 4.')?.judgeHint).toBe('Look at line 4.');
    expect(rowWith('Think of a table.')?.judgeHint).toBeNull();
    expect(rowWith('Look at line 4.')?.hints).toEqual(exercise.tasks[0]?.hints);
  });
});
