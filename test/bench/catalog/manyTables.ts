// A schema as a grown application has it: ten columns a table, with keys, enums, defaults and indexes.

const columns = (at: number): readonly string[] => [
  'id serial primary key',
  at === 0 ? '"parentId" integer' : `"parentId" integer references "Table${at - 1}" on delete cascade`,
  'email varchar(255) not null unique',
  `status "enum_Table${at}_status" not null default 'active'`,
  'price numeric(10, 2) default 0 check (price >= 0)',
  'note text',
  `data jsonb default '{}'`,
  'active boolean default true',
  '"createdAt" timestamptz not null default now()',
  '"updatedAt" timestamptz not null default now()',
];

/** SQL for `count` tables. */
export function manyTables(count: number): string {
  return Array.from(
    { length: count },
    (_, at) => `create type "enum_Table${at}_status" as enum ('active', 'inactive', 'gone');
      create table "Table${at}" (${columns(at).join(', ')});
      create index on "Table${at}" ("parentId");
      create index on "Table${at}" (lower(email), status) where active;`,
  ).join('\n');
}

/** SQL for the same tables, each of them with something to tell of. */
export function manyChangedTables(count: number): string {
  const changes = Array.from(
    { length: count },
    (_, at) => `alter table "Table${at}" rename column note to remark;
      alter table "Table${at}" alter column price type numeric(12, 2), alter column "parentId" set not null;
      drop index "Table${at}_parentId_idx"; alter type "enum_Table${at}_status" add value 'new';`,
  );
  return `${manyTables(count)}\n${changes.join('\n')}`;
}
