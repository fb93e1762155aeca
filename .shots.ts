import { launchChromium } from './test/browser/launch.ts';
import { servePage } from './test/browser/servedPage.ts';
import { readFileSync } from 'node:fs';
const AXE = readFileSync('node_modules/axe-core/axe.min.js','utf8');
const wrong = readFileSync('lessons/02-creating-tables/01-users-table/answers/wrong-string-type.js','utf8');
const twice = readFileSync('lessons/02-creating-tables/01-users-table/answers/wrong-unique-twice.js','utf8');
const browser = await launchChromium();
const served = await servePage();
const which = process.argv[2];
for (const [w, h, scheme] of [[1440,900,'light'],[1440,900,'dark'],[390,844,'light'],[390,844,'dark']] as const) {
  if (which && which !== `${w}${scheme}`) continue;
  const context = await browser.newContext({ viewport: { width: w, height: h }, colorScheme: scheme });
  const page = await context.newPage();
  page.on('pageerror', (e) => e.message.includes('sandboxed') || console.log('ERR', e.message));
  const shot = (n: string) => page.screenshot({ path: `/tmp/shots/${w}-${scheme}-${n}.png` });
  const axe = async (n: string) => {
    await page.evaluate(AXE);
    const r = await page.evaluate(() => (window as any).axe.run()) as any;
    for (const v of r.violations) console.log(w, scheme, n, v.id, v.impact, v.nodes.length, v.nodes.slice(0,3).map((x: any) => x.target.join(' ') + ' :: ' + x.failureSummary.replace(/\n/g,' ')).join(' || '));
    const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    if (wide > 0) console.log(w, scheme, n, 'overflow', wide);
  };
  
  await page.goto(served.address);
  await page.locator('.server-ready').waitFor();
  await page.locator('.monaco-host .monaco-editor').waitFor();
  const write = async (t: string) => {
    const field = page.locator('.monaco-host .monaco-editor');
    await field.click(); await page.keyboard.press('Control+A');
    await context.grantPermissions(['clipboard-read','clipboard-write']);
    await page.evaluate((p) => navigator.clipboard.writeText(p), t);
    await page.keyboard.press('Control+V');
  };
  const check = async () => { await page.getByRole('button', {name: /^Check/}).click(); await page.waitForTimeout(200); await page.locator('[data-run=settled]').waitFor(); };
  await write(wrong); await check();
  const task = page.locator('[data-task=email]');
  await task.getByRole('button', { name: /^Hint/ }).click();
  await task.getByRole('button', { name: /^Hint 2/ }).click();
  await page.locator('[data-task=names]').getByRole('button',{name:/^Hint/}).click().catch(()=>{});
  await task.scrollIntoViewIfNeeded();
  await shot('1-hints'); await axe('hints');
  const ask = page.getByRole('button', { name: /Show the solution/ });
  await ask.click();
  await shot('2-question'); await axe('question');
  await page.getByRole('button', { name: 'Show it', exact: true }).click();
  await page.waitForTimeout(1500);
  await shot('3-diff'); await axe('diff');
  await page.getByRole('button', { name: 'Take the solution' }).click();
  await page.waitForTimeout(300);
  await check();
  await page.waitForTimeout(600);
  await shot('4-copied'); await axe('copied');
  await page.reload();
  await page.locator('.server-ready').waitFor();
  await page.getByRole('button', { name: 'Bring back' }).click();
  await page.locator('.monaco-host .monaco-editor').waitFor();
  await write(twice.replace('unique: true', 'unique: false')); await check();
  await page.waitForTimeout(500);
  await shot('5-after');
  await page.evaluate(() => document.querySelector('h1')?.scrollIntoView({block:'center'}));
  await page.waitForTimeout(300);
  await shot('6-solved'); await axe('solved');
  await page.goto(served.address + '#/exercise/not-null-with-rows');
  await page.getByRole('heading', { name: /required when rows/ }).waitFor();
  await page.waitForTimeout(800);
  await write(`'use strict';
module.exports = {
  up: (queryInterface) => queryInterface.addIndex('users', ['email'], { name: 'by_email' }),
  down: (queryInterface) => queryInterface.removeIndex('users', ['email']),
};
`);
  await check();
  await page.locator('[data-task=down]').evaluate((e) => e.scrollIntoView({block:'center'}));
  await page.waitForTimeout(500);
  await shot('7-mistake'); await axe('mistake');
  await context.close();
}
await browser.close(); await served.close();
