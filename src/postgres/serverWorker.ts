// The server's entry in the browser: a worker of the page's own origin.

import type { ServerMessage } from '../model/serverApi.ts';
import { serverEntry } from './serverEntry.ts';

const take = serverEntry((event) => self.postMessage(event));
self.onmessage = (event: MessageEvent<ServerMessage>) => take(event.data);
