// Fetches what the server boots from, with progress; every failure says which file and why.

import type { ServerEvent, ServerFile, ServerFiles } from '../model/serverApi.ts';
import { BootError, messageOf } from './bootError.ts';
import type { DatabaseFiles } from './database.ts';
import { unpackCluster } from './unpackCluster.ts';

/** Downloads, compiles and unpacks side by side; `onProgress` hears the bytes that arrived so far. */
export async function fetchServerFiles(
  files: ServerFiles,
  onProgress: (event: Extract<ServerEvent, { kind: 'progressed' }>) => void,
): Promise<DatabaseFiles> {
  const totalBytes = files.wasm.bytes + files.fsBundle.bytes + files.cluster.bytes;
  let loadedBytes = 0;
  const count = (bytes: number) => {
    loadedBytes += bytes;
    onProgress({ kind: 'progressed', step: 'fetch', loadedBytes, totalBytes });
  };
  const [wasm, fsBundle, cluster] = await Promise.all([
    download(files.wasm).then(async (response) => {
      const module = await compile(response);
      count(files.wasm.bytes);
      return module;
    }),
    download(files.fsBundle).then((response) => unpack(() => gunzip(counted(response, count)).blob())),
    download(files.cluster).then((response) =>
      unpack(async () => unpackCluster(await counted(response, count).blob())),
    ),
  ]);
  return { wasm, fsBundle, cluster };
}

async function download(file: ServerFile): Promise<Response> {
  let response: Response;
  try {
    response = await fetch(file.url);
  } catch (cause) {
    throw new BootError('fetch', `${nameOf(file)} could not be downloaded: the network did not answer`, { cause });
  }
  if (response.ok) return response;
  throw new BootError('fetch', `${nameOf(file)} could not be downloaded: the server answered ${response.status}`);
}

function counted(response: Response, onBytes: (bytes: number) => void): Response {
  const counter = new TransformStream<Uint8Array<ArrayBuffer>, Uint8Array<ArrayBuffer>>({
    transform(chunk, controller) {
      onBytes(chunk.length);
      controller.enqueue(chunk);
    },
  });
  return new Response(response.body?.pipeThrough(counter) ?? null);
}

/** The response as it came, not a copy: only then does the browser keep the compiled code beside the file. */
async function compile(response: Response): Promise<WebAssembly.Module> {
  const streams = response.headers.get('content-type')?.startsWith('application/wasm') ?? false;
  try {
    if (streams) return await WebAssembly.compileStreaming(response);
    return await WebAssembly.compile(await response.arrayBuffer());
  } catch (cause) {
    throw new BootError('compile', `Postgres' WebAssembly file is damaged or cut off (${messageOf(cause)})`, { cause });
  }
}

async function unpack(work: () => Promise<Blob>): Promise<Blob> {
  try {
    return await work();
  } catch (cause) {
    throw new BootError('unpack', `a file of Postgres is damaged or cut off (${messageOf(cause)})`, { cause });
  }
}

function gunzip(response: Response): Response {
  return new Response(response.body?.pipeThrough(new DecompressionStream('gzip')) ?? null);
}

function nameOf(file: ServerFile): string {
  return new URL(file.url).pathname.split('/').pop() ?? file.url;
}
