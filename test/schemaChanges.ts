// Every way to change a schema by one statement: what can be done to what is there, with its inverse where it has one.

import {
  type Column,
  type Index,
  qualifiedName,
  type Schema,
  type SchemaObject,
  type Table,
} from '../src/model/schema.ts';
import { quotedName } from './randomSchema.ts';

export interface Change {
  readonly sql: string;
  /** Null where one statement cannot take it back. */
  readonly undo: string | null;
  /** What it is called, in some sentence about it. */
  readonly name: string;
  /** A rename is one difference, whatever else mentions the name. */
  readonly isRename: boolean;
}

const change = (name: string, sql: string, undo: string | null = null): Change => ({
  sql,
  undo,
  name,
  isRename: false,
});

const rename = (name: string, what: string, now: string): Change => ({
  sql: `ALTER ${what} RENAME TO ${now}`,
  undo: null,
  name,
  isRename: true,
});

export function changesOf(schema: Schema): readonly Change[] {
  return [
    ...additions,
    ...schema.tables.flatMap(ofTable),
    ...schema.enums.flatMap((type) => [
      rename(type.name, `TYPE ${quotedName(type.name)}`, 'renamed'),
      change(type.name, `ALTER TYPE ${quotedName(type.name)} ADD VALUE 'late' BEFORE '${type.labels[0]}'`),
      change(
        type.name,
        `ALTER TYPE ${quotedName(type.name)} RENAME VALUE '${type.labels[0]}' TO 'z'`,
        `ALTER TYPE ${quotedName(type.name)} RENAME VALUE 'z' TO '${type.labels[0]}'`,
      ),
      change(type.name, `COMMENT ON TYPE ${quotedName(type.name)} IS 'another comment'`),
    ]),
    ...schema.sequences.flatMap(({ name, ownedBy }) => [
      rename(name, `SEQUENCE ${quotedName(name)}`, 'renamed'),
      change(name, `ALTER SEQUENCE ${quotedName(name)} INCREMENT 77`),
      ...(ownedBy === null ? [change(name, `DROP SEQUENCE ${quotedName(name)}`)] : []),
    ]),
    ...schema.objects.flatMap(ofObject),
  ];
}

const additions: readonly Change[] = [
  change('added', 'CREATE TABLE added (id serial PRIMARY KEY, name text)', 'DROP TABLE added'),
  change('added', "CREATE TYPE added AS ENUM ('a')", 'DROP TYPE added'),
  change('added', 'CREATE SEQUENCE added', 'DROP SEQUENCE added'),
  change('added', 'CREATE VIEW added AS SELECT 1 AS one', 'DROP VIEW added'),
  change('added', 'CREATE MATERIALIZED VIEW added AS SELECT 1 AS one', 'DROP MATERIALIZED VIEW added'),
  change('added', 'CREATE FUNCTION added() RETURNS integer LANGUAGE sql RETURN 1', 'DROP FUNCTION added'),
  change('added', 'CREATE DOMAIN added AS text', 'DROP DOMAIN added'),
  change('added', 'CREATE SCHEMA added', 'DROP SCHEMA added'),
];

function ofTable(table: Table): readonly Change[] {
  const t = quotedName(table.name);
  const alter = `ALTER TABLE ${t}`;
  const [first] = table.columns;
  return [
    { ...rename(table.name, `TABLE ${t}`, 'renamed'), undo: `ALTER TABLE renamed RENAME TO ${t}` },
    change(table.name, `DROP TABLE ${t} CASCADE`),
    change('added', `${alter} ADD added text`, `${alter} DROP added`),
    change('added', `${alter} ADD added text UNIQUE`, `${alter} DROP added`),
    change('added', `${alter} ADD CONSTRAINT added CHECK (1 > 0)`, `${alter} DROP CONSTRAINT added`),
    change(table.name, `COMMENT ON TABLE ${t} IS 'another comment'`),
    ...(table.rowSecurity
      ? []
      : [change(table.name, `${alter} ENABLE ROW LEVEL SECURITY`, `${alter} DISABLE ROW LEVEL SECURITY`)]),
    ...(table.properties['forced row security'] === undefined
      ? [change(table.name, `${alter} FORCE ROW LEVEL SECURITY`, `${alter} NO FORCE ROW LEVEL SECURITY`)]
      : []),
    change(table.name, `${alter} OWNER TO pg_monitor`, `${alter} OWNER TO postgres`),
    change(table.name, `GRANT SELECT ON ${t} TO pg_monitor`, `REVOKE SELECT ON ${t} FROM pg_monitor`),
    ...(table.unlogged ? [change(table.name, `${alter} SET LOGGED`, `${alter} SET UNLOGGED`)] : []),
    ...(first === undefined
      ? []
      : [change('added', `CREATE INDEX added ON ${t} (${quotedName(first.name)})`, 'DROP INDEX added')]),
    ...table.columns.flatMap((column) => ofColumn(table, alter, column)),
    ...table.constraints.flatMap(({ name, definition }) => [
      {
        ...change(
          name,
          `${alter} RENAME CONSTRAINT ${quotedName(name)} TO renamed`,
          `${alter} RENAME CONSTRAINT renamed TO ${quotedName(name)}`,
        ),
        isRename: true,
      },
      // Without CASCADE it fails where a foreign key needs it.
      change(
        name,
        `${alter} DROP CONSTRAINT ${quotedName(name)}`,
        `${alter} ADD CONSTRAINT ${quotedName(name)} ${definition}`,
      ),
    ]),
    ...table.indexes.filter(({ constraint }) => constraint === null).flatMap(ofIndex),
  ];
}

function ofColumn(table: Table, alter: string, column: Column): readonly Change[] {
  const c = quotedName(column.name);
  const of = `${alter} ALTER ${c}`;
  const path = `${table.name}.${column.name}`;
  const isPlain = column.generated === null && column.identity === null;
  return [
    // In a partitioned table it is a rename in each partition as well.
    {
      ...change(path, `${alter} RENAME ${c} TO renamed`, `${alter} RENAME renamed TO ${c}`),
      isRename: table.partitionKey === null,
    },
    change(path, `${alter} DROP ${c} CASCADE`),
    change(path, `COMMENT ON COLUMN ${quotedName(table.name)}.${c} IS 'another comment'`),
    column.notNull
      ? change(path, `${of} DROP NOT NULL`, `${of} SET NOT NULL`)
      : change(path, `${of} SET NOT NULL`, `${of} DROP NOT NULL`),
    ...(isPlain && column.default !== null
      ? [change(path, `${of} DROP DEFAULT`, `${of} SET DEFAULT ${column.default}`)]
      : []),
    ...(isPlain && column.default === null && column.type === 'text'
      ? [change(path, `${of} SET DEFAULT 'added'`, `${of} DROP DEFAULT`)]
      : []),
    ...(column.type === 'text' ? [change(path, `${of} TYPE varchar(99)`, `${of} TYPE text`)] : []),
    ...(column.type === 'integer' ? [change(path, `${of} TYPE bigint`, `${of} TYPE integer`)] : []),
    ...(column.type === 'text' ? [change(path, `${of} TYPE text COLLATE "C"`, `${of} TYPE text`)] : []),
    ...(column.identity === 'always'
      ? [change(path, `${of} SET GENERATED BY DEFAULT`, `${of} SET GENERATED ALWAYS`)]
      : []),
    ...(column.generated === 'stored' ? [change(path, `${of} SET EXPRESSION AS ('other')`)] : []),
  ];
}

function ofIndex({ name, definition }: Index): readonly Change[] {
  const i = quotedName(name);
  return [
    { ...rename(name, `INDEX ${i}`, 'renamed'), undo: `ALTER INDEX renamed RENAME TO ${i}` },
    change(name, `DROP INDEX ${i}`, definition),
    change(name, `COMMENT ON INDEX ${i} IS 'another comment'`),
  ];
}

function ofObject(object: SchemaObject): readonly Change[] {
  const name = quotedName(object.name);
  const on = object.table === null ? '' : ` ON ${quotedName(object.table)}`;
  switch (object.kind) {
    case 'view':
      return [
        { ...rename(object.name, `VIEW ${name}`, 'renamed'), undo: `ALTER VIEW renamed RENAME TO ${name}` },
        change(object.name, `DROP VIEW ${name}`, `CREATE VIEW ${name} AS ${object.definition}`),
        change(object.name, `COMMENT ON VIEW ${name} IS 'another comment'`),
      ];
    case 'function':
      return object.name.startsWith('twice')
        ? [
            rename(qualifiedName(object), 'FUNCTION twice', 'renamed'),
            change(object.name, `DROP FUNCTION twice`, object.definition),
          ]
        : [];
    case 'trigger':
      return [
        {
          ...rename(object.name, `TRIGGER ${name}${on}`, 'renamed'),
          undo: `ALTER TRIGGER renamed${on} RENAME TO ${name}`,
        },
        change(object.name, `DROP TRIGGER ${name}${on}`, object.definition),
      ];
    case 'policy':
      return [
        {
          ...rename(object.name, `POLICY ${name}${on}`, 'renamed'),
          undo: `ALTER POLICY renamed${on} RENAME TO ${name}`,
        },
        change(object.name, `DROP POLICY ${name}${on}`, object.definition),
      ];
    case 'domain':
      return [
        rename(object.name, `DOMAIN ${name}`, 'renamed'),
        change(object.name, `ALTER DOMAIN ${name} SET DEFAULT 3`, `ALTER DOMAIN ${name} DROP DEFAULT`),
      ];
    default:
      return [];
  }
}
