import { launchChromium } from './test/browser/launch.ts';
import { serveFolder } from './src/build/staticServer.ts';
const served = await serveFolder('/tmp/prev', { port: 0, under: '/' });
const browser = await launchChromium();
for (const [name, width, query] of [['light', 900, ''], ['dark', 900, '?theme=dark'], ['narrow', 360, ''], ['running', 900, '?state=running']] as const) {
  const page = await browser.newPage({ viewport: { width, height: 800 } });
  page.on('pageerror', (e) => console.log(name, e.message));
  page.on('console', (m) => { if (m.type() === 'error') console.log(name, m.text()); });
  await page.goto(served.address + query);
  await page.waitForTimeout(700);
  await page.screenshot({ path: `/tmp/shot-${name}.png`, fullPage: true });
  if (width === 360) { const h = await page.evaluate(() => document.documentElement.scrollHeight); for (let i = 0; i * 1300 < h; i++) await page.screenshot({ path: `/tmp/shot-narrow-${i}.png`, fullPage: true, clip: { x: 0, y: i * 1300, width: 360, height: Math.min(1300, h - i * 1300) } }); }
  console.log(name, await page.evaluate(() => [document.documentElement.scrollWidth, innerWidth]));
}
await browser.close(); await served.close();
