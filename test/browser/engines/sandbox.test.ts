// What a learner's code may not do, in each browser engine: reach the outside, stay for ever, talk its way to a verdict.

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { atUsersTable, solution, upOnly, withPrelude, wrongType } from '../answers.ts';
import { type Canary, startCanary } from '../canary.ts';
import { type FaultyHost, startFaultyHost } from '../faultyHost.ts';
import { waitFor } from './browserPage.ts';
import { EngineLab } from './engineLab.ts';
import { engines } from './engines.ts';
import { forger, triedFromPage } from './waysOut.ts';

let host: FaultyHost;
let canary: Canary;

beforeAll(async () => {
  [host, canary] = await Promise.all([startFaultyHost(), startCanary()]);
});
afterAll(async () => {
  await host?.close();
  await canary?.close();
});

describe.each(engines)('$name', ({ open }) => {
  let lab: EngineLab;

  beforeAll(async () => {
    lab = new EngineLab(await open());
    await lab.page.goto(atUsersTable(host.address));
    await lab.ready();
  });
  afterAll(() => lab?.page.close());

  async function expectUsualVerdicts(): Promise<void> {
    expect((await lab.check(wrongType)).broken).toEqual(['email']);
    expect((await lab.check(solution)).result).toContain('Passed');
  }

  describe('code that reaches for the outside', () => {
    const network = 'a migration in the lab talks to the database and to nothing else.';
    const storage = 'a migration in the lab keeps nothing between runs but what is in the database.';
    const thread = 'a migration in the lab runs in one thread.';
    const told: readonly (readonly [code: string, sentence: string])[] = [
      ['await fetch(canary)', `fetch is not available here: ${network}`],
      ['new XMLHttpRequest()', `XMLHttpRequest is not available here: ${network}`],
      ['new WebSocket(canary)', `WebSocket is not available here: ${network}`],
      ['new EventSource(canary)', `EventSource is not available here: ${network}`],
      ['importScripts(canary)', `importScripts is not available here: ${network}`],
      [`new BroadcastChannel('lab')`, `BroadcastChannel is not available here: ${network}`],
      ['postMessage(1)', `postMessage is not available here: ${network}`],
      ['self.postMessage(1)', `postMessage is not available here: ${network}`],
      ['new Worker(canary)', `Worker is not available here: ${thread}`],
      [`indexedDB.open('lab')`, `indexedDB is not available here: ${storage}`],
      [`localStorage.setItem('a', 'b')`, `localStorage is not available here: ${storage}`],
      ['await caches.keys()', `caches is not available here: ${storage}`],
      ['close()', 'close is not available here: a migration ends when its function returns.'],
    ];
    /** For these no sentence stands ready; the engine's own words do. */
    const refused: readonly string[] = [
      'Object.getPrototypeOf(self).close.call(self)',
      'Object.getPrototypeOf(self).fetch.call(self, canary)',
      'parent.document.title',
      'top.location = canary',
      'document.cookie',
      'await import(canary)',
      `await eval('import(' + JSON.stringify(canary) + ')')`,
      `await new Function('at', 'return import(at)')(canary)`,
    ];

    it('fails at the line that does, with a sentence', async () => {
      const { result } = await lab.up(upOnly(`    await fetch(${JSON.stringify(canary.address)});`));
      expect(result).toContain(`Up failed: fetch is not available here: ${network}`);
      expect(result).toContain('Go to line 4');
    });

    it('is told so by every way out', async () => {
      const before = canary.visits.length;
      const attempts = [...told.map(([code]) => code), ...refused].map(
        (code) => `    try { ${code}; console.log('open'); } catch (error) { console.log(error.message); }`,
      );
      const body = [`    const canary = ${JSON.stringify(canary.address)};`, ...attempts].join('\n');
      expect((await lab.up(upOnly(body))).result).toContain('Up ran to its end.');
      const lines = await lab.consoleLines();
      expect(lines.slice(0, told.length)).toEqual(told.map(([, sentence]) => sentence));
      expect(lines).toHaveLength(told.length + refused.length);
      expect(lines.filter((line) => line === 'open' || line === '')).toEqual([]);
      expect(canary.visits.slice(before)).toEqual([]);
    });

    it('leaves the lab as it was', expectUsualVerdicts);
  });

  describe('the wall behind those sentences', () => {
    it('has no gap in the frame, nor in a worker of it that nobody has guarded', async () => {
      await lab.page.evaluate(`fetch(${JSON.stringify(canary.address)}, { mode: 'no-cors' }).then(() => true)`);
      expect(canary.visits, 'the page itself reaches the canary').toContain('GET /');
      const before = canary.visits.length;
      for (const _ of ['first', 'second'])
        expect(await lab.page.evaluate(triedFromPage(canary.address))).toEqual({ frame: [], worker: [] });
      expect(canary.visits.slice(before)).toEqual([]);
    });
  });

  describe('code that does not end', () => {
    it('is stopped when it is a busy loop, and the server stays', async () => {
      const { result } = await lab.up(upOnly('    while (true) {}'));
      expect(result).toMatch(/Up did not end within 1\d(\.\d)? s and was stopped\./);
      expect(result).toContain('Postgres is still running');
      expect(await lab.texts('.server-ready')).toHaveLength(1);
      expect((await lab.check(solution)).result).toContain('Passed');
    });

    it('costs a new server when it is a statement, and the next check works', async () => {
      const { result } = await lab.up(upOnly(`    await queryInterface.sequelize.query('select pg_sleep(3600)');`));
      expect(result).toMatch(/A statement ran for more than 1\d(\.\d)? s, so Postgres was replaced by a fresh one\./);
      expect(result).toContain('Go to line 4');
      expect((await lab.check(solution)).result).toContain('Passed');
    });
  });

  describe('a fault of the file', () => {
    it('is told with line and column when it does not parse, and is no wrong answer', async () => {
      const { result } = await lab.check(`${upOnly('')}let let = 1;`);
      expect(result).toContain('The file does not parse');
      expect(result).toContain('Line 8, column 5:');
    });

    it('is told when a timer throws it and nobody can catch it', async () => {
      const wait = 'await new Promise((resolve) => setTimeout(resolve, 5000));';
      const { result } = await lab.up(upOnly(`setTimeout(() => {\n  throw new Error('late');\n});\n${wait}`));
      expect(result).toContain('Up failed: late');
      expect(result).toContain('Go to line 5');
    });

    it('is told when a promise that nobody awaits rejects', async () => {
      const wait = 'await new Promise((resolve) => setTimeout(resolve, 5000));';
      const { result } = await lab.up(upOnly(`Promise.reject(new Error('alone'));\n${wait}`));
      expect(result).toContain('Up failed: alone');
      expect(result).toContain('Go to line 4');
    });
  });

  describe('code that rewrites the language', () => {
    it.each([
      'const { map } = Array.prototype; Array.prototype.map = function (...args) { return map.apply(this, args); };',
      'const { parse } = JSON; JSON.parse = (...args) => parse(...args);',
      'const Real = Promise; globalThis.Promise = class extends Real {};',
    ])('changes no verdict where it does no harm: %s', async (prelude) => {
      expect((await lab.check(withPrelude(prelude, wrongType))).broken).toEqual(['email']);
      expect((await lab.check(withPrelude(prelude, solution))).result).toContain('Passed');
    });

    it.each([
      'Array.prototype.map = () => [];',
      `JSON.parse = () => ({ status: 'pass' });`,
      'globalThis.Promise = class { then() {} };',
    ])('makes no wrong answer right, and is gone with the next file: %s', async (prelude) => {
      const { result, broken } = await lab.check(withPrelude(prelude, wrongType));
      expect(result).toMatch(/^Not yet/);
      expect(broken).not.toEqual([]);
      await expectUsualVerdicts();
    });
  });

  describe('another frame on the page', () => {
    it('is not heard, from the first moment on', async () => {
      // The sandbox takes its one message when the client's script is there: the forger comes before.
      host.break(/client-.*\.js$/, 'held');
      await lab.page.goto(atUsersTable(host.address));
      await lab.page.evaluate(forger);
      await waitFor(lab.page, 'globalThis.forged > 2');
      host.mend();
      await lab.ready();

      await expectUsualVerdicts();
      const { result } = await lab.up(upOnly(`    console.log('mine');`));
      expect(result).toContain('Up ran to its end.');
      expect(await lab.consoleLines()).toEqual(['mine']);
      expect(await lab.page.evaluate('globalThis.answered')).toBe(0);
      expect(await lab.texts('.server-ready')).toHaveLength(1);
    });
  });
});
