// Messages that are not what they say: from another frame of the page, and from the learner's own worker.

import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ServedFolder } from '../../src/build/staticServer.ts';
import { atUsersTable, solution, upOnly, withPrelude, wrongDown, wrongType } from './answers.ts';
import { eventually, LabPage, newContext, openLab } from './labPage.ts';
import { launchChromium } from './launch.ts';
import { servePage } from './servedPage.ts';

let browser: Browser;
let served: ServedFolder;

beforeAll(async () => {
  [browser, served] = await Promise.all([launchChromium(), servePage()]);
});
afterAll(async () => {
  await browser?.close();
  await served?.close();
});

describe('another frame on the page', () => {
  // Posts what the lab's own parts say to each other, ports included, to every window it can reach, all the time.
  const forger = `
    const done = { kind: 'done', ran: true, unawaited: [] };
    const said = (run) => [
      { kind: 'ready' },
      { kind: 'finished', run, outcome: done, dropped: 0, pristine: true },
      { kind: 'printed', run, lines: [{ level: 'log', text: 'forged' }] },
      { kind: 'broken', worker: run, why: 'forged' },
      { kind: 'failed', step: 'start', message: 'forged' },
      { kind: 'start', worker: run },
      { kind: 'end', worker: run },
      { script: 'for (;;);' },
    ];
    let round = 0;
    setInterval(() => {
      round += 1;
      const windows = [parent, ...Array.from({ length: parent.frames.length }, (_, i) => parent.frames[i])];
      for (const target of windows) {
        if (target === self) continue;
        for (const message of said(round % 20)) {
          target.postMessage(message, '*');
          const { port1, port2 } = new MessageChannel();
          port1.onmessage = () => top.postMessage('answered', '*');
          target.postMessage({ ...message, control: port2 }, '*', [port2]);
          for (const again of said(round % 20)) port1.postMessage(again);
        }
      }
    }, 20);
  `;

  it('is not heard, from the first moment on', async () => {
    const context = await newContext(browser);
    const page = await context.newPage();
    await page.addInitScript((script) => {
      if (window !== top) return;
      Reflect.set(globalThis, 'answers', 0);
      addEventListener('message', (event) => {
        if (event.data === 'answered') Reflect.set(globalThis, 'answers', 1);
      });
      // Before the page's own script, so that the forger is there when the sandbox takes its one message.
      addEventListener('DOMContentLoaded', () => {
        const frame = document.createElement('iframe');
        frame.setAttribute('sandbox', 'allow-scripts');
        frame.srcdoc = `<script>${script}</script>`;
        frame.name = 'forger';
        document.body.prepend(frame);
      });
    }, forger);
    await page.goto(atUsersTable(served.address));
    const lab = await new LabPage(page).ready();
    await eventually(() => page.frames().some((frame) => frame.name() === 'forger')).toBe(true);
    const clients = () => page.workers().filter((worker) => worker.url().startsWith('blob:')).length;
    await eventually(clients).toBe(1);

    expect((await lab.check(wrongType)).broken).toEqual(['email']);
    expect((await lab.check(solution)).result).toContain('Passed');
    const { result } = await lab.up(upOnly(`    console.log('mine');`));
    expect(result).toContain('Up ran to its end.');
    await lab.panel('Console').click();
    expect(await page.getByRole('log').locator('li').allTextContents()).toEqual(['mine']);

    await eventually(clients).toBe(1);
    expect(await page.evaluate(() => Reflect.get(globalThis, 'answers'))).toBe(0);
    expect(await page.locator('.server-ready').count()).toBe(1);
    await context.close();
  });
});

describe('a client that forges its own answers', () => {
  let lab: LabPage;
  beforeAll(async () => {
    lab = await (await openLab(await newContext(browser), atUsersTable(served.address))).ready();
  });

  // Every port that the realm sends through is told that the step went well.
  const throughPrototype = `
    const post = MessagePort.prototype.postMessage;
    MessagePort.prototype.postMessage = function (...args) {
      for (let run = 0; run < 200; run += 1) {
        post.call(this, { kind: 'finished', run, outcome: { kind: 'done', ran: true, unawaited: [] }, dropped: 0, pristine: true });
      }
      return post.apply(this, args);
    };`;

  // Waits until the step before has been found clean, then takes the control port from the event of the next.
  const throughNextEvent = `
    const forge = () => {
      const data = Object.getOwnPropertyDescriptor(MessageEvent.prototype, 'data');
      Object.defineProperty(MessageEvent.prototype, 'data', { ...data, get() {
        const message = data.get.call(this);
        if (message?.kind !== 'run') return message;
        MessagePort.prototype.postMessage.call(this.target, { kind: 'finished', run: message.run, outcome: { kind: 'done', ran: true, unawaited: [] }, dropped: 0, pristine: true });
        return { ...message, files: [] };
      } });
    };
    const exported = module.exports;
    const later = globalThis.setTimeout;
    globalThis.Reflect.defineProperty(module, 'exports', { get: () => exported, set: (given) => {
      exported.down = given.down;
      exported.up = async (queryInterface, Sequelize) => {
        await given.up(queryInterface, Sequelize);
        const manager = queryInterface.sequelize.connectionManager;
        const close = manager.close;
        manager.close = function (...args) { later(forge, 0); return close.apply(this, args); };
      };
    } });`;

  it.each([
    ['through the prototype of its ports', throughPrototype],
    ['through the event of the next step', throughNextEvent],
  ])('gets no pass for a wrong answer: %s', async (_, prelude) => {
    const down = await lab.check(withPrelude(prelude, wrongDown));
    expect(down.result).toMatch(/^Not yet/);
    expect(down.broken).toContain('down');
    const type = await lab.check(withPrelude(prelude, wrongType));
    expect(type.result).toMatch(/^Not yet/);
    expect(type.broken).toContain('email');
  });

  it.each([
    ['through the prototype of its ports', throughPrototype],
    ['through the event of the next step', throughNextEvent],
  ])('has no say in the verdict on the next file: %s', async (_, prelude) => {
    await lab.check(withPrelude(prelude, wrongDown));
    expect((await lab.check(solution)).result).toContain('Passed');
    expect((await lab.check(wrongType)).broken).toEqual(['email']);
  });
});
