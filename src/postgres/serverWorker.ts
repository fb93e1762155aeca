// The server's entry in the browser: a worker of the page's own origin.

import type { ServerMessage } from '../model/serverApi.ts';
import { bootServer } from './bootServer.ts';
import type { Server } from './server.ts';
import { fetchServerFiles } from './serverFiles.ts';

let server: Server | null = null;

self.onmessage = async (event: MessageEvent<ServerMessage>) => {
  const message = event.data;
  if (message.kind === 'attach') return server?.attach(message.client, message.line);
  server = await bootServer(
    (onProgress) => fetchServerFiles(message.files, onProgress),
    message.api,
    (told) => self.postMessage(told),
  );
};
