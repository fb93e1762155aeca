// Random schemas, as the statements that make them: for properties that must hold for whatever a learner writes.

import fc from 'fast-check';

/** A type with defaults that a column of it may have. */
const types: readonly (readonly [string, readonly string[]])[] = [
  ['text', ["'active'", "'it''s'", "''", "upper('a')"]],
  ['varchar(20)', ["'active'", "'{}'"]],
  ['integer', ['0', '-1', "'7'", '1 + 2']],
  ['bigint', ['0', '9007199254740993']],
  ['numeric(10,2)', ['0', '-0.50', '1.5']],
  ['double precision', ['0.1', '-3']],
  ['boolean', ['true', "'f'"]],
  ['date', ['CURRENT_DATE', "'2024-01-31'"]],
  ['timestamp', ['now()', "(now() AT TIME ZONE 'utc')"]],
  ['timestamptz(3)', ['CURRENT_TIMESTAMP', "now() + interval '7 days'", "'2024-01-31'"]],
  ['interval', ["'1 hour'", "'1 year 2 days'"]],
  ['uuid', ['gen_random_uuid()']],
  ['jsonb', ["'{}'", `'{"b": [1, null], "a": "x"}'`]],
  ['text[]', ["'{}'", "ARRAY['a', 'b']"]],
  ['mood', ["'glad'", "'sad'"]],
  ['mood[]', ["'{}'"]],
];

const tableNames = ['users', 'orders', 'Items', 'order lines', 'user'];
const columnNames = ['name', 'email', 'createdAt', 'order', 'is it', 'user_id', 'name2', 'users'];

export const quotedName = (name: string): string => `"${name.replaceAll('"', '""')}"`;
const quotedText = (text: string): string => `'${text.replaceAll("'", "''")}'`;

interface RandomColumn {
  readonly name: string;
  readonly type: string;
  readonly written: string;
}

function randomColumn(name: string): fc.Arbitrary<RandomColumn> {
  return fc.constantFrom(...types).chain(([type, defaults]) =>
    fc.record({ value: fc.option(fc.constantFrom(...defaults)), notNull: fc.boolean() }).map(({ value, notNull }) => ({
      name,
      type,
      written: `${quotedName(name)} ${type}${value === null ? '' : ` DEFAULT ${value}`}${notNull ? ' NOT NULL' : ''}`,
    })),
  );
}

const keys = ['id serial PRIMARY KEY', 'id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY', 'id uuid PRIMARY KEY'];

/**
 * What may be made on one column of a table; `t` and `c` come with their quotes, `n` is a name that is free, `x` a text
 * that is made of the column in a way that an index takes.
 */
type Extra = (t: string, c: string, n: string, x: string) => string;
const extras: readonly Extra[] = [
  (t, c) => `CREATE INDEX ON ${t} (${c})`,
  (t, c) => `CREATE INDEX ON ${t} (${c} DESC NULLS LAST, id)`,
  (t, c, n) => `CREATE UNIQUE INDEX ${n} ON ${t} (id, ${c}) WHERE ${c} IS NOT NULL`,
  (t, c, n, x) => `CREATE INDEX ${n} ON ${t} (lower(${x})) INCLUDE (${c})`,
  (t, c, n) => `ALTER TABLE ${t} ADD CONSTRAINT ${n} UNIQUE (id, ${c})`,
  (t, c, n) => `ALTER TABLE ${t} ADD CONSTRAINT ${n} CHECK (${c} IS NOT NULL OR id IS NULL)`,
  (t, _c, _n, x) => `ALTER TABLE ${t} ADD CHECK (${x} NOT IN ('x', 'y') AND length(${x}) BETWEEN 0 AND 99) NOT VALID`,
  (t, c) => `ALTER TABLE ${t} ADD COLUMN made text GENERATED ALWAYS AS (COALESCE(${c} IS NULL, false)::text) STORED`,
  (t, c) => `COMMENT ON COLUMN ${t}.${c} IS 'the comment'`,
  (t) => `COMMENT ON TABLE ${t} IS 'it''s a table'`,
  (t, c, n) => `CREATE VIEW ${n} AS SELECT id, ${c} FROM ${t} WHERE ${c} IS NOT NULL`,
  (t, c, n) =>
    `CREATE VIEW ${n} AS SELECT count(a.${c}) AS n, max(b.id::text) AS last FROM ${t} a JOIN ${t} b ON a.id = b.id`,
  (t, c, n) => `CREATE TRIGGER ${n} BEFORE UPDATE OF ${c} ON ${t} FOR EACH ROW EXECUTE FUNCTION unchanged()`,
  (t, c, n) => `CREATE POLICY ${n} ON ${t} USING (${c} IS NOT NULL)`,
  (t, _c, n) => `ALTER TABLE ${t} ADD parent integer CONSTRAINT ${n} CHECK (parent > 0)`,
];

const randomTable = (name: string): fc.Arbitrary<readonly string[]> =>
  fc
    .record({
      key: fc.constantFrom(...keys),
      columns: fc
        .subarray([...columnNames], { minLength: 1, maxLength: 4 })
        .chain((names) => fc.tuple(...names.map(randomColumn))),
      extras: fc.subarray([...extras], { maxLength: 5 }),
      on: fc.nat(),
    })
    .map(({ key, columns, extras, on }) => {
      const table = quotedName(name);
      const made = extras.map((extra, at) => {
        const column = columns[(on + at) % columns.length];
        const written = quotedName(column?.name ?? 'id');
        const text = /^(?:text|varchar.*)$/u.test(column?.type ?? '')
          ? `${written}::text`
          : `(${written} IS NULL)::text`;
        return extra(table, written, quotedName(`${name} ${at}`), text);
      });
      return [`CREATE TABLE ${table} (${[key, ...columns.map(({ written }) => written)].join(', ')})`, ...made];
    });

/** A self-reference, or a reference from the second table to the first. */
const references = (tables: readonly string[]): readonly string[] => {
  const [first, second = first] = tables.map(quotedName);
  return [
    `ALTER TABLE ${second} ADD ref text CONSTRAINT ref_check CHECK (ref <> '')`,
    `ALTER TABLE ${first} ADD code text UNIQUE`,
    `ALTER TABLE ${second} ADD FOREIGN KEY (ref) REFERENCES ${first} (code) ON DELETE SET NULL (ref) ON UPDATE CASCADE`,
  ];
};

const always = [
  "CREATE TYPE mood AS ENUM ('sad', 'ok', 'glad')",
  'CREATE FUNCTION unchanged() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RETURN NEW; END $$',
];
const sometimes = [
  'CREATE SEQUENCE numbers START 10 INCREMENT 5',
  "COMMENT ON TYPE mood IS 'how it is'",
  'CREATE TYPE "Kind" AS ENUM (\'a\')',
  'CREATE DOMAIN positive AS integer CHECK (VALUE > 0)',
  'CREATE TYPE place AS (x integer, y integer)',
  'CREATE FUNCTION twice(a integer) RETURNS integer LANGUAGE sql IMMUTABLE RETURN a * 2',
  'CREATE UNLOGGED TABLE scratch (note text)',
  'CREATE TABLE events (id bigint, made_at date) PARTITION BY RANGE (made_at); CREATE TABLE events_1 PARTITION OF events DEFAULT',
];

export const randomSchema: fc.Arbitrary<readonly string[]> = fc
  .subarray([...tableNames], { minLength: 1, maxLength: 3 })
  .chain((names) =>
    fc
      .record({
        tables: fc.tuple(...names.map(randomTable)),
        refers: fc.boolean(),
        more: fc.subarray([...sometimes]),
        comment: fc.string({ minLength: 1, maxLength: 20 }).filter((text) => !text.includes('\0')),
      })
      .map(({ tables, refers, more, comment }) => [
        ...always,
        ...more,
        ...tables.flat(),
        ...(refers ? references(names) : []),
        `COMMENT ON TABLE ${quotedName(names[0] ?? '')} IS ${quotedText(comment)}`,
      ]),
  );
