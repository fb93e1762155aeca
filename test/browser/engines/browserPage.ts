// What the tests of several browser engines ask of each; one driver per engine gives it.

export type ControlledKey = 'Enter' | 'Space' | 'a' | 'c' | 'v';

export interface BrowserPage {
  goto(url: string): Promise<void>;
  /** The value of an expression in the page, awaited; it must survive JSON. */
  evaluate(expression: string): Promise<unknown>;
  click(selector: string): Promise<void>;
  /** Into whatever has the focus, as if typed. */
  type(text: string): Promise<void>;
  /** Control held, one key pressed. */
  pressWithControl(key: ControlledKey): Promise<void>;
  /** A PNG of what is in view. */
  screenshot(path: string): Promise<void>;
  /** Closes the page and its browser. */
  close(): Promise<void>;
}

export interface Engine {
  readonly name: 'Chromium' | 'Firefox' | 'WebKit';
  open(): Promise<BrowserPage>;
}

/** Waits until the expression is truthy; the message of a time-out ends with what the page shows. */
export async function waitFor(page: BrowserPage, expression: string, limitMs = 60_000): Promise<void> {
  const end = performance.now() + limitMs;
  while (!(await page.evaluate(`!!(${expression})`))) {
    if (performance.now() > end) {
      const shown = await page.evaluate('document.body.innerText');
      throw new Error(`after ${limitMs} ms still not so: ${expression}\nThe page shows:\n${String(shown)}`);
    }
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}
