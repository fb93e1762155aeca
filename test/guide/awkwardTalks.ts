// What a migration may send that is hard to watch without changing it.

import { sessionTalks } from './sessionTalks.ts';
import { statementTalks } from './statementTalks.ts';
import { tableBefore as table } from './talkParts.ts';
import type { Line, Talk } from './wireTalk.ts';

const levels = ['debug1', 'log', 'notice', 'warning', 'error'] as const;
const developersLevels = ['debug5', 'debug4', 'debug3', 'debug2'] as const;

const raising = `do $$ begin
  raise debug 'a debug'; raise log 'a log'; raise info 'an info';
  raise notice 'a notice' using detail = 'with detail', hint = 'and hint'; raise warning 'a warning';
end $$`;

const messagesAt = (level: string): readonly Line[] => [
  `set client_min_messages = ${level}`,
  'show client_min_messages',
  raising,
  'drop table if exists none',
  'create table if not exists t (i integer)',
  'create table made (i serial primary key, u text unique, r integer references t)',
  'alter table made alter u set not null, add check (i > 0)',
  'alter table made alter i type bigint',
  'create index on made (u); create index on made (r)',
  'select 1 as a_name_that_is_far_too_long_for_postgres_and_therefore_cut_after_sixty_three_bytes',
  'drop table made cascade',
  { text: 'select $1::integer', values: [1] },
  'begin',
  raising,
  'alter table t add column c integer; alter table t drop column c',
  'commit',
  raising.replace('begin\n', "begin\n  set local client_min_messages = 'warning';\n"),
  `select 1; ${raising}; select 2`,
  `begin; select 1; ${raising}; commit`,
];

const talks: Readonly<Record<string, readonly Line[]>> = { ...statementTalks, ...sessionTalks };

/** What a watcher cannot help to change, each with the reason. */
const beyondTalks: Readonly<Record<string, readonly Line[]>> = {
  // The watcher's question is a part of the text then, and whoever asks for the text sees it.
  'a text of several that looks at itself': [
    'create table asked (query text)',
    'create function ask() returns trigger language plpgsql as $$ begin insert into asked values (current_query()); return new; end $$',
    'create trigger ask before insert on t for each row execute function ask()',
    'insert into t values (803); insert into t values (804)',
    'select * from asked',
  ],
  // Only a simple query is told what a rule returns.
  'a rule that answers an INSERT': [
    'create rule also as on insert to t do also (select 1; select 2)',
    'insert into t values (901)',
  ],
  // The question is asked as the client's own role, in the client's own transaction.
  'a catalog that nobody may read': [
    'create role guest',
    'grant all on t to guest',
    'revoke usage on schema pg_catalog from public',
    'set role guest',
    "insert into t values (420, 'guest')",
    'reset role',
    'grant usage on schema pg_catalog to public',
  ],
};

const talksOf = (lists: Readonly<Record<string, readonly Line[]>>): readonly Talk[] =>
  Object.entries(lists).map(([name, lines]) => ({ name, before: table, lines }));

const levelTalks = (all: readonly string[]): Readonly<Record<string, readonly Line[]>> =>
  Object.fromEntries(all.map((level) => [`messages at ${level}`, messagesAt(level)]));

export const awkwardTalks: readonly Talk[] = [...talksOf(talks), ...talksOf(levelTalks(levels))];

/** Below `debug1` Postgres tells its developers about each message that comes in, the watcher's too. */
export const talksThatTell: readonly Talk[] = [...talksOf(beyondTalks), ...talksOf(levelTalks(developersLevels))];
