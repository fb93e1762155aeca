// Two spellings that mean the same to Postgres are the same to the lab; two that do not, are not.

import { describe, expect, it } from 'vitest';
import { canonicalDefault, shownDefault } from '../src/model/canonicalDefault.ts';
import { canonicalExpression } from '../src/model/canonicalExpression.ts';
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
  ])('%s is %s', (one, other) => expect(canonicalExpression(one)).toBe(canonicalExpression(other)));

  it.each([
    ['(a OR b) AND c', 'a OR b AND c'],
    ['(a + b) * c', 'a + b * c'],
    ['NOT (a AND b)', 'NOT a AND b'],
    ["status = 'Active'", "status = 'active'"],
    ['"createdAt" IS NULL', 'createdat IS NULL'],
    ['lower(email)', 'lower email'],
  ])('%s is not %s', (one, other) => expect(canonicalExpression(one)).not.toBe(canonicalExpression(other)));
});
