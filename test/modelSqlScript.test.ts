// An SQL script comes apart where psql would take it apart.

import { describe, expect, it } from 'vitest';
import { scriptStatements } from '../src/model/sqlScript.ts';

const parts = (script: string): readonly string[] => scriptStatements(script).map(({ sql }) => sql);

describe('a script', () => {
  it('is cut at semicolons, and says on which line each statement begins', () => {
    expect(scriptStatements('select 1;\n\n-- two\nselect\n2 ;select 3')).toEqual([
      { sql: 'select 1', line: 1 },
      { sql: 'select\n2', line: 4 },
      { sql: 'select 3', line: 5 },
    ]);
  });

  it.each([
    ['texts', `select 'a;b', 'it''s;', E'\\';'`],
    ['names', 'select ";" from "a""; b"'],
    ['comments', 'select 1 -- a; b\n, 2 /* ; /* ; */ ; */ + 3'],
    ['dollar quotes', 'do $$ begin; end $$'],
    ['dollar quotes with a name', 'do $a$ begin $$ ; $$ end; $a$'],
    ['brackets', 'create rule r as on insert to t do also (insert into a values (1); insert into b values (1))'],
    [
      'a body in standard SQL',
      'create function f() returns int begin atomic select case when true then 1; end; select 2; end',
    ],
  ])('is not cut inside %s', (_what, sql) => {
    expect(parts(`${sql}; select 4`)).toEqual([sql, 'select 4']);
  });

  it('may end in the middle of something', () => {
    expect(parts("select 'a;")).toEqual(["select 'a;"]);
    expect(parts('do $x$ a;')).toEqual(['do $x$ a;']);
    expect(parts('select 1 /* a;')).toEqual(['select 1']);
    expect(parts('; ;\n--\n')).toEqual([]);
  });
});
