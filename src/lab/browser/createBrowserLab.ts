// The lab in the page: the server in a worker of our origin, the client in the sandbox frame.

import { clientScriptUrl } from 'virtual:client-bundle';
import { bootFileUrls } from 'virtual:postgres-assets';
import { createEmitter } from '../../base/emitter.ts';
import type { ServerEvent, ServerMessage } from '../../model/serverApi.ts';
import { createLab } from '../createLab.ts';
import type { Lab } from '../lab.ts';
import type { LabHost, LabLimits, ServerHandle } from '../labHost.ts';
import { callServer } from '../serverCalls.ts';
import { BootError } from './bootError.ts';
import { type BootDownload, downloadBootFiles } from './downloadBootFiles.ts';
import { SandboxFrame } from './sandboxFrame.ts';

/** Starts the download, the server and a client at once. */
export function createBrowserLab(limits?: LabLimits): Lab {
  const frame = new SandboxFrame(new URL('sandbox.html', document.baseURI).href, clientScriptUrl);
  let progress: ServerEvent = { kind: 'progressed', step: 'fetch', loadedBytes: 0, totalBytes: 0 };
  const progressed = createEmitter<ServerEvent>();
  let downloading: BootDownload | null = null;
  let cache: RequestCache = 'default';

  const download = (onEvent: (event: ServerEvent) => void): BootDownload => {
    onEvent(progress);
    const stop = progressed.on(onEvent);
    downloading ??= downloadBootFiles(bootFileUrls, cache, (event) => {
      progress = event;
      progressed.emit(event);
    });
    void Promise.allSettled([downloading.wasm, downloading.archives]).then(stop);
    return downloading;
  };

  /** After a failure the next try downloads anew, past the browser's cache: a damaged file may be kept there for a year. */
  const learnFrom = ({ kind }: ServerEvent): void => {
    if (kind === 'failed') downloading = null;
    if (kind !== 'progressed') cache = kind === 'failed' ? 'reload' : 'default';
  };

  const host: LabHost = {
    warmsUp: true,
    startServer: (onEvent) =>
      startServer(
        () => download(onEvent),
        (event) => {
          learnFrom(event);
          onEvent(event);
        },
      ),
    startClient: (onBroken) => frame.startClient(onBroken),
  };
  return createLab(host, limits);
}

function startServer(download: () => BootDownload, onEvent: (event: ServerEvent) => void): ServerHandle {
  // In one expression, or the bundler does not see that it is a worker.
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
  const post = (message: ServerMessage, transfer: Transferable[] = []) => worker.postMessage(message, transfer);
  const { wasm, archives } = download();
  const unpacking = archives.then((files) => post({ kind: 'unpack', ...files }));
  Promise.all([wasm, unpacking]).then(
    ([module]) => post({ kind: 'boot', wasm: module, api: port2, traced: true }, [port2]),
    (error: unknown) => onEvent(failure(error)),
  );
  return {
    api: calls.api,
    attach: (client, line, diesAfter) => post({ kind: 'attach', client, line, diesAfter }, [line]),
    kill: () => {
      calls.close();
      worker.terminate();
    },
  };
}

function failure(error: unknown): ServerEvent {
  if (error instanceof BootError) return { kind: 'failed', step: error.step, message: error.message };
  return { kind: 'failed', step: 'fetch', message: error instanceof Error ? error.message : String(error) };
}
