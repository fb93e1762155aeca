// Which statements never reach the one-threaded Postgres of the tab, and which must.

import { describe, expect, it } from 'vitest';
import { refuse } from '../../src/postgres/refusals.ts';

describe('statements that would hang or kill the engine', () => {
  it.each([
    'COPY users FROM STDIN',
    'copy users (email) from stdin with (format csv)',
    'select 1; COPY users FROM STDIN',
    '/* seed */ COPY users FROM STDIN',
    "SET idle_in_transaction_session_timeout = '5s'",
    'set local transaction_timeout to 1000',
    'SET SESSION idle_session_timeout = 10',
    "select set_config('idle_in_transaction_session_timeout', '5s', false)",
    "DO $$ BEGIN SET transaction_timeout = '1s'; END $$",
    "ALTER ROLE postgres SET transaction_timeout = '1s'",
    "SET transaction_timeout = 0; SET transaction_timeout = '1s'",
  ])('refuses %s', (sql) => {
    expect(refuse(sql)).toContain('RAISE EXCEPTION');
  });

  it.each([
    'COPY users TO STDOUT',
    "COPY users FROM '/tmp/users.csv'",
    "insert into notes values ('COPY users FROM STDIN')",
    '-- COPY users FROM STDIN\nselect 1',
    'SHOW transaction_timeout',
    'SET transaction_timeout = 0',
    "SET idle_in_transaction_session_timeout TO '0'",
    'RESET transaction_timeout',
    'SET transaction_timeout = DEFAULT',
    "select current_setting('transaction_timeout')",
    "SET statement_timeout = '5s'",
    "SET lock_timeout = '2s'",
    'create table transaction_timeout (id int)',
  ])('lets through %s', (sql) => {
    expect(refuse(sql)).toBeNull();
  });
});
