// A text is cut into its statements where Postgres would cut it.

import { describe, expect, it } from 'vitest';
import { sqlStatements } from '../src/model/sqlStatements.ts';

const cut = (sql: string): readonly string[] | null =>
  sqlStatements(sql)?.map(({ start, end }) => sql.slice(start, end)) ?? null;

describe('a text is cut at its semicolons', () => {
  it.each<readonly [string, readonly string[]]>([
    ['select 1', ['select 1']],
    ['select 1;', ['select 1']],
    [' ; ;select 1;; select 2 ; ', ['select 1', 'select 2']],
    ["select ';'; select 'it''s;'", ["select ';'", "select 'it''s;'"]],
    ["select E'\\';'; select 2", ["select E'\\';'", 'select 2']],
    ['select "a;b"', ['select "a;b"']],
    ['select 1 -- ; no\n; select 2', ['select 1', 'select 2']],
    ['/* ; /* ; */ ; */ select 1', ['select 1']],
    ['do $$ begin; end $$; select 1', ['do $$ begin; end $$', 'select 1']],
    ['do $a$ $$;$$ $b$ $a$; select 1', ['do $a$ $$;$$ $b$ $a$', 'select 1']],
    [
      'create rule r as on insert to t do also (delete from a; delete from b); select 1',
      ['create rule r as on insert to t do also (delete from a; delete from b)', 'select 1'],
    ],
    [
      'create function f() returns int begin atomic select 1; select case 1 when 1 then 2 end; end; select 1',
      ['create function f() returns int begin atomic select 1; select case 1 when 1 then 2 end; end', 'select 1'],
    ],
    ['begin; select 1; end', ['begin', 'select 1', 'end']],
    ['', []],
    ['-- nothing', []],
  ])('%s', (sql, statements) => {
    expect(cut(sql)).toEqual(statements);
  });

  it.each(["select 'open", 'select "open', 'select $$ open', '/* open', "select E'\\'"])(
    'not where a quote is never closed: %s',
    (sql) => {
      expect(cut(sql)).toBeNull();
    },
  );

  it('tells what each begins with, and whether it waits for a value', () => {
    expect(sqlStatements("alter table t add x int; select $1, 'no $2'; select '$1'")).toMatchObject([
      { words: ['ALTER', 'TABLE', 'T', 'ADD', 'X', 'INT'], hasParameters: false },
      { words: ['SELECT'], hasParameters: true },
      { words: ['SELECT'], hasParameters: false },
    ]);
  });
});
