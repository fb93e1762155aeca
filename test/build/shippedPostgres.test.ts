// What is shipped of Postgres is smaller than PGlite's own files, and still a whole Postgres.

import { PGlite } from '@electric-sql/pglite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { gunzip } from '../../src/base/gunzip.ts';
import { postgresFiles, shippedPostgres } from '../../src/build/postgresFiles.ts';
import { openCluster } from '../../src/postgres/clusterFiles.ts';

let server: PGlite;
beforeAll(async () => {
  const { wasm, fsBundleGz, clusterGz } = await postgresFiles();
  server = await PGlite.create({
    pgliteWasmModule: wasm,
    // Given, so that PGlite does not fetch its own; a cluster that is there needs no initdb.
    initdbWasmModule: wasm,
    fsBundle: new Blob([await gunzip(fsBundleGz)]),
    fs: await openCluster(clusterGz),
  });
});
afterAll(() => server?.close());

async function value(sql: string): Promise<unknown> {
  const { rows } = await server.query<Record<string, unknown>>(sql);
  return Object.values(rows[0] ?? {})[0];
}

it('travels in little', async () => {
  const { fsBundleGz, clusterGz } = await shippedPostgres();
  expect(fsBundleGz.bytes.length).toBeLessThan(900_000);
  expect(clusterGz.bytes.length).toBeLessThan(1_100_000);
});

it('is refused when it is cut off', async () => {
  const { clusterGz } = await postgresFiles();
  await expect(openCluster(clusterGz.slice(0, 500_000))).rejects.toThrow();
  const whole = await gunzip(clusterGz);
  await expect(openCluster(new Blob([whole.slice(0, 5_000_000)]))).rejects.toThrow('cut off');
});

describe('the shipped Postgres', () => {
  it('was shut down cleanly, so that no start has to recover it', async () => {
    // The checkpoint of the shutdown is the last record, and its own redo point.
    expect(await value('select checkpoint_lsn = redo_lsn from pg_control_checkpoint()')).toBe(true);
  });

  it('has a catalog without invalid indexes, and all its templates', async () => {
    expect(await value('select count(*)::int from pg_index where not indisvalid')).toBe(0);
    expect(await value('select count(*)::int from pg_database')).toBe(3);
    await server.query('create database another');
    expect(await value('select count(*)::int from pg_database')).toBe(4);
  });

  it('makes tables and changes them', async () => {
    await server.exec(`
      create table orders (id bigint generated always as identity primary key, total numeric(12,2), placed date);
      create type mood as enum ('sad', 'glad');
      alter table orders add column mood mood not null default 'glad', add check (total >= 0);
      insert into orders (total, placed) select n, date '2024-01-01' + n from generate_series(1, 5000) n;
      alter table orders alter column total type bigint;`);
    await server.query('create index concurrently on orders (placed)');
    await server.query('reindex table concurrently orders');
    await server.query('vacuum full analyze orders');
    expect(await value('select count(*)::int from orders')).toBe(5000);
  });

  it('runs PL/pgSQL', async () => {
    await server.exec(`
      create function stamp() returns trigger language plpgsql as
        $$ begin new.at := timestamptz '2024-06-01 12:00+00'; return new; end $$;
      create table noted (note text, at timestamptz);
      create trigger stamp before insert on noted for each row execute function stamp();
      insert into noted (note) values ('x');
      do $$ begin raise notice 'done'; end $$;`);
    expect(await value('select at is not null from noted')).toBe(true);
  });

  it('searches full text, with stemming and stop words', async () => {
    expect(
      await value("select to_tsvector('english', 'the migrations were running') @@ to_tsquery('migrate & run')"),
    ).toBe(true);
    expect(await value("select to_tsvector('german', 'die Häuser')::text")).toBe("'haus':2");
  });

  it('knows time zones and their abbreviations', async () => {
    expect(await value("select (timestamptz '2024-07-01 12:00+00' at time zone 'Europe/Berlin')::text")).toBe(
      '2024-07-01 14:00:00',
    );
    expect(await value("select (timestamptz '2024-07-01 12:00 PST')::text")).toBe('2024-07-01 20:00:00+00');
  });

  it('sorts by ICU collations', async () => {
    expect(
      await value(`select string_agg(w, '' order by w collate "und-x-icu") from unnest('{b,á,a,B}'::text[]) w`),
    ).toBe('aábB');
  });

  it('refuses to convert encodings, and goes on', async () => {
    for (const encoding of ['LATIN1', 'WIN1252', 'EUC_JP']) {
      await expect(value(`select convert_to('é', '${encoding}')`)).rejects.toThrow('could not load library');
    }
    expect(await value('select 1')).toBe(1);
  });

  it('has an information schema', async () => {
    expect(await value("select count(*)::int > 60 from information_schema.tables where table_schema <> 'public'")).toBe(
      true,
    );
  });
});
