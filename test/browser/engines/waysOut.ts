// Code for the page under test: tries every way out of the sandbox, and plays a frame that forges messages.

/** The names of the ways that were open, of those in `ways`; runs in the frame and in a worker of it. */
const openWays = `async (ways) => {
  const tried = Object.entries(ways).map(async ([name, way]) => {
    const silence = new Promise((resolve) => setTimeout(resolve, 5000, false));
    const answer = new Promise((resolve) => resolve(way())).then(() => true, () => false);
    return (await Promise.race([answer, silence])) ? [name] : [];
  });
  return (await Promise.all(tried)).flat();
}`;

const heard = `(target, good, bad) => new Promise((resolve, reject) => {
  target['on' + good] = resolve;
  target['on' + bad] = reject;
})`;

const waysOfBoth = `{
  fetch: () => fetch(canary, { mode: 'no-cors' }),
  xhr: () => { const x = new XMLHttpRequest(); x.open('GET', canary); x.send(); return heard(x, 'load', 'error'); },
  socket: () => heard(new WebSocket(canary.replace('http', 'ws')), 'open', 'error'),
  events: () => heard(new EventSource(canary), 'open', 'error'),
  font: () => new FontFace('x', 'url(' + canary + ')').load(),
  import: () => (0, eval)('import(' + JSON.stringify(canary) + ')'),
  worker: () => heard(new Worker(canary), 'message', 'error'),
  database: () => heard(indexedDB.open('x'), 'success', 'error'),
  caches: async () => {
    const shelf = await caches.open('x');
    const found = await shelf.match('https://kept.example/');
    await shelf.put('https://kept.example/', new Response('kept'));
    if (!found) throw new Error('nothing was kept');
  },
}`;

const waysOfWorker = `{ importScripts: () => importScripts(canary) }`;

const waysOfFrame = `{
  storage: () => localStorage.setItem('a', 'b'),
  cookie: () => { document.cookie = 'a=b'; if (document.cookie === '') throw new Error('not kept'); },
  parentPage: () => parent.document.title,
  leave: () => { top.location = canary; },
  popup: () => { if (!open(canary)) throw new Error('no window'); },
  image: () => { const image = new Image(); image.src = canary; return heard(image, 'load', 'error'); },
  script: () => {
    const tag = document.createElement('script');
    tag.src = canary;
    document.head.append(tag);
    return heard(tag, 'load', 'error');
  },
  style: () => {
    const tag = document.createElement('link');
    tag.rel = 'stylesheet';
    tag.href = canary;
    document.head.append(tag);
    return heard(tag, 'load', 'error');
  },
}`;

function attempt(canary: string, more: string): string {
  return `(() => {
    const canary = ${JSON.stringify(canary)};
    const heard = ${heard};
    return (${openWays})({ ...${waysOfBoth}, ...${more} });
  })()`;
}

/**
 * An expression for the page: the ways that are open in another sandbox, made of the same page under the same
 * attribute, whose client is ours and has taken no globals away. Storage is open when it gives one sandbox what
 * another has put there, so it takes two calls to see.
 */
export function triedFromPage(canary: string): string {
  const inFrame = `addEventListener('message', (event) => {
    if (event.data === 'try') ${attempt(canary, waysOfFrame)}.then((open) => parent.postMessage({ open }, '*'));
  });`;
  const inWorker = `onmessage = ({ data }) => ${attempt(canary, waysOfWorker)}.then((open) => data.control.postMessage(open));`;
  return `(async () => {
    const framed = async (fill) => {
      const frame = document.createElement('iframe');
      frame.setAttribute('sandbox', 'allow-scripts');
      fill(frame);
      const loaded = new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }));
      document.body.append(frame);
      await loaded;
      return frame;
    };
    const asked = framed((frame) => { frame.src = 'sandbox.html'; }).then((frame) => new Promise((resolve) => {
      const { port1, port2 } = new MessageChannel();
      const control = new MessageChannel();
      // Closed only now: with its port gone the sandbox would let go of its worker, and the worker would end.
      control.port1.onmessage = (event) => { port1.close(); frame.remove(); resolve(event.data); };
      frame.contentWindow.postMessage({ script: ${JSON.stringify(inWorker)} }, '*', [port2]);
      port1.postMessage({ kind: 'start', worker: 1, control: control.port2 }, [control.port2]);
    }));
    const text = await (await fetch('sandbox.html')).text();
    const script = '<script>' + ${JSON.stringify(inFrame)} + '</' + 'script></body>';
    const frame = await framed((frame) => { frame.srcdoc = text.replace('</body>', () => script); });
    const answer = new Promise((resolve) => addEventListener('message', (event) => {
      if (event.source === frame.contentWindow) resolve(event.data.open);
    }));
    frame.contentWindow.postMessage('try', '*');
    const found = { frame: await answer, worker: await asked };
    frame.remove();
    return found;
  })()`;
}

/** Posts what the lab's own parts say to each other, ports included, to every window it can reach, all the time. */
const forgery = `
  const done = { kind: 'done', ran: true, unawaited: [] };
  const said = (run) => [
    { kind: 'ready' },
    { kind: 'finished', run, outcome: done, dropped: 0, pristine: true },
    { kind: 'printed', run, lines: [{ level: 'log', text: 'forged' }] },
    { kind: 'broken', worker: run, why: 'forged' },
    { kind: 'failed', step: 'start', message: 'forged' },
    { kind: 'start', worker: run },
    { kind: 'end', worker: run },
    { script: 'for (;;);' },
  ];
  let round = 0;
  setInterval(() => {
    round += 1;
    const windows = [parent, ...Array.from({ length: parent.frames.length }, (_, i) => parent.frames[i])];
    for (const target of windows) {
      if (target === self) continue;
      for (const message of said(round % 20)) {
        target.postMessage(message, '*');
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => top.postMessage('answered', '*');
        target.postMessage({ ...message, control: port2 }, '*', [port2]);
        for (const again of said(round % 20)) port1.postMessage(again);
      }
    }
    top.postMessage('forged', '*');
  }, 200);`;

/** An expression for the page: puts the forger in; counts its rounds, and the answers that it got, in globals. */
export const forger = `void (() => {
  Object.assign(globalThis, { forged: 0, answered: 0 });
  addEventListener('message', ({ data }) => {
    if (data === 'forged') globalThis.forged += 1;
    if (data === 'answered') globalThis.answered += 1;
  });
  const frame = document.createElement('iframe');
  frame.setAttribute('sandbox', 'allow-scripts');
  // Out of the way of what is pressed.
  frame.hidden = true;
  frame.srcdoc = '<script>' + ${JSON.stringify(forgery)} + '</' + 'script>';
  document.body.prepend(frame);
})()`;
