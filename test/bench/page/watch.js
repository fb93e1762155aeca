// Put into the page before its own code: notes when things happen, in milliseconds since the page was opened, and
// presses Check when an answer was prepared. The page under measure is the production build, unchanged.

if (window === window.top) {
  const moments = {};
  const record = { moments, serverMs: null, steps: [], settled: 0, tone: '' };
  window.benchRecord = record;

  const note = (name) => {
    moments[name] ??= performance.now();
  };
  /** After the next picture has been shown. */
  const noteShown = (name) => requestAnimationFrame(() => setTimeout(() => note(name)));

  const answer = window.benchAnswer;
  if (answer) localStorage.setItem(answer.key, answer.text);

  window.Worker = class extends Worker {
    constructor(url, options) {
      const isServer = options?.name === 'postgres';
      if (isServer) note('bootStarted');
      super(url, options);
      if (!isServer) return;
      this.addEventListener('message', ({ data }) => {
        if (data.kind !== 'ready') return;
        note('serverReady');
        record.serverMs ??= data.ms;
      });
    }
  };

  // The control port of a client is the first end of a channel; the client says `ready` over it.
  window.MessageChannel = class extends MessageChannel {
    constructor() {
      super();
      this.port1.addEventListener('message', ({ data }) => {
        if (data?.kind === 'ready') note('clientLoaded');
      });
    }
  };

  const compileStreaming = WebAssembly.compileStreaming;
  WebAssembly.compileStreaming = async (source) => {
    const module = await compileStreaming.call(WebAssembly, source);
    note('compiled');
    return module;
  };

  let runState = '';
  const look = () => {
    if (!('textInPage' in moments) && document.querySelector('.lesson-text .prose')?.textContent) {
      note('textInPage');
      noteShown('textReadable');
    }
    if (answer && !('checkPressed' in moments)) {
      const button = document.querySelector('.toolbar .button-primary:not([aria-disabled="true"])');
      if (button) {
        note('checkPressed');
        button.click();
      }
    }
    const told = document.querySelector('.result [role="status"]')?.textContent ?? '';
    if (record.settled === 0 && told !== record.steps.at(-1)?.told) record.steps.push({ told, ms: performance.now() });
    const result = document.querySelector('.result');
    const state = result?.getAttribute('data-run') ?? '';
    if (state === runState) return;
    runState = state;
    if (state !== 'settled') return;
    record.settled += 1;
    record.tone = /result-(kept|broken|warned|fault|plain)/.exec(result.className)?.[1] ?? '';
    noteShown('verdict');
  };
  const attributeFilter = ['data-run', 'aria-disabled'];
  new MutationObserver(look).observe(document, {
    childList: true,
    characterData: true,
    subtree: true,
    attributeFilter,
  });
}
