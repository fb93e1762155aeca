// A session of the classic WebDriver protocol, as much of it as the tests need.

import { writeFile } from 'node:fs/promises';
import type { BrowserPage } from './browserPage.ts';

const CONTROL = '\uE009';
/** The keys whose character is not their name. */
const CHARACTERS: Readonly<Record<string, string>> = { Enter: '\uE007', Space: ' ' };
/** How WebDriver names an element in its answers. */
const ELEMENT = 'element-6066-11e4-a52e-4f735466cecf';

/** Runs the expression as an async function's result, since the page may forbid eval. */
const asScript = (expression: string) => `
  const done = arguments[arguments.length - 1];
  (async () => (${expression}))().then(
    (value) => done({ value: value === undefined ? null : value }),
    (error) => done({ error: String(error) }),
  );`;

export async function openSession(driver: string, capabilities: object, onClose: () => void): Promise<BrowserPage> {
  const opened = await ask(`${driver}/session`, 'POST', { capabilities: { alwaysMatch: capabilities } });
  const session = `${driver}/session/${textOf(opened, 'sessionId')}`;
  const post = (path: string, body: object) => ask(`${session}${path}`, 'POST', body);
  const keys = (actions: readonly object[]) => post('/actions', { actions: [{ type: 'key', id: 'keys', actions }] });
  const elementPath = (element: unknown) => `/element/${textOf(element, ELEMENT)}`;
  await post('/timeouts', { script: 60_000 });
  return {
    goto: async (url) => void (await post('/url', { url })),
    evaluate: async (expression) => {
      const answer = await post('/execute/async', { script: asScript(expression), args: [] });
      if (isObject(answer) && 'error' in answer) throw new Error(String(answer.error));
      return isObject(answer) ? answer.value : null;
    },
    click: async (selector) => {
      const element = await post('/element', { using: 'css selector', value: selector });
      await post(`${elementPath(element)}/click`, {});
    },
    type: async (text) => {
      const active = await ask(`${session}/element/active`, 'GET');
      await post(`${elementPath(active)}/value`, { text });
    },
    pressWithControl: async (key) => {
      const value = CHARACTERS[key] ?? key;
      const press = [
        { type: 'keyDown', value },
        { type: 'keyUp', value },
      ];
      await keys([{ type: 'keyDown', value: CONTROL }, ...press, { type: 'keyUp', value: CONTROL }]);
    },
    screenshot: async (path) => {
      const picture = await ask(`${session}/screenshot`, 'GET');
      await writeFile(path, Buffer.from(String(picture), 'base64'));
    },
    close: async () => {
      try {
        await ask(session, 'DELETE');
      } finally {
        onClose();
      }
    },
  };
}

async function ask(url: string, method: string, body?: object): Promise<unknown> {
  const response = await fetch(url, { method, ...(body === undefined ? {} : { body: JSON.stringify(body) }) });
  const answer: unknown = await response.json();
  const value = isObject(answer) ? answer.value : null;
  if (response.ok) return value;
  throw new Error(`WebDriver: ${isObject(value) ? `${value.error}: ${value.message}` : response.status}`);
}

function textOf(value: unknown, key: string): string {
  const text = isObject(value) ? value[key] : undefined;
  if (typeof text !== 'string') throw new Error(`WebDriver's answer lacks ${key}`);
  return text;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
