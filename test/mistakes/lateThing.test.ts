// What came too late is told from the error and the schema after it, or from the file when the step ended too soon.

import { describe, expect, it } from 'vitest';
import { type LateThing, lateThing } from '../../src/judge/mistakes/lateThing.ts';
import { failedSteps } from '../../src/judge/mistakes/observedStep.ts';
import { readOutline } from '../../src/migrator/readOutline.ts';
import { emptySchema, type Schema } from '../../src/model/schema.ts';
import { brokenUp, column, fault, pgError, schemaOf, table } from '../judgeEvidence.ts';

const users = (...columns: readonly string[]): Schema =>
  schemaOf(
    table(
      'users',
      columns.map((name) => column(name, 'text')),
    ),
  );

interface Failure {
  readonly code: string;
  readonly message: string;
  readonly detail?: string;
  readonly sql?: string;
  readonly before?: Schema;
  readonly after: Schema;
  /** The body of `up`; it failed on the second line of the file. */
  readonly body?: string;
}

function lateIn({
  code,
  message,
  detail,
  sql = '',
  before = emptySchema,
  after,
  body = '',
}: Failure): LateThing | null {
  const place = { file: 'x.js', line: 2, column: 1 };
  const postgres = { ...pgError(code, message), detail: detail ?? null };
  const broken = brokenUp(fault({ postgres, sql, place }), after);
  const outline = readOutline(`exports.up = async (q) => {\n${body}\n};`);
  const report = { ...broken.up.report, outline };
  const [failed] = failedSteps({ ...broken, before, up: { ...broken.up, report } });
  if (failed === undefined) throw new Error('it did not fail');
  return lateThing(failed);
}

const noUsers = { code: '42P01', message: 'relation "users" does not exist' };
const hasUsers = { code: '42701', message: 'column "age" of relation "users" already exists' };
const noAge = { code: '42703', message: 'column "age" does not exist', sql: 'UPDATE users SET age = 1' };
const held = {
  code: '2BP01',
  message: 'cannot drop table orgs because other objects depend on it',
  detail: 'constraint users_org_fkey on table users depends on table orgs',
};

describe('what came too late', () => {
  it.each<readonly [string, Failure, Partial<LateThing>]>([
    ['a table that is there by now', { ...noUsers, after: users('id') }, { what: 'the table `users`', hasCome: true }],
    [
      'a column that is there by now',
      { ...noAge, before: users(), after: users('age') },
      { what: 'the column `users.age`' },
    ],
    [
      'a column that is gone by now',
      { ...hasUsers, before: users('age'), after: users('years') },
      { isInTheWay: true },
    ],
    [
      'a table that is gone by now',
      { ...held, before: users(), after: emptySchema },
      { what: 'the table `users`', isInTheWay: true },
    ],
    [
      'a table whose call nobody waits for',
      { ...noUsers, after: emptySchema, body: "q.createTable('users', {});" },
      { hasCome: false },
    ],
    [
      'a column that is made beside it',
      {
        ...noAge,
        before: users(),
        after: users(),
        body: "await Promise.all([q.addColumn('users', 'age', T), q.go()]);",
      },
      { hasCome: false },
    ],
  ])('is %s', (_name, failure, expected) => {
    expect(lateIn(failure)).toMatchObject(expected);
  });

  it.each<readonly [string, Failure]>([
    ['a table that never comes', { ...noUsers, after: emptySchema }],
    ['a table whose call comes later', { ...noUsers, after: emptySchema, body: "go();\nq.createTable('users', {});" }],
    ['a table whose call is awaited', { ...noUsers, after: emptySchema, body: "await q.createTable('users', {});" }],
    ['a column that was there before', { ...noAge, before: users('age'), after: users('age') }],
    ['a column that is still there', { ...hasUsers, before: users('age'), after: users('age') }],
    ['a table that still points', { ...held, before: users(), after: users() }],
  ])('is not %s', (_name, failure) => {
    expect(lateIn(failure)).toBeNull();
  });
});
