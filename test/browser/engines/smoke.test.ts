// The built page opens, and its text can be read, in each browser engine.

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ServedFolder } from '../../../src/build/staticServer.ts';
import { servePage } from '../servedPage.ts';
import { waitFor } from './browserPage.ts';
import { engines } from './engines.ts';

let served: ServedFolder;
beforeAll(async () => {
  served = await servePage('/some/folder/');
});
afterAll(() => served.close());

describe.each(engines)('$name', ({ open }) => {
  it('shows the lesson’s text from a folder of a static host', async () => {
    const page = await open();
    try {
      await page.goto(served.address);
      await waitFor(page, "document.querySelector('h1')?.innerText.length > 0");
      expect(await page.evaluate('document.title')).toContain('Migration Lab');
    } finally {
      await page.close();
    }
  });
});
