// The driver for Firefox: puppeteer-core over WebDriver BiDi, with an installed Firefox.

import { launch } from 'puppeteer-core';
import type { BrowserPage, Engine } from './browserPage.ts';
import { findProgram } from './findProgram.ts';

export const firefoxEngine: Engine = { name: 'Firefox', open };

/** What Firefox would otherwise ask of the network. */
const QUIET = {
  'app.update.enabled': false,
  'browser.safebrowsing.update.enabled': false,
  'network.captive-portal-service.enabled': false,
  'network.connectivity-service.enabled': false,
  'toolkit.telemetry.enabled': false,
};

async function open(): Promise<BrowserPage> {
  const executablePath = await findProgram(
    'FIREFOX_PATH',
    ['firefox-esr', 'firefox'],
    'Install Firefox (Debian: firefox-esr), or set FIREFOX_PATH.',
  );
  const browser = await launch({ browser: 'firefox', executablePath, headless: true, extraPrefsFirefox: QUIET });
  const page = await browser.newPage();
  return {
    goto: async (url) => void (await page.goto(url)),
    evaluate: (expression) => page.evaluate(expression),
    click: (selector) => page.click(selector),
    type: (text) => page.keyboard.type(text),
    pressWithControl: async (key) => {
      await page.keyboard.down('Control');
      await page.keyboard.press(key);
      await page.keyboard.up('Control');
    },
    screenshot: async (path) => void (await page.screenshot({ path: `${path.replace(/\.png$/, '')}.png` })),
    close: () => browser.close(),
  };
}
