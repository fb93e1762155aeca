// Two spellings that mean the same to Postgres are the same to the lab; two that do not, are not.

import { describe, expect, it } from 'vitest';
import { canonicalDefault, shownDefault } from '../src/model/canonicalDefault.ts';
import { canonicalExpression, canonicalKey } from '../src/model/canonicalExpression.ts';
import { canonicalType } from '../src/model/canonicalType.ts';

describe('types', () => {
  it.each([
    ['varchar', 'character varying'],
    ['VARCHAR( 20 )', 'character varying(20)'],
    ['timestamptz', 'timestamp with time zone'],
    ['timestamptz(3)', 'timestamp(3) with time zone'],
    ['timestamp', 'timestamp without time zone'],
    ['TIMESTAMP (6) WITH TIME ZONE', 'timestamp(6) with time zone'],
    ['int8', 'bigint'],
    ['INTEGER', 'integer'],
    ['decimal(10, 2)', 'numeric(10,2)'],
    ['numeric(10)', 'numeric(10,0)'],
    ['text[]', 'TEXT []'],
    ['int4[]', 'integer[]'],
    ['char', 'character(1)'],
    ['public.order_status', 'order_status'],
    ['"order_status"', 'order_status'],
  ])('%s is %s', (one, other) => expect(canonicalType(one)).toBe(canonicalType(other)));

  it.each([
    ['varchar(20)', 'varchar(255)'],
    ['varchar', 'text'],
    ['timestamp', 'timestamptz'],
    ['json', 'jsonb'],
    ['text', 'text[]'],
    ['"Status"', 'status'],
    ['numeric(10,2)', 'numeric(12,2)'],
  ])('%s is not %s', (one, other) => expect(canonicalType(one)).not.toBe(canonicalType(other)));
});

describe('defaults', () => {
  it.each([
    ['text', "'active'::text", "'active'"],
    ['character varying(20)', "'active'::character varying(20)", "'active'"],
    ['order_status', "'pending'::order_status", "'pending'"],
    ['timestamp with time zone', 'now()', 'CURRENT_TIMESTAMP'],
    ['timestamp with time zone', 'transaction_timestamp()', 'now()'],
    ['jsonb', "'{}'::jsonb", "'{ }'"],
    ['jsonb', `'{"b": 1, "a": 2}'::jsonb`, `'{"a":2,"b":1}'`],
    ['bigint', "'0'::bigint", '0'],
    ['integer', "'-1'::integer", '-1'],
    ['integer', '(-1)', '-1'],
    ['numeric(10,2)', '0.00', '0'],
    ['boolean', 'true', "'t'"],
    ['boolean', 'FALSE', 'false'],
    ['text[]', "'{}'::text[]", 'ARRAY[]::text[]'],
    ['uuid', 'gen_random_uuid()', 'uuidv4()'],
    ['timestamp with time zone', "(now() + '01:00:00'::interval)", "now() + '01:00:00'"],
    ['character varying(255)', "'active'::character varying", "'active'"],
    ['text', "'active'::character varying", "'active'::text"],
    ['bigint', "nextval('users_id_seq'::regclass)", "NEXTVAL('users_id_seq')"],
    ['text[]', "ARRAY['a'::text, 'b'::text]", "'{a,b}'"],
    ['integer[]', 'ARRAY[1, 2]', "'{1, 2}'::integer[]"],
    ['text[]', 'ARRAY[]::character varying(20)[]', "'{}'"],
    ['interval', "'01:00:00'::interval", "'1 hour'"],
    ['interval', "'14 days'::interval", "INTERVAL '2 weeks'"],
    ['interval', "'1 year 2 mons 3 days 04:05:06'::interval", "'14 months 3 days 4 hours 5 minutes 6 seconds'"],
    ['timestamp with time zone', "(now() + '7 days'::interval)", "now() + interval '1 week'"],
    ['smallint', "'-1'::smallint", '- 1'],
    ['numeric', "'-0.50'::numeric", '-.5'],
    ['double precision', "'1'::double precision", '1.0'],
    ['date', 'CURRENT_DATE', 'current_date'],
    ['date', "'2024-01-31'::date", "DATE '2024-01-31'"],
    ['timestamp without time zone', "(now() AT TIME ZONE 'utc'::text)", "timezone('UTC', current_timestamp)"],
    ['timestamp with time zone', "'2024-01-31 00:00:00+00'::timestamp with time zone", "'2024-01-31'"],
    ['text', '(gen_random_uuid())::text', 'gen_random_uuid()'],
    ['text', "('a'::text || 'b'::text)", "'a' || 'b'"],
    ['jsonb', "jsonb_build_object('a', 1)", "jsonb_build_object( 'a' , 1 )"],
    ['text', 'upper(CURRENT_USER)', 'upper(user)'],
  ])('of a %s column: %s is %s', (type, one, other) =>
    expect(canonicalDefault(one, type)).toBe(canonicalDefault(other, type)),
  );

  it.each([
    ['text', "'active'", "'Active'"],
    ['text', "'0'", "'0.0'"],
    ['timestamp with time zone', 'now()', 'clock_timestamp()'],
    ['text', "'{}'", "'{ }'"],
    ['integer', '10', '100'],
    ['integer', '100', '1'],
    ['integer', '-1', '1'],
    ['text', "'-1'", "'1'"],
    ['text[]', "ARRAY['a']", "ARRAY['b']"],
    ['text[]', "ARRAY['a', 'b']", "ARRAY['b', 'a']"],
    ['interval', "'1 day'", "'24 hours'"],
    ['interval', "'1 month'", "'30 days'"],
    ['interval', "'-01:00:00'", "'01:00:00'"],
    ['timestamp without time zone', 'now()', "now() AT TIME ZONE 'utc'"],
    ['timestamp without time zone', "now() AT TIME ZONE 'cet'", "now() AT TIME ZONE 'utc'"],
    ['timestamp with time zone', "'2024-01-31 00:00:00+02'", "'2024-01-31 00:00:00+00'"],
    ['bigint', "nextval('users_id_seq'::regclass)", "nextval('orders_id_seq'::regclass)"],
    ['jsonb', '\'{"a": 12345678901234567890}\'', '\'{"a": 12345678901234567891}\''],
    ['boolean', 'true', 'false'],
  ])('of a %s column: %s is not %s', (type, one, other) =>
    expect(canonicalDefault(one, type)).not.toBe(canonicalDefault(other, type)),
  );

  it('takes DEFAULT NULL for none', () => expect(canonicalDefault('NULL::text', 'text')).toBeNull());

  it.each([
    ["'active'::text", "'active'"],
    ["'it''s'::character varying(255)", "'it''s'"],
    ['now()', 'now()'],
    ["nextval('users_id_seq'::regclass)", "nextval('users_id_seq'::regclass)"],
  ])('shows %s as %s', (expression, shown) => expect(shownDefault(expression)).toBe(shown));
});

describe('expressions', () => {
  it.each([
    ["((status)::text = 'active'::text)", "status = 'active'"],
    ["status = ANY (ARRAY['a'::text, 'b'::text])", "status in ('a', 'b')"],
    ["((status)::text = ANY ((ARRAY['a'::character varying, 'b'::character varying])::text[]))", "status IN ('a','b')"],
    ['lower(email)', 'LOWER( "email" )'],
    ['lower((email)::text)', 'lower(email)'],
    ['((price > (0)::numeric) AND (price < (10)::numeric))', 'price > 0 and price < 10'],
    ['(deleted_at IS NULL)', 'deleted_at is null'],
    ['(a <> b)', 'a != b'],
    ['((a >= 1) AND (a <= 10))', 'a BETWEEN 1 AND 10'],
    ['((length(name) < 2) OR (length(name) > 9))', 'length(name) not between 2 and 9'],
    ['((a >= 1) AND (a <= 10) AND (b IS NOT NULL))', 'a between 1 and 10 AND b is not null'],
    ["(status <> ALL (ARRAY['a'::text, 'b'::text]))", "status NOT IN ('a', 'b')"],
    ["(status = 'a'::text)", "status IN ('a')"],
    ["status IN ('a', 'b')", "status IN ('b', 'a')"],
    ["(status = ANY ('{a,b}'::text[]))", "status IN ('a', 'b')"],
    ["((name)::text ~~ 'a%'::text)", "name LIKE 'a%'"],
    ["((name)::text !~~* 'a%'::text)", "name NOT ILIKE 'a%'"],
    ['(deleted_at IS NOT NULL)', '"deleted_at" Is Not Null'],
    ['((email)::text = lower((email)::text))', 'email = lower(email)'],
    ["((email)::text ~ '^[^@]+@[^@]+$'::text)", "email ~ '^[^@]+@[^@]+$'"],
    ["(balance > '-1'::integer)", 'balance>-1'],
    ['(price >= (0)::numeric)', '0 <= price'],
    ["(kind = 'a'::public.kind)", "kind = 'a'"],
    ['(a OR b OR (c AND d))', 'b or (d and c) or a'],
    ['((a * b) + c)', 'a * b + c'],
    ['(a - (b - c))', 'a - (b - c)'],
    ['((a - b) - c)', 'a - b - c'],
    ['(NOT (a IS DISTINCT FROM b))', 'a is not distinct from b'],
    ["((settings ->> 'kind'::text) = 'x'::text)", "settings->>'kind' = 'x'"],
    ['EXTRACT(year FROM created_at)', 'extract( YEAR from created_at )'],
    ['CASE WHEN (a > 0) THEN 1 ELSE 0 END', 'case when a > 0 then 1 else 0 end'],
    ["COALESCE(nickname, ''::text)", "coalesce(nickname,'')"],
    ['(is_active IS TRUE)', 'is_active is true'],
    ['CAST(a AS integer)', '(a)::int4'],
    ['("order" > 0)', '"order">0'],
  ])('%s is %s', (one, other) => expect(canonicalExpression(one)).toBe(canonicalExpression(other)));

  it.each([
    ['(a OR b) AND c', 'a OR b AND c'],
    ['(a + b) * c', 'a + b * c'],
    ['NOT (a AND b)', 'NOT a AND b'],
    ["status = 'Active'", "status = 'active'"],
    ['"createdAt" IS NULL', 'createdat IS NULL'],
    ['lower(email)', 'lower email'],
    ['a - (b - c)', 'a - b - c'],
    ['a > 1', 'a < 1'],
    ['a > 1', '1 > a'],
    ['a BETWEEN 1 AND 10', 'a BETWEEN 10 AND 1'],
    ["a IN ('a')", "a NOT IN ('a')"],
    ["a LIKE 'x'", "a ILIKE 'x'"],
    ['a IS NULL', 'a IS NOT NULL'],
    ['(created_at)::text', 'created_at'],
    ["(data ->> 'a')::integer", "data ->> 'a'"],
    ["data -> 'a'", "data ->> 'a'"],
    ['a AND b', 'a OR b'],
    ['a > -1', 'a > 1'],
    ['a - 1', 'a + -1'],
    ['lower(a)', 'upper(a)'],
    ['f(a, b)', 'f(b, a)'],
    ["a || 'x'", "'x' || a"],
    ['"user" = a', 'user = a'],
    ['a AND b OR c AND d', 'a AND (b OR c) AND d'],
    ["a = 'null'", 'a = null'],
  ])('%s is not %s', (one, other) => expect(canonicalExpression(one)).not.toBe(canonicalExpression(other)));

  it('compares what it cannot read token by token', () => {
    const subquery = 'EXISTS ( SELECT 1 FROM users WHERE id = 1 )';
    expect(canonicalExpression(subquery)).toBe(canonicalExpression('exists (select 1 from users where id=1)'));
    expect(canonicalExpression(subquery)).not.toBe(canonicalExpression('exists (select 1 from users where id=2)'));
  });

  it('reads columns by their new names', () => {
    const renamed = new Map([['name', 'full Name']]);
    expect(canonicalExpression("(lower(name) <> 'name'::text)", renamed)).toBe(
      canonicalExpression('lower("full Name") != \'name\''),
    );
  });

  it.each([
    ['createdAt', '"createdAt"'],
    ['lower((email)::text)', 'LOWER(email)'],
  ])('takes the key %s for %s', (one, other) => expect(canonicalKey(one)).toBe(canonicalKey(other)));
});
