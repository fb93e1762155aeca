// What learners do to the lab in the page, on purpose or not: each ends in a sentence, the page stays quick, and the
// next check works.

import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ServedFolder } from '../../src/build/staticServer.ts';
import { atUsersTable, solution, upOnly, wrongType } from './answers.ts';
import { type LabPage, newContext, openLab, textOf } from './labPage.ts';
import { launchChromium } from './launch.ts';
import { type Watched, watchPage } from './pageWatch.ts';
import { servePage } from './servedPage.ts';

/** Longer standstills are felt. */
const standstillMs = 500;

let browser: Browser;
let served: ServedFolder;
let lab: LabPage;

beforeAll(async () => {
  [browser, served] = await Promise.all([launchChromium(), servePage()]);
  lab = await (await openLab(await newContext(browser), atUsersTable(served.address))).ready();
});
afterAll(async () => {
  await browser?.close();
  await served?.close();
});

async function watchedUp(body: string): Promise<Watched & { readonly result: string }> {
  await lab.run('Reset');
  await lab.write(upOnly(`    ${body}`));
  const stop = await watchPage(lab.page);
  const { result } = await lab.run('Up');
  return { ...(await stop()), result };
}

async function expectNextCheckWorks(): Promise<void> {
  expect((await lab.check(solution)).result).toContain('Passed');
}

describe('a file that does not parse', () => {
  it('is told with line and column, and is no wrong answer', async () => {
    const { result } = await lab.check(`${upOnly('')}let let = 1;`);
    expect(result).toContain('The file does not parse');
    expect(result).toMatch(/line 8, column 5/i);
    expect(await lab.page.locator('.result-broken, .task-fail').count()).toBe(0);
  });

  it('leaves what the last check said as it was', async () => {
    const before = await lab.check(wrongType);
    expect(before.broken).toEqual(['email']);
    const { result, broken } = await lab.check(`${wrongType}}`);
    expect(result).toContain('This costs nothing');
    expect(broken).toEqual(['email']);
    expect(await lab.page.locator('.result-broken').count()).toBe(0);
    await expectNextCheckWorks();
  });
});

describe('code that does not end', () => {
  it.each([
    ['a busy loop', 'while (true) {}'],
    ['an endless loop of statements', `for (;;) await queryInterface.sequelize.query('select 1');`],
  ])('%s is stopped, the page never stands still, and the server stays', async (_, body) => {
    const { result, longestGapMs, serverStates } = await watchedUp(body);
    expect(result).toMatch(/Up did not end within 1\d(\.\d)? s and was stopped\./);
    expect(result).toContain('Postgres is still running');
    expect(longestGapMs).toBeLessThan(standstillMs);
    const stop = await watchPage(lab.page);
    await expectNextCheckWorks();
    expect([...serverStates, ...(await stop()).serverStates]).toEqual(['ready', 'ready']);
  });

  it('a check of it says so at the task', async () => {
    const { result, broken } = await lab.check(upOnly('    await new Promise(() => {});'));
    expect(result).toMatch(/^Not yet/);
    expect(broken).toEqual(['up']);
    expect(await textOf(lab.task('up'))).toContain('had not ended after 10 s and was stopped');
    await expectNextCheckWorks();
  });

  it('stops at once when the learner presses Stop', async () => {
    await lab.run('Reset');
    await lab.write(upOnly('    while (true) {}'));
    await lab.button('Up').click();
    const pressedMs = performance.now();
    await lab.button('Stop').click();
    expect((await lab.settled()).result).toContain('Stopped. What was not committed was rolled back.');
    expect(performance.now() - pressedMs).toBeLessThan(5000);
    await expectNextCheckWorks();
  });

  it.each([
    ['a statement that sleeps for an hour', 'select pg_sleep(3600)'],
    [
      'an endless recursive query',
      'with recursive r(n) as (select 1 union all select n + 1 from r) select count(*) from r',
    ],
  ])('%s costs a new server; the learner is told which, and keeps the code', async (_, sql) => {
    const body = `await queryInterface.sequelize.query(${JSON.stringify(sql)});`;
    const { result, longestGapMs } = await watchedUp(body);
    expect(result).toMatch(/A statement ran for more than 1\d(\.\d)? s, so Postgres was replaced by a fresh one\./);
    expect(result).toContain('Your code is kept.');
    expect(result).toContain(sql);
    expect(result).toContain('Go to line 4');
    expect(longestGapMs).toBeLessThan(standstillMs);
    expect(await lab.keptText()).toBe(upOnly(`    ${body}`));
    await expectNextCheckWorks();
  });
});

describe('too much of everything', () => {
  it('100,000 console lines leave the page quick, and those that are dropped are counted', async () => {
    const { result, longestGapMs } = await watchedUp(`for (let i = 0; i < 100000; i += 1) console.log('line', i);`);
    expect(result).toContain('Up ran to its end.');
    await lab.panel('Console').click();
    const shown = lab.page.getByRole('log').locator('li');
    expect(await textOf(shown.first())).toBe('line 0');
    const kept = await shown.count();
    expect(kept).toBeGreaterThanOrEqual(1000);
    const dropped = (100_000 - kept).toLocaleString('en');
    await lab.page.getByText(`${dropped} more lines are not shown.`).waitFor();
    expect(longestGapMs).toBeLessThan(standstillMs);
    await expectNextCheckWorks();
  });

  it('2 million rows end in an answer or in a sentence, and the page never stands still', async () => {
    const { result, longestGapMs } = await watchedUp(
      `const [rows] = await queryInterface.sequelize.query('select n from generate_series(1, 2000000) n');
    console.log(rows.length);`,
    );
    expect(result).toMatch(/Up ran to its end|Up did not end within|so Postgres was replaced/);
    if (result.includes('ran to its end')) {
      await lab.panel('Console').click();
      expect(await lab.page.getByRole('log').locator('li').allTextContents()).toEqual(['2000000']);
    }
    expect(longestGapMs).toBeLessThan(standstillMs);
    await expectNextCheckWorks();
  });
});

describe('statements that would hang or kill the engine', () => {
  it.each([
    ['COPY t FROM STDIN', '57014'],
    [`SET idle_in_transaction_session_timeout = '1s'`, '0A000'],
  ])('%s is refused with a sentence', async (sql, code) => {
    const { result } = await lab.up(upOnly(`    await queryInterface.sequelize.query(${JSON.stringify(sql)});`));
    expect(result).toContain('Up failed');
    expect(result).toContain(`SQLSTATE${code}`);
    expect(result).toContain('Go to line 4');
    await expectNextCheckWorks();
  });

  it('a call that forgot its transaction is told, not left to hang', async () => {
    const { result } = await lab.up(
      upOnly(`    await queryInterface.sequelize.transaction(async (transaction) => {
      await queryInterface.createTable('a', { id: Sequelize.INTEGER }, { transaction });
      await queryInterface.addColumn('a', 'b', Sequelize.TEXT);
    });`),
    );
    expect(result).toContain('Up failed');
    expect(result).toContain('{ transaction }');
    expect(result).toContain('Go to line 6');
    await expectNextCheckWorks();
  });
});
