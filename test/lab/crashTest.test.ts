// What a crash leaves, with a real server and a real client that dies after each of its statements.

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Lab } from '../../src/lab/lab.ts';
import { createNodeLab } from '../../src/lab/node/createNodeLab.ts';
import type { SourceFile } from '../../src/model/sourceFile.ts';
import type { CrashCell, Verdict } from '../../src/model/verdict.ts';
import { labExercise, migration } from './labExercise.ts';

let lab: Lab;
const never = new AbortController().signal;
const exercise = labExercise(
  `CREATE TABLE users (id serial PRIMARY KEY, email text NOT NULL, name text);
    INSERT INTO users (email, name) SELECT 'u' || n, 'n' || n FROM generate_series(1, 6) n;`,
);

beforeAll(async () => {
  lab = await createNodeLab();
  await lab.open(exercise);
}, 60_000);
afterAll(() => lab.close());

const dropped = `async down(queryInterface) { await queryInterface.dropTable('a'); }`;

function written(up: string, down = 'async down() {}'): SourceFile {
  return {
    ...migration(''),
    text: `module.exports = {\n  async up(queryInterface, Sequelize) {\n${up}\n  },\n  ${down},\n};`,
  };
}

async function cellsOf(file: SourceFile): Promise<readonly CrashCell[]> {
  const { crash } = await lab.check(file, never, 'whole');
  return crash ?? [];
}

const shown = (cells: readonly CrashCell[]): readonly string[] =>
  cells.map(({ after, line, schema, secondUp }) => `${after} line ${line}: ${schema}, ${secondUp}`);

const id = '{ id: { type: Sequelize.INTEGER, primaryKey: true } }';

describe('what is left', () => {
  it('two steps without a transaction: half of it, and a second up that fails', async () => {
    const cells = await cellsOf(
      written(`await queryInterface.addColumn('users', 'role', Sequelize.TEXT);
      await queryInterface.addColumn('users', 'phone', Sequelize.TEXT);`),
    );
    expect(shown(cells)).toEqual([
      '1 line 3: partial, fails: column "role" of relation "users" already exists',
      '2 line 4: after, fails: column "role" of relation "users" already exists',
    ]);
    expect(cells.map(({ left }) => left)).toEqual([['the column `users.role` is there and was not before'], []]);
  });

  it('the same in one transaction: all or nothing, and the moment after COMMIT', async () => {
    const cells = await cellsOf(
      written(`await queryInterface.sequelize.transaction(async (transaction) => {
        await queryInterface.addColumn('users', 'role', Sequelize.TEXT, { transaction });
        await queryInterface.addColumn('users', 'phone', Sequelize.TEXT, { transaction });
      });`),
    );
    expect(shown(cells)).toEqual([
      '1 line 3: before, ok',
      '2 line 4: before, ok',
      '3 line 5: before, ok',
      '4 line 3: after, fails: column "role" of relation "users" already exists',
    ]);
  });

  it('statements that do nothing the second time: a second up that works', async () => {
    const sql = (text: string) => `await queryInterface.sequelize.query('${text}');`;
    const cells = await cellsOf(
      written(`${sql('ALTER TABLE users ADD COLUMN IF NOT EXISTS role text')}
      ${sql('CREATE INDEX IF NOT EXISTS users_role ON users (role)')}`),
    );
    expect(shown(cells)).toEqual(['1 line 3: partial, ok', '2 line 4: after, ok']);
  });

  it('a backfill in batches: the rows that are there yet', async () => {
    const cells = await cellsOf(
      written(`for (let from = 1; from <= 6; from += 2)
        await queryInterface.sequelize.query(\`UPDATE users SET name = upper(name) WHERE id BETWEEN \${from} AND \${from + 1}\`);`),
    );
    expect(cells.map(({ schema }) => schema)).toEqual(['partial', 'partial', 'after']);
    expect(cells[0]?.left).toEqual([
      "2 rows of `users` have other values in `name`: id 1 ('n1', now 'N1'), id 2 ('n2', now 'N2')",
    ]);
    expect(cells.map(({ secondUp }) => secondUp)).toEqual(['ok', 'ok', 'ok']);
  });

  it('rows of a new table: how many of them', async () => {
    const cells = await cellsOf(
      written(
        `await queryInterface.createTable('a', ${id});
      await queryInterface.bulkInsert('a', [{ id: 1 }]);
      await queryInterface.bulkInsert('a', [{ id: 2 }]);`,
        dropped,
      ),
    );
    expect(cells.map(({ schema, left }) => [schema, left.at(-1)])).toEqual([
      ['partial', '`a` has 0 of its 2 rows'],
      ['partial', '`a` has 1 of its 2 rows'],
      ['after', undefined],
    ]);
  });

  it('values that are others each time are not taken for a half', async () => {
    const cells = await cellsOf(
      written(`await queryInterface.addColumn('users', 'at', Sequelize.DATE);
      await queryInterface.sequelize.query('UPDATE users SET at = clock_timestamp(), name = gen_random_uuid()::text');`),
    );
    expect(cells.map(({ schema }) => schema)).toEqual(['partial', 'after']);
  });

  it('an up that Postgres stops: what is left before the statement that fails', async () => {
    const cells = await cellsOf(
      written(`await queryInterface.addColumn('users', 'role', Sequelize.TEXT);
      await queryInterface.addColumn('users', 'role', Sequelize.TEXT);`),
    );
    expect(shown(cells)).toEqual(['1 line 3: partial, fails: column "role" of relation "users" already exists']);
  });

  it('an up that has nothing to say to Postgres has no moments', async () => {
    expect(await cellsOf(written(''))).toEqual([]);
  });
});

describe('code that does not take its death as an end', () => {
  it.each([
    ['catches every error', '} catch {}', ''],
    ['goes on with something else', '} finally { await new Promise((resolve) => setTimeout(resolve, 900)); }', ''],
    [
      'tries again for ever',
      '} catch {}',
      `for (;;) { try { await queryInterface.sequelize.query('select 1'); break; } catch {} }`,
    ],
  ])('%s', { timeout: 60_000 }, async (_, end, more) => {
    const cells = await cellsOf(
      written(
        `try {
      await queryInterface.createTable('a', ${id});
      await queryInterface.addColumn('a', 'b', Sequelize.TEXT);
      ${end}
      ${more}`,
        dropped,
      ),
    );
    expect(cells.map(({ schema }) => schema).slice(0, 2)).toEqual(['partial', 'after']);
  });

  it('a second up that never ends is stopped', { timeout: 60_000 }, async () => {
    const file = written(
      `const [[{ found }]] = await queryInterface.sequelize.query("SELECT to_regclass('a')::text AS found");
      if (found) for (;;) await null;
      await queryInterface.createTable('a', ${id});`,
      dropped,
    );
    const cells = await cellsOf(file);
    expect(cells.map(({ schema, secondUp }) => [schema, secondUp.replace(/\d+ s/u, 'n s')])).toEqual([
      ['before', 'ok'],
      ['after', 'fails: it had not ended after n s'],
    ]);
  });
});

describe('around it', () => {
  const half = written(
    `await queryInterface.createTable('a', ${id});
    await queryInterface.addColumn('a', 'b', Sequelize.TEXT);`,
    dropped,
  );

  it('is not part of a quick check, and can be added to the last one', async () => {
    const quick = await lab.check(half, never);
    expect(quick.crash).toBeNull();
    const steps: string[] = [];
    const stop = lab.onProgress((step) => steps.push(step));
    const whole = await lab.crashTest(never);
    stop();
    expect(steps).toEqual(['crash-test', 'judging']);
    expect(shown(whole?.crash ?? [])).toEqual(shown(await cellsOf(half)));
    expect({ ...whole, crash: null, hazards: [] }).toEqual({ ...quick, hazards: [] });
  });

  it('there is nothing to test before a check', async () => {
    await lab.open(exercise);
    expect(await lab.crashTest(never)).toBeNull();
  });

  it('leaves the database as the check left it, also when it is stopped', async () => {
    await lab.check(half, never);
    const before = await lab.schema();
    await lab.crashTest(never);
    expect(await lab.schema()).toEqual(before);
    const abort = new AbortController();
    const stop = lab.onProgress(() => setTimeout(() => abort.abort(), 300));
    expect(await lab.crashTest(never)).not.toBeNull();
    await lab.check(half, never);
    const again = await lab.schema();
    expect(await lab.crashTest(abort.signal)).toBeNull();
    stop();
    expect(await lab.schema()).toEqual(again);
  });

  it('a whole check that is stopped in it was stopped', async () => {
    const abort = new AbortController();
    const stop = lab.onProgress((step) => step === 'crash-test' && abort.abort());
    const verdict: Verdict = await lab.check(half, abort.signal, 'whole');
    stop();
    expect(verdict).toMatchObject({ status: 'error', error: { kind: 'cancelled' } });
  });

  it('prints nothing of what the killed runs print', async () => {
    const printed: string[] = [];
    const stop = lab.onConsole((lines) => printed.push(...lines.map(({ text }) => text)));
    await cellsOf(written(`console.log('once'); await queryInterface.createTable('a', ${id});`, dropped));
    stop();
    expect(printed).toEqual(['once', 'once']);
  });

  it('leaves out the middle of a migration that sends very much, and says how many', { timeout: 120_000 }, async () => {
    const verdict = await lab.check(
      written(
        `for (let n = 1; n <= 50; n += 1) await queryInterface.sequelize.query(\`INSERT INTO users (email) VALUES ('m\${n}')\`);`,
      ),
      never,
      'whole',
    );
    expect(verdict.crashLeftOut).toBe(10);
    expect(verdict.crash?.map(({ after }) => after)).toEqual([
      ...Array.from({ length: 20 }, (_, at) => at + 1),
      ...Array.from({ length: 20 }, (_, at) => at + 31),
    ]);
    expect(new Set(verdict.crash?.slice(0, -1).map(({ schema }) => schema))).toEqual(new Set(['partial']));
    expect(verdict.crash?.at(-1)?.schema).toBe('after');
  });
});
