// The lab in the page: the server in a worker of our origin, the client in the sandbox frame.

import { clientScriptUrl } from 'virtual:client-bundle';
import { serverFiles } from 'virtual:postgres-assets';
import type { ServerEvent, ServerMessage } from '../../model/serverApi.ts';
import { createLab } from '../createLab.ts';
import type { Lab } from '../lab.ts';
import type { LabHost, LabLimits, ServerHandle } from '../labHost.ts';
import { callServer } from '../serverCalls.ts';
import { SandboxFrame } from './sandboxFrame.ts';

/** Starts the server and a client at once; call it when the page can be read. */
export function createBrowserLab(limits?: LabLimits): Lab {
  const frame = new SandboxFrame(new URL('sandbox.html', document.baseURI).href, clientScriptUrl);
  const host: LabHost = { startServer, startClient: (onBroken) => frame.startClient(onBroken) };
  return createLab(host, limits);
}

function startServer(onEvent: (event: ServerEvent) => void): ServerHandle {
  const worker = new Worker(new URL('../../postgres/serverWorker.ts', import.meta.url), {
    type: 'module',
    name: 'postgres',
  });
  const { port1, port2 } = new MessageChannel();
  worker.onmessage = (event: MessageEvent<ServerEvent>) => onEvent(event.data);
  worker.onerror = (error) => {
    error.preventDefault();
    onEvent({ kind: 'failed', step: 'start', message: error.message || 'the worker for Postgres did not load' });
  };
  const calls = callServer(port1);
  const post = (message: ServerMessage, transfer: Transferable[]) => worker.postMessage(message, transfer);
  post({ kind: 'boot', files: serverFiles, api: port2 }, [port2]);
  return {
    api: calls.api,
    attach: (client, line) => post({ kind: 'attach', client, line }, [line]),
    kill: () => {
      calls.close();
      worker.terminate();
    },
  };
}
