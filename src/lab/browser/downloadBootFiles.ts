// Fetches what a server boots from, once for a page; a server that is replaced boots from the same files.

import type { BootFiles, ServerEvent } from '../../model/serverApi.ts';
import { BootError } from './bootError.ts';

/** Where the files are, as absolute URLs, and their sizes as they travel. */
export interface BootFileUrls {
  readonly wasm: FileUrl;
  readonly fsBundle: FileUrl;
  readonly cluster: FileUrl;
}

interface FileUrl {
  readonly url: string;
  readonly bytes: number;
}

type OnProgress = (event: Extract<ServerEvent, { kind: 'progressed' }>) => void;

/** Each part as soon as it is there; both reject with `BootError`: which file, and what is wrong with it. */
export interface BootDownload {
  readonly wasm: Promise<WebAssembly.Module>;
  readonly archives: Promise<Pick<BootFiles, 'fsBundleGz' | 'clusterGz'>>;
}

export function downloadBootFiles(urls: BootFileUrls, cache: RequestCache, onProgress: OnProgress): BootDownload {
  const totalBytes = urls.wasm.bytes + urls.fsBundle.bytes + urls.cluster.bytes;
  let loadedBytes = 0;
  const count = (bytes: number) => {
    loadedBytes += bytes;
    onProgress({ kind: 'progressed', step: 'fetch', loadedBytes, totalBytes });
  };
  const wasm = async () => {
    const module = await compile(await request(urls.wasm, cache));
    count(urls.wasm.bytes);
    return module;
  };
  const archives = async () => {
    const files = [download(urls.fsBundle, cache, count), download(urls.cluster, cache, count)] as const;
    const [fsBundleGz, clusterGz] = await Promise.all(files);
    return { fsBundleGz, clusterGz };
  };
  return { wasm: wasm(), archives: archives() };
}

async function request(file: FileUrl, cache: RequestCache): Promise<Response> {
  let response: Response;
  try {
    response = await fetch(file.url, { cache });
  } catch (cause) {
    throw new BootError('fetch', `${nameOf(file)} could not be downloaded: nothing answered`, { cause });
  }
  if (response.ok) return response;
  throw new BootError('fetch', `${nameOf(file)} could not be downloaded: the host answered ${response.status}`);
}

async function download(file: FileUrl, cache: RequestCache, onBytes: (bytes: number) => void): Promise<Blob> {
  const response = await request(file, cache);
  const reader = response.body?.getReader();
  const parts: Uint8Array<ArrayBuffer>[] = [];
  try {
    for (let part = await reader?.read(); part && !part.done; part = await reader?.read()) {
      parts.push(part.value);
      onBytes(part.value.length);
    }
  } catch (cause) {
    throw new BootError('fetch', `${nameOf(file)} broke off while it was downloaded`, { cause });
  }
  return new Blob(parts);
}

/** The response as it came, not a copy: only then does the browser keep the compiled code beside the file. */
async function compile(response: Response): Promise<WebAssembly.Module> {
  const streams = response.headers.get('content-type')?.startsWith('application/wasm') ?? false;
  try {
    if (streams) return await WebAssembly.compileStreaming(response);
    return await WebAssembly.compile(await response.arrayBuffer());
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new BootError('compile', `Postgres’ WebAssembly file is damaged or cut off (${reason})`, { cause });
  }
}

function nameOf(file: FileUrl): string {
  return new URL(file.url).pathname.split('/').pop() ?? file.url;
}
