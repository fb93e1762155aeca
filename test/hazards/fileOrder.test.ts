// H52: what the names in a folder of migrations, and those in `SequelizeMeta`, say about the order in which they run.

import { describe, expect, it } from 'vitest';
import { fileOrderHazards } from '../../src/judge/hazards/fileOrder.ts';

const users = '20240101000000-create-users.js';
const orders = '20240102000000-create-orders.js';
const items = '20240103000000-create-items.js';

const told = (files: readonly string[], applied?: readonly string[]): readonly string[] =>
  fileOrderHazards(files, applied).map(({ message }) => message);

describe('the order of files', () => {
  it('is not a hazard when each has a time of its own and all ran in order', () => {
    expect(told([users, orders, items])).toEqual([]);
    expect(told([users, orders, items], [users, orders])).toEqual([]);
    expect(told([])).toEqual([]);
  });

  it('tells of two files with the same time, and how to part them', () => {
    const [hazard, ...more] = fileOrderHazards([users, '20240101000000-add-role.js', orders]);
    expect(more).toEqual([]);
    expect(hazard).toMatchObject({ id: 'H52', severity: 'state', observed: false, line: null });
    expect(hazard?.message).toContain('`20240101000000-add-role.js` and `20240101000000-create-users.js`');
    expect(hazard?.safer).toBe('git mv 20240101000000-create-users.js 20240101000001-create-users.js');
  });

  it('tells when names sort otherwise as text than as numbers', () => {
    const [message = ''] = told(['9-create-users.js', '10-create-orders.js']);
    expect(message).toContain('`10-create-orders.js` runs before `9-create-users.js`');
    expect(told(['09-create-users.js', '10-create-orders.js'])).toEqual([]);
  });

  it('tells of a file that is older than one that has run', () => {
    const [message = '', ...more] = told([users, orders, items], [users, items]);
    expect(more).toEqual([]);
    expect(message).toContain(`\`${orders}\` has not run, and \`${items}\``);
  });

  it('tells of a file that was renamed after it had run, and once', () => {
    const renamed = '20240105000000-create-users.js';
    const [hazard, ...more] = fileOrderHazards([orders, renamed], [users, orders]);
    expect(more).toEqual([]);
    expect(hazard?.message).toContain(`is called \`${renamed}\` now`);
    expect(hazard?.safer).toBe(`git mv ${renamed} ${users}`);
  });

  it('tells of what has run and has no file any more', () => {
    expect(told([orders], [users, orders])).toEqual([
      expect.stringContaining(`\`${users}\` has run, and there is no such file`),
    ]);
  });
});
