// What a row costs in the Postgres of this lab: the figures that the timeline takes where a table is too small.

import { describe, expect, it } from 'vitest';
import { defaultMicroseconds } from '../../src/model/timeline/rowCost.ts';
import type { WorkKind } from '../../src/model/timeline/rowWork.ts';
import { bootDatabaseHere } from '../bareDatabase.ts';

const rows = 200_000;

const start = `
  CREATE TABLE users (id bigint PRIMARY KEY, email text, name text NOT NULL, created_at timestamptz DEFAULT now());
  INSERT INTO users SELECT n, 'user' || n || '@mail.example', 'Name ' || n FROM generate_series(1, ${rows}) AS n;
  CREATE TABLE orders (user_id bigint, cents integer);
  INSERT INTO orders SELECT n, n FROM generate_series(1, ${rows}) AS n;
  ANALYZE;`;

const timed: Readonly<Record<WorkKind, string>> = {
  read: 'ALTER TABLE users ALTER COLUMN email SET NOT NULL',
  index: 'CREATE INDEX users_email ON users (email)',
  match: 'ALTER TABLE orders ADD FOREIGN KEY (user_id) REFERENCES users (id)',
  rewrite: 'ALTER TABLE orders ALTER COLUMN cents TYPE bigint',
  write: `UPDATE users SET name = 'Nobody'`,
  insert: 'INSERT INTO users SELECT id + 1000000, email, name FROM users',
};

describe('the cost of a row', () => {
  it('is what is written down, within what machines differ by', async () => {
    const database = await bootDatabaseHere();
    await database.run(start);
    const kinds = Object.keys(defaultMicroseconds) as WorkKind[];
    const lines: string[] = [];
    for (const kind of ['read', 'index', 'match', 'rewrite', 'write', 'insert'] as const) {
      const from = performance.now();
      await database.run(timed[kind]);
      const measured = ((performance.now() - from) * 1000) / rows;
      lines.push(
        `${kind.padEnd(8)} ${measured.toFixed(2).padStart(6)} µs a row, written down: ${defaultMicroseconds[kind]}`,
      );
      expect(measured / defaultMicroseconds[kind], kind).toBeGreaterThan(0.1);
      expect(measured / defaultMicroseconds[kind], kind).toBeLessThan(10);
    }
    expect(lines).toHaveLength(kinds.length);
    console.log(`Measured on ${rows} rows here:\n${lines.join('\n')}`);
    await database.close();
  }, 60_000);
});
