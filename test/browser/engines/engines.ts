// The browser engines that the page is tested in.

import type { Engine } from './browserPage.ts';
import { chromiumEngine } from './chromium.ts';
import { firefoxEngine } from './firefox.ts';
import { webkitEngine } from './webkit.ts';

export const engines: readonly Engine[] = [chromiumEngine, firefoxEngine, webkitEngine];
