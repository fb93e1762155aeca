// What a learner's file says is read from its text: the calls, where they stand, who waits for them, their arguments.

import { describe, expect, it } from 'vitest';
import { readOutline } from '../../src/migrator/readOutline.ts';
import { transpile } from '../../src/migrator/transpile.ts';
import { entryOf, type SourceCall, type SourceValue } from '../../src/model/sourceOutline.ts';

function callsOf(text: string, name = 'x.js'): readonly SourceCall[] {
  const transpiled = transpile({ name, text });
  if (transpiled.kind !== 'code') throw new Error(transpiled.message);
  const outline = readOutline(transpiled.code);
  if (outline === null) throw new Error('no outline');
  return outline.calls;
}

/** The one call of this method in the body of an async `up`. */
function callOf(body: string, method = 'go'): SourceCall {
  const call = callsOf(`module.exports = { async up(q, Sequelize) {\n${body}\n} };`).find(
    (each) => each.method === method,
  );
  if (call === undefined) throw new Error(`no call of ${method}`);
  return call;
}

describe('where a call stands', () => {
  const forms: readonly (readonly [string, string, string])[] = [
    [
      'methods',
      'x.js',
      'module.exports = {\n async up(q) { await q.a() },\n async down(q) { await q.b() } };\nrest();',
    ],
    ['arrows', 'x.js', 'module.exports = {\n up: (q) => q.a(),\n down: (q) => q.b() };\nrest();'],
    [
      'functions',
      'x.js',
      'exports.up =\n async function (q) { await q.a() };\nexports.down = async (q) => q.b();rest();',
    ],
    [
      'an ES module',
      'x.mjs',
      'export async function up(q) {\n await q.a() }\nexport const down = (q) => q.b();\nrest();',
    ],
    [
      'a default export',
      'x.js',
      'export default {\n async up(q) { await q.a() },\n down: async (q) => { q.b() } };\nrest();',
    ],
    [
      'TypeScript',
      'x.ts',
      "import type { QueryInterface } from 'sequelize';\nexport async function up(q: QueryInterface): Promise<void> { await q.a() }\nexport const down = (q: QueryInterface) => q!.b();\nrest();",
    ],
    [
      'names listed later',
      'x.js',
      'async function up(q) {\nawait q.a() }\nfunction down(q) { return q.b() }\nmodule.exports = { up, down }; rest();',
    ],
  ];

  it.each(forms)('in %s', (_form, name, text) => {
    const calls = callsOf(text, name).filter(({ method }) => ['a', 'b', 'rest'].includes(method));
    expect(calls.map(({ method, within }) => [method, within])).toEqual([
      ['a', 'up'],
      ['b', 'down'],
      ['rest', null],
    ]);
    expect(calls[0]?.line).toBe(2);
  });

  it('is told with its name, and with the line of that name in a chain', () => {
    const calls = callsOf(
      'module.exports = { up(q) {\n  return q.sequelize\n    .query("SELECT 1")\n    .then(() => q.b());\n} };',
    );
    expect(calls.map(({ callee, method, line }) => [callee, method, line])).toEqual([
      ['q.sequelize.query', 'query', 3],
      ['q.sequelize.query(…).then', 'then', 4],
      ['q.b', 'b', 4],
    ]);
  });
});

describe('who waits for a call', () => {
  it.each([
    ['await q.go();'],
    ['return q.go();'],
    ['const p = q.go(); await p;'],
    ['await q.first().then(() => q.go());'],
    ['await q.go().catch(() => {});'],
    ['await q.sequelize.transaction(async (t) => { await q.go(); });'],
    ['await q.sequelize.transaction((t) => q.go());'],
    ['for (const name of names) await q.go(name);'],
    ['if (yes) await q.go();'],
    ['const fill = async () => { await q.go(); }; await fill();'],
    ['async function fill() { await q.go(); } await fill();'],
    ['yes && (await q.go());'],
    ['store(q.go());'],
  ])('somebody: %s', (body) => {
    expect(callOf(body)).toMatchObject({ awaited: true, together: false });
  });

  it.each([
    ['q.go();'],
    ['q.go().then(() => {});'],
    ['q.first().then(() => q.go());'],
    ['names.forEach(async (name) => { await q.go(name); });'],
    ['const p = q.go();'],
    ['q.sequelize.transaction(async (t) => { await q.go(); });'],
    ['const fill = async () => { await q.go(); }; fill();'],
    ['void q.go();'],
    ['return [q.go(), q.other()];'],
    ['const all = []; all.push(q.go());'],
  ])('nobody: %s', (body) => {
    expect(callOf(body)).toMatchObject({ awaited: false });
  });

  it.each([
    ['await Promise.all([q.first(), q.go()]);'],
    ['return Promise.all([q.go()]);'],
    ['await Promise.all(names.map((name) => q.go(name)));'],
    ['await Promise.all(names.map(async (name) => { await q.go(name); }));'],
    ['await Promise.all([...names.map((name) => q.go(name))]);'],
    ['const all = []; all.push(q.go()); await Promise.all(all);'],
    ['const all = [q.go()]; await Promise.all(all);'],
  ])('one of several: %s', (body) => {
    expect(callOf(body)).toMatchObject({ awaited: true, together: true });
  });

  it('nobody waits for a Promise.all that is not awaited', () => {
    expect(callOf('Promise.all([q.go()]);')).toMatchObject({ awaited: false, together: true });
  });
});

describe('the arguments', () => {
  const first = (text: string): SourceValue | undefined => callOf(`await q.go(${text});`).arguments[0];

  it.each([
    ["'users'", 'users'],
    ['`users`', 'users'],
    ['-5', -5],
    ['true', true],
    ['null', null],
  ])('%s is a literal', (text, value) => {
    expect(first(text)).toEqual({ kind: 'literal', value });
  });

  it.each(['Sequelize.NOW', 'a + b', 'undefined', 'new Date()', '/x/', '() => 1', '10n'])('%s is code', (text) => {
    expect(first(text)).toEqual({ kind: 'code', text });
  });

  it('an object has its entries with their lines', () => {
    const value = first("{\n  'a-b': 1,\n  [c]: [2, x],\n  d: { e: null },\n  f,\n}");
    expect(entryOf(value, 'a-b')).toEqual({ key: 'a-b', line: 3, value: { kind: 'literal', value: 1 } });
    expect(entryOf(value, '[c]')?.value).toEqual({
      kind: 'list',
      items: [
        { kind: 'literal', value: 2 },
        { kind: 'code', text: 'x' },
      ],
    });
    expect(entryOf(entryOf(value, 'd')?.value, 'e')?.line).toBe(5);
    expect(entryOf(value, 'f')?.value).toEqual({ kind: 'code', text: 'f' });
  });

  it('a computed key keeps its brackets, and is never taken for a plain one', () => {
    const [where] = callOf('q.go({ [Op.gte]: 0, [type]: 1, type: 2 });').arguments;
    expect(where?.kind === 'object' && where.entries.map(({ key }) => key)).toEqual(['[Op.gte]', '[type]', 'type']);
  });

  it('a const stands for what it was given, spread or not', () => {
    const call = callOf(
      'const text = { type: T, allowNull: false };\nawait q.go({ ...text, unique: true }, text, other);',
    );
    expect(call.arguments.map((each) => (each.kind === 'object' ? each.entries.map(({ key }) => key) : each))).toEqual([
      ['type', 'allowNull', 'unique'],
      ['type', 'allowNull'],
      { kind: 'code', text: 'other' },
    ]);
    expect(entryOf(call.arguments[0], 'allowNull')?.line).toBe(2);
  });
});

describe('what costs too much', () => {
  it('stops at 300 calls, six levels and 200 characters', () => {
    expect(callsOf('f();\n'.repeat(1000))).toHaveLength(300);
    const nested = (depth: number): string => (depth === 0 ? '0' : `{ a: ${nested(depth - 1)} }`);
    expect(JSON.stringify(callOf(`q.go(${nested(30)})`).arguments)).toMatch(/^(?:.*"key":"a"){6}.*"kind":"code"/u);
    const long = callOf(`q.go(${'x + '.repeat(400)}1, '${'y'.repeat(5000)}')`).arguments;
    expect(
      long.map((each) => (each.kind === 'code' ? each.text : String('value' in each && each.value)).length),
    ).toEqual([200, 200]);
  });

  it('reads values that multiply only so far', () => {
    const names = Array.from({ length: 12 }, (_, at) => `const v${at + 1} = [${`v${at}, `.repeat(10)}];`).join('\n');
    const call = callOf(`const v0 = 1;\n${names}\nawait q.go(v5, v6, v7);`);
    expect(JSON.stringify(call).length).toBeLessThan(300_000);
  });

  it('reads a file of ten thousand lines within a moment, and a deep one at all', () => {
    const rows = Array.from({ length: 10_000 }, (_, at) => `{ id: ${at}, name: 'n${at}' },`).join('\n');
    const startedMs = performance.now();
    expect(callOf(`await q.go('t', [${rows}]);`).arguments).toHaveLength(2);
    expect(performance.now() - startedMs).toBeLessThan(1500);
    expect(callsOf(`f(${'['.repeat(500)}${']'.repeat(500)});`)).toHaveLength(1);
  });

  it('is nothing for a text that does not parse', () => {
    expect(readOutline('module.exports = {')).toBeNull();
  });
});
