// What a learner's code may not do: reach anything outside of the sandbox, or talk its way to a verdict.

import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ServedFolder } from '../../src/build/staticServer.ts';
import { atUsersTable, solution, upOnly, withPrelude, wrongType } from './answers.ts';
import { type Canary, startCanary } from './canary.ts';
import { type LabPage, newContext, openLab } from './labPage.ts';
import { launchChromium } from './launch.ts';
import { servePage } from './servedPage.ts';

let browser: Browser;
let served: ServedFolder;
let canary: Canary;
let lab: LabPage;

beforeAll(async () => {
  [browser, served, canary] = await Promise.all([launchChromium(), servePage(), startCanary()]);
  lab = await (await openLab(await newContext(browser), atUsersTable(served.address))).ready();
});
afterAll(async () => {
  await browser?.close();
  await served?.close();
  await canary?.close();
});

async function expectUsualVerdicts(): Promise<void> {
  expect((await lab.check(wrongType)).broken).toEqual(['email']);
  expect((await lab.check(solution)).result).toContain('Passed');
}

describe('code that reaches for the outside', () => {
  const network = 'a migration in the lab talks to the database and to nothing else';
  const storage = 'a migration in the lab keeps nothing between runs but what is in the database';
  const thread = 'a migration in the lab runs in one thread';

  it.each([
    ['await fetch(canary);', `fetch is not available here: ${network}.`],
    [`new XMLHttpRequest().open('GET', canary);`, `XMLHttpRequest is not available here: ${network}.`],
    [`new WebSocket(canary.replace('http', 'ws'));`, `WebSocket is not available here: ${network}.`],
    ['new EventSource(canary);', `EventSource is not available here: ${network}.`],
    [`new WebTransport(canary.replace('http', 'https'));`, `WebTransport is not available here: ${network}.`],
    ['importScripts(canary);', `importScripts is not available here: ${network}.`],
    [`new BroadcastChannel('lab');`, `BroadcastChannel is not available here: ${network}.`],
    [`postMessage({ kind: 'ready' });`, `postMessage is not available here: ${network}.`],
    [`self.postMessage({ kind: 'ready' });`, `postMessage is not available here: ${network}.`],
    ['new Worker(canary);', `Worker is not available here: ${thread}.`],
    ['new SharedWorker(canary);', `SharedWorker is not available here: ${thread}.`],
    [`indexedDB.open('lab');`, `indexedDB is not available here: ${storage}.`],
    [`localStorage.setItem('a', 'b');`, `localStorage is not available here: ${storage}.`],
    ['sessionStorage.clear();', `sessionStorage is not available here: ${storage}.`],
    [`await caches.open('lab');`, `caches is not available here: ${storage}.`],
    ['close();', 'close is not available here: a migration ends when its function returns.'],
    ['self.close();', 'close is not available here: a migration ends when its function returns.'],
    ['Object.getPrototypeOf(self).close.call(self);', 'Up failed'],
    ['parent.document.title;', 'parent is not defined'],
    ['top.location = canary;', 'top is not defined'],
    ['document.cookie;', 'document is not defined'],
    ['await import(canary);', 'cannot be imported here'],
    [`importScripts.constructor('return fetch')()(canary);`, `fetch is not available here: ${network}.`],
  ])('is told in a sentence: %s', async (code, sentence) => {
    const before = canary.visits.length;
    const { result } = await lab.up(upOnly(`    const canary = ${JSON.stringify(canary.address)};\n    ${code}`));
    expect(result).toContain('Up failed');
    expect(result).toContain(sentence);
    expect(result).toContain('Go to line 5');
    expect(canary.visits.slice(before)).toEqual([]);
  });

  it.each([
    `await eval('import(' + JSON.stringify(canary) + ')');`,
    `await new Function('at', 'return import(at)')(canary);`,
    `await new FontFace('x', 'url(' + canary + ')').load();`,
  ])('is refused by the browser where no sentence stands before it: %s', async (code) => {
    const before = canary.visits.length;
    const { result } = await lab.up(upOnly(`    const canary = ${JSON.stringify(canary.address)};\n    ${code}`));
    expect(result).toContain('Up failed');
    expect(canary.visits.slice(before)).toEqual([]);
  });

  it('leaves the lab as it was', expectUsualVerdicts);
});

describe('the wall behind those sentences', () => {
  /** Tries each way out and says which succeeded; runs as text in the frame and in workers of it. */
  const waysOut = `async (canary, dom) => {
    const settle = (job) => Promise.race([
      new Promise((resolve) => resolve(job())).then(() => 'open', (error) => 'closed'),
      new Promise((resolve) => setTimeout(resolve, 3000, 'silent')),
    ]);
    const heard = (target, good, bad) => new Promise((resolve, reject) => {
      target['on' + good] = resolve;
      target['on' + bad] = reject;
    });
    const ways = {
      fetch: () => fetch(canary, { mode: 'no-cors' }),
      xhr: () => { const x = new XMLHttpRequest(); x.open('GET', canary); x.send(); return heard(x, 'load', 'error'); },
      socket: () => heard(new WebSocket(canary.replace('http', 'ws')), 'open', 'error'),
      events: () => heard(new EventSource(canary), 'open', 'error'),
      font: () => new FontFace('x', 'url(' + canary + ')').load(),
      import: () => (0, eval)('import(' + JSON.stringify(canary) + ')'),
      dataImport: () => (0, eval)('import("data:text/javascript,1")'),
      worker: () => heard(new Worker(canary), 'message', 'error'),
      database: () => heard(indexedDB.open('x'), 'success', 'error'),
      caches: () => caches.open('x'),
      ...(dom ? {
        storage: () => localStorage.setItem('a', 'b'),
        cookie: () => { document.cookie = 'a=b'; },
        parentPage: () => parent.document.title,
        parentStorage: () => parent.localStorage.length,
        leave: () => { top.location = canary; },
        popup: () => { if (!open(canary)) throw new Error('no window'); },
        image: () => { const image = new Image(); image.src = canary; return heard(image, 'load', 'error'); },
        script: () => { const tag = document.createElement('script'); tag.src = canary; document.body.append(tag); return heard(tag, 'load', 'error'); },
        style: () => { const tag = document.createElement('link'); tag.rel = 'stylesheet'; tag.href = canary; document.head.append(tag); return heard(tag, 'load', 'error'); },
        beacon: () => { if (!navigator.sendBeacon(canary, 'x')) throw new Error('refused'); },
      } : {
        importScripts: () => importScripts(canary),
      }),
    };
    const found = {};
    for (const [name, way] of Object.entries(ways)) found[name] = await settle(way);
    return JSON.stringify(found);
  }`;

  function sandboxFrame() {
    const frame = lab.page.frames().find((each) => each.url().endsWith('/sandbox.html'));
    if (frame === undefined) throw new Error('the page has no sandbox');
    return frame;
  }

  it('the canary would sing: the page itself reaches it', async () => {
    await lab.page.evaluate((address) => fetch(address, { mode: 'no-cors' }).then(() => true), canary.address);
    expect(canary.visits).toContain('GET /');
  });

  it('the frame has neither network nor storage nor a way to the page', async () => {
    const before = canary.visits.length;
    const found = await sandboxFrame().evaluate(`(${waysOut})(${JSON.stringify(canary.address)}, true)`);
    const open = Object.entries(JSON.parse(String(found))).filter(([, state]) => state === 'open');
    // A beacon is accepted and then dropped by the policy; that nothing arrives is what counts.
    expect(open.map(([name]) => name).filter((name) => name !== 'beacon')).toEqual([]);
    expect(canary.visits.slice(before)).toEqual([]);
    expect(lab.page.url()).toContain(served.address);
  });

  it('a worker of the frame that nobody has guarded has neither', async () => {
    const before = canary.visits.length;
    const code = `(${waysOut})(${JSON.stringify(canary.address)}, false).then((found) => postMessage(found))`;
    const found = await sandboxFrame().evaluate(
      (script) =>
        new Promise<unknown>((resolve) => {
          const worker = new Worker(URL.createObjectURL(new Blob([script], { type: 'text/javascript' })));
          worker.onmessage = (event) => resolve(event.data);
        }),
      code,
    );
    const open = Object.entries(JSON.parse(String(found))).filter(([, state]) => state === 'open');
    expect(open.map(([name]) => name)).toEqual([]);
    expect(canary.visits.slice(before)).toEqual([]);
  });

  it('the frame cannot go elsewhere and take its visitors along', async () => {
    const before = canary.visits.length;
    await sandboxFrame()
      .evaluate((address) => {
        location.href = address;
      }, canary.address)
      .catch(() => undefined);
    await expectUsualVerdicts();
    // The browser opens a connection before it asks the policy; nothing is ever said on it.
    expect(canary.visits.slice(before).filter((visit) => visit !== 'connection')).toEqual([]);
  });
});

describe('code that rewrites the language', () => {
  /** They do their job still, and look over its shoulder. */
  const harmless = [
    'const map = Array.prototype.map; Array.prototype.map = function (...args) { return map.apply(this, args); };',
    'const parse = JSON.parse; JSON.parse = (...args) => parse(...args);',
    'const Real = Promise; globalThis.Promise = class extends Real {};',
    'const post = MessagePort.prototype.postMessage; MessagePort.prototype.postMessage = function (...args) { return post.apply(this, args); };',
  ];
  const destructive = [
    `Object.defineProperty(Object.prototype, 'status', { get: () => 'pass', set() {}, configurable: true });`,
    'Array.prototype.map = () => [];',
    'Array.prototype.filter = () => []; Array.prototype.some = () => false; Array.prototype.every = () => true;',
    `JSON.parse = () => ({ status: 'pass' }); JSON.stringify = () => '{}';`,
    'globalThis.Promise = class { then() {} };',
    'Promise.prototype.then = function () { return this; };',
    'MessagePort.prototype.postMessage = () => {};',
    `for (const key of ['kind', 'run', 'outcome', 'status']) Object.defineProperty(Object.prototype, key, { get: () => 'done', set() {}, configurable: true });`,
    'Object.getPrototypeOf([][Symbol.iterator]()).next = () => ({ done: true });',
    'Error = class { constructor() { return {}; } }; String.prototype.replace = () => "";',
  ];

  it.each(harmless)('changes no verdict where it does no harm: %s', async (prelude) => {
    expect((await lab.check(withPrelude(prelude, wrongType))).broken).toEqual(['email']);
    expect((await lab.check(withPrelude(prelude, solution))).result).toContain('Passed');
    await expectUsualVerdicts();
  });

  it.each(destructive)(
    'makes no wrong answer right, and is gone with the next file: %s',
    { timeout: 90_000 },
    async (prelude) => {
      const { result, broken } = await lab.check(withPrelude(prelude, wrongType));
      expect(result).toMatch(/^Not yet/);
      expect(broken).not.toEqual([]);
      await expectUsualVerdicts();
    },
  );
});

describe('code that rewrites the libraries', () => {
  it.each([
    `queryInterface.sequelize.connectionManager.lib.Client.prototype.query = () => { throw new Error('poisoned'); };`,
    `Sequelize.Model.findAll = async () => { throw new Error('poisoned'); };`,
    `Object.getPrototypeOf(queryInterface.queryGenerator).createTableQuery = () => 'select 1';`,
    `Sequelize.DataTypes.postgres.TEXT.prototype.toSql = () => 'varchar(1)';`,
    'Object.setPrototypeOf(Sequelize.DataTypes.TEXT.prototype, null);',
  ])('rewrites them for itself alone: %s', async (code) => {
    const { result } = await lab.check(upOnly(`    ${code}`));
    expect(result).toMatch(/^Not yet/);
    await expectUsualVerdicts();
  });
});
