// The driver for Chromium: playwright-core.

import { launchChromium } from '../launch.ts';
import type { BrowserPage, Engine } from './browserPage.ts';

export const chromiumEngine: Engine = { name: 'Chromium', open };

async function open(): Promise<BrowserPage> {
  const browser = await launchChromium();
  const page = await browser.newPage();
  return {
    goto: async (url) => void (await page.goto(url)),
    evaluate: (expression) => page.evaluate(expression),
    click: (selector) => page.click(selector),
    type: (text) => page.keyboard.type(text),
    pressWithControl: (key) => page.keyboard.press(`Control+${key}`),
    screenshot: async (path) => void (await page.screenshot({ path })),
    close: () => browser.close(),
  };
}
