// `lab rehearse`: a team's folder of migrations, good and bad, and what is said of each file.

import { readdir, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { RehearsalDocument } from '../src/cli/rehearse/rehearsal.ts';
import { type Files, withFolder } from './courseFolder.ts';
import { migration } from './lab/labExercise.ts';
import { runCommand } from './runCommand.ts';

const js = (up: string, down = ''): string => migration(up, down).text;
const sql = (text: string): string => `await queryInterface.sequelize.query(${JSON.stringify(text)});`;
const users = js(
  "await queryInterface.createTable('users', { id: { type: Sequelize.BIGINT, primaryKey: true, autoIncrement: true } });",
  "await queryInterface.dropTable('users');",
);
const typed = `import { type QueryInterface, DataTypes } from 'sequelize';
export async function up(queryInterface: QueryInterface): Promise<void> {
  await queryInterface.addColumn('users', 'name', { type: DataTypes.TEXT });
}
export async function down(queryInterface: QueryInterface): Promise<void> {
  await queryInterface.removeColumn('users', 'name');
}
`;
const clean: Files = { 'db/01-users.js': users, 'package.json': '{}' };
const lenient = 'hazards: { H19: off, H41: off, H42: off, H43: off, H51: off }\n';

interface Ran {
  readonly code: number;
  readonly error: string;
  readonly document: RehearsalDocument;
}

/** Of the folder `db`; paths of the temporary folder are left out of what is said. */
async function rehearse(files: Files, ...words: readonly string[]): Promise<Ran> {
  return withFolder(files, async (folder) => {
    const placed = words.map((word) => (word.startsWith('./') ? join(folder, word) : word));
    const { code, out, error } = await runCommand(['rehearse', join(folder, 'db'), '--json', ...placed]);
    const said = error.replaceAll(`${folder}/`, '').trim();
    return { code, error: said, document: out === '' ? JSON.parse('{}') : JSON.parse(out) };
  });
}

async function refused(files: Files, ...words: readonly string[]): Promise<string> {
  const { code, error, document } = await rehearse(files, ...words);
  expect({ code, document }).toEqual({ code: 2, document: {} });
  return error;
}

const messages = ({ document }: Ran): readonly string[] =>
  document.migrations.flatMap(({ file, problems }) =>
    problems.map(({ level, line, message }) => `${file}:${line} ${level} ${message}`),
  );

describe('rehearse', { timeout: 60_000 }, () => {
  it('finds a folder in good order clean, TypeScript too, and writes nothing to it', async () => {
    const files = { 'db/01-users.js': users, 'db/02-name.cts': typed, 'db/03-name.d.ts': '', 'db/sub/04.js': 'x(' };
    await withFolder({ ...files, 'db/05-old.mjs': '', 'migration-lab.yaml': lenient }, async (folder) => {
      const db = join(folder, 'db');
      const look = async () => [await readdir(db), (await stat(db)).mtimeMs];
      const before = await look();
      const { code, out, error } = await runCommand([
        'rehearse',
        db,
        '--json',
        '--rules',
        join(folder, 'migration-lab.yaml'),
      ]);
      expect({ code, error }).toEqual({ code: 0, error: '' });
      const document: RehearsalDocument = JSON.parse(out);
      expect(document).toMatchObject({
        version: 1,
        status: 'clean',
        notReached: [],
        counts: { files: 2, rehearsed: 2 },
      });
      expect(document.notes).toEqual([
        '`03-name.d.ts` is passed over: it only declares types.',
        '`05-old.mjs` is passed over, as sequelize-cli does: it runs .js, .cjs, .ts and .cts files.',
      ]);
      expect(document.migrations.map(({ file }) => file)).toEqual(['01-users.js', '02-name.cts']);
      expect(document.migrations[1]).toMatchObject({
        roundTrip: { up: 'ok', down: 'ok', restored: true, upAgain: 'ok' },
        crash: [{ after: 1, line: 3, schema: 'after' }],
        error: null,
      });
      expect(document.migrations[1]?.statements.some(({ line, locks }) => line === 3 && locks.length > 0)).toBe(true);
      expect(await look()).toEqual(before);
    });
  });

  it('prints for people what it found, with the place, and the safer form', async () => {
    await withFolder(
      { ...clean, 'db/02-name.ts': typed, 'db/03-half.js': js(sql('CREATE TABLE a (id int)')) },
      async (folder) => {
        const { code, out } = await runCommand(['rehearse', join(folder, 'db')]);
        expect(code).toBe(1);
        expect(out).toContain('✓ 01-users.js  up, down, up again; restored   killed: ●');
        expect(out).toMatch(/02-name\.ts:3 {2}error H19 blocks\n.+\n +Safer:\n/u);
        expect(out).toMatch(/03-half\.js {2}broken\n +After `down` .+the table `a` is there and was not before/u);
        expect(out).toMatch(/Broken: 3 migrations rehearsed in [\d.]+ s; 1 broken, \d hazards?, \d warnings?\.\n$/u);
      },
    );
  });

  it('goes by the house rules: of the folder, of one above it, or of --rules', async () => {
    const files = { ...clean, 'db/02-name.ts': typed };
    expect((await rehearse(files)).code).toBe(1);
    const above = await rehearse({ ...files, 'migration-lab.yaml': 'hazards: { H19: warning }\n' });
    expect([above.code, above.document.counts.warnings > 0]).toEqual([0, true]);
    const own = await rehearse({ ...files, 'migration-lab.yaml': 'hazards: {', 'db/migration-lab.yaml': lenient });
    expect(own.code).toBe(0);
    const named = await rehearse(
      { ...files, 'ci.yaml': `${lenient}fileName: '^\\d+-[a-z]+\\.ts$'` },
      '--rules',
      './ci.yaml',
    );
    expect([named.code, named.document.status]).toEqual([1, 'hazards']);
    expect(messages(named)).toEqual([
      '01-users.js:null rule The name does not match the house rule `^\\d+-[a-z]+\\.ts$`.',
    ]);
  });

  it('refuses house rules that say something else', async () => {
    const rules = 'hazards:\n  H19: maybe\nlargeTable: [a]\n';
    expect(await refused({ ...clean, 'db/migration-lab.yaml': rules })).toBe(
      'The house rules cannot be used:\ndb/migration-lab.yaml:2:8 H19: must be error, warning or off\ndb/migration-lab.yaml:3:1 unknown key "largeTable"',
    );
    expect(await refused({ ...clean, 'db/migration-lab.yaml': 'hazards: { H77: off }' })).toContain(
      'db/migration-lab.yaml:1:12 there is no hazard "H77"',
    );
    expect(await refused(clean, '--rules', './none.yaml')).toContain('there is no such file');
  });

  it('needs a folder with migrations in it', async () => {
    expect(await refused({})).toBe('"db" cannot be read: there is no such folder.');
    expect(await refused({ db: users })).toContain('it is a file, and a folder of migrations is needed.');
    expect(await refused({ 'db/sub/01.js': users })).toContain('none of its files ends in .js, .cjs, .ts or .cts.');
    expect(await refused({ 'db/01.mjs': users })).toContain('`01.mjs` is passed over, as sequelize-cli does');
    const { code, error } = await runCommand(['rehearse']);
    expect([code, error]).toEqual([2, expect.stringContaining('One folder of migrations is needed.')]);
  });

  it('begins with the script of --before, and passes over what its SequelizeMeta lists', async () => {
    const before = `\\restrict abc\nSET search_path = '';\nCREATE TABLE public.users (id int);
      CREATE TABLE public."SequelizeMeta" (name varchar(255) PRIMARY KEY);
      INSERT INTO public."SequelizeMeta" VALUES ('01-users.js'), ('03-late.js');`;
    const files = { ...clean, 'db/02-name.ts': typed, 'db/03-late.js': users, 'migration-lab.yaml': lenient };
    const ran = await rehearse({ ...files, 'before.sql': before }, '--before', './before.sql');
    expect(ran.document.migrations.map(({ file }) => file)).toEqual(['02-name.ts']);
    expect(ran.document.notes).toHaveLength(2);
    expect(ran.document.hazards.map(({ id, level }) => `${id} ${level}`)).toEqual(['H52 warning']);
    expect(messages(ran)[0]).toContain('`db:migrate:undo` would undo `03-late.js`');
    expect(ran.code).toBe(0);
  });

  it('says where --before cannot be run, in Postgres’ words', async () => {
    const script = (text: string) => refused({ ...clean, 'before.sql': text }, '--before', './before.sql');
    expect(await script('CREATE TABLE a (id int);\n\nINSERT INTO a\n  VALUES (1, b);\n')).toBe(
      'before.sql:4: the starting database could not be made: Postgres refused `INSERT INTO a`: column "b" does not exist (42703).',
    );
    expect(await script('ALTER TABLE pg_class OWNER TO app')).toMatch(/^before\.sql:1: .+ \(42\w{3}\)\./u);
    expect(await script('CREATE TABLE a (id int);\nALTER TABLE a OWNER TO app;')).toContain('--no-owner');
    expect(await script('COPY a (id) FROM stdin;\n1\n\\.\n')).toContain('before.sql:1: `COPY … FROM stdin`');
    expect(await script('select 1;\n\\connect other\n')).toBe(
      'before.sql:2: `\\connect other` is a command of psql, not SQL.',
    );
    expect(await refused(clean, '--before', './none.sql')).toContain('there is no such file');
  });

  it('stops at a file that does not run, as sequelize-cli does, and says which it did not reach', async () => {
    const half = js(`${sql('CREATE TABLE a (id int)')}\n    ${sql('CREATE TABLE a (id int)')}`);
    const ran = await rehearse({ ...clean, 'db/02-half.js': half, 'db/03-next.js': users });
    expect([ran.code, ran.document.status, ran.document.notReached]).toEqual([1, 'broken', ['03-next.js']]);
    expect(messages(ran)[0]).toMatch(
      /^02-half\.js:4 broken `up` failed\. Postgres says: relation "a" already exists \(42P07\)\. What ran before that has stayed.+the table `a` is there/u,
    );
    expect(ran.document.migrations[1]?.crash).toMatchObject([{ after: 1, schema: 'partial' }]);
  });

  it.each([
    [
      'does not parse',
      'module.exports = {\n  up( {\n};',
      2,
      /^02\.js:3 error The file does not parse: Unexpected token\.$/u,
    ],
    ['is empty', '\n', 1, /^02\.js:null broken The file is empty: it exports no `up`\.$/u],
    ['has no up', 'module.exports = { async down() {} };', 1, /broken The file does not export a function `up`\./u],
    ['imports a file of its own', "require('./shared');", 1, /^02\.js:1 broken '\.\/shared' cannot be imported here/u],
    ['drops public', js(sql('DROP SCHEMA public CASCADE')), 1, /^02\.js:3 broken .+The schema `public`, .+ is gone/u],
    [
      'changes search_path',
      js(sql("SET search_path = ''")),
      1,
      /^02\.js:3 broken `up` changed `search_path` on line 3/u,
    ],
    ['closes the connection', js('await queryInterface.sequelize.close();'), 1, /broken `up` closed the connection/u],
    [
      'leaves BEGIN open',
      js(sql('BEGIN; CREATE TABLE a (id int)')),
      1,
      /^02\.js:3 broken `up` left a transaction open/u,
    ],
  ])('tells of a file that %s', async (_what, text, exit, said) => {
    const ran = await rehearse({ 'db/01-users.js': users, 'db/02.js': text, 'db/03.js': users });
    expect(messages(ran)[0]).toMatch(said);
    expect([ran.code, ran.document.notReached]).toEqual([exit, ['03.js']]);
  });

  it('goes on after a down that fails, refuses, or brings back something else', async () => {
    const table = (name: string, down: string) => js(sql(`CREATE TABLE ${name} (id bigint)`), down);
    const ran = await rehearse({
      'db/01-refuses.js': table('a', "throw new Error('there is no way back');"),
      'db/02-wrong.js': table('b', "null.drop('b');"),
      'db/03-none.js': `exports.up = async (queryInterface) => { ${sql('CREATE TABLE c (id bigint)')} };`,
      'db/04-nothing.js': table('d', ''),
      'db/05-settings.js': table('e', sql('SET client_min_messages = debug5') + sql('DROP TABLE e')),
      'migration-lab.yaml': lenient,
    });
    expect(ran.document.migrations.map(({ roundTrip }) => [roundTrip.down, roundTrip.restored])).toEqual([
      ['refused', null],
      ['failed', null],
      ['failed', null],
      ['ok', false],
      ['ok', true],
    ]);
    expect(messages(ran)).toEqual([
      '01-refuses.js:6 warning `down` refuses, and says: there is no way back',
      expect.stringMatching(/^02-wrong\.js:6 broken `down` failed with TypeError: /u),
      expect.stringMatching(/^03-none\.js:null broken The file does not export a function `down`\./u),
      expect.stringMatching(/^04-nothing\.js:null broken After `down` .+ `down` sent nothing to Postgres\./u),
    ]);
    expect([ran.code, ran.document.status, ran.document.counts.broken]).toEqual([1, 'broken', 3]);
  });

  it('tells of files with the same time, and of models of the app', async () => {
    const ran = await rehearse({
      'db/20240101000000-a.js': users,
      'db/20240101000000-b.js': `const models = require('../models');\n${users}`,
    });
    expect(ran.document.hazards).toMatchObject([{ id: 'H52', level: 'warning' }]);
    expect(ran.document.migrations[1]?.hazards.map(({ id }) => id)).toContain('H53');
  });

  it('ends when it is interrupted, without a word to standard output', async () => {
    const stop = new AbortController();
    await withFolder(clean, async (folder) => {
      await writeFile(join(folder, 'db', '02-loop.js'), js('for (;;) {}'));
      const running = runCommand(['rehearse', join(folder, 'db'), '--json'], stop.signal);
      setTimeout(() => stop.abort(), 5000);
      expect(await running).toEqual({ code: 2, out: '', error: 'Interrupted.\n' });
    });
  });
});
