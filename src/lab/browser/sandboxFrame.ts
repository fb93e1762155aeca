// The frame of opaque origin in which clients run. The page listens to nothing but the port that it gave it.

import type { SandboxGreeting, SandboxReport, SandboxRequest } from '../../model/sandboxProtocol.ts';
import type { ClientHandle } from '../labHost.ts';

interface Running {
  readonly onBroken: (why: string) => void;
}

export class SandboxFrame {
  readonly #page: string;
  readonly #scriptUrl: string;
  readonly #running = new Map<number, Running>();
  #port: Promise<MessagePort> | null = null;
  #frame: HTMLIFrameElement | null = null;
  #workers = 0;

  constructor(page: string, scriptUrl: string) {
    this.#page = page;
    this.#scriptUrl = scriptUrl;
  }

  startClient(onBroken: (why: string) => void): ClientHandle {
    this.#workers += 1;
    const worker = this.#workers;
    const { port1, port2 } = new MessageChannel();
    this.#running.set(worker, { onBroken });
    this.#port ??= this.#open();
    const port = this.#port;
    void port.then(
      (opened) => send(opened, { kind: 'start', worker, control: port2 }, [port2]),
      (error: unknown) => {
        this.#close();
        onBroken(error instanceof Error ? error.message : String(error));
      },
    );
    return {
      control: port1,
      kill: () => {
        this.#running.delete(worker);
        port1.close();
        void port.then(
          (opened) => send(opened, { kind: 'end', worker }),
          () => undefined,
        );
      },
    };
  }

  /** Loads the frame and the client's script side by side. */
  async #open(): Promise<MessagePort> {
    const frame = document.createElement('iframe');
    this.#frame = frame;
    // Never together with allow-same-origin: that would undo it.
    frame.setAttribute('sandbox', 'allow-scripts');
    frame.title = 'Sandbox for migrations';
    frame.hidden = true;
    frame.tabIndex = -1;
    frame.ariaHidden = 'true';
    frame.src = this.#page;
    const loaded = new Promise<void>((resolve) => frame.addEventListener('load', () => resolve(), { once: true }));
    document.body.append(frame);
    // A frame also loads when its page is missing, and nothing in it would ever answer: so the page is asked for itself.
    const [script] = await Promise.all([
      fetchText(this.#scriptUrl, 'the client’s script'),
      fetchText(this.#page, 'the page of the sandbox'),
      loaded,
    ]);
    // A second load means that the frame went elsewhere: nothing in it can be trusted any more.
    frame.addEventListener('load', () => this.#abandon('the sandbox frame was replaced'));
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = (event: MessageEvent<SandboxReport>) => {
      const { worker, why } = event.data;
      this.#running.get(worker)?.onBroken(why);
    };
    frame.contentWindow?.postMessage({ script } satisfies SandboxGreeting, '*', [port2]);
    return port1;
  }

  #abandon(why: string): void {
    this.#close();
    for (const { onBroken } of [...this.#running.values()]) onBroken(why);
    this.#running.clear();
  }

  #close(): void {
    this.#frame?.remove();
    this.#frame = null;
    this.#port = null;
  }
}

async function fetchText(url: string, what: string): Promise<string> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${what} could not be downloaded: the host answered ${response.status}`);
  return response.text();
}

function send(port: MessagePort, request: SandboxRequest, transfer: Transferable[] = []): void {
  port.postMessage(request, transfer);
}
