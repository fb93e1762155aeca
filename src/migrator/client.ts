// The client process: takes requests on its control port, runs the steps, says what happened.

import type { ClientMessage, RunRequest } from '../model/clientProtocol.ts';
import { answerPings } from './answerPings.ts';
import { captureConsole } from './consoleCapture.ts';
import { libraryRoots } from './libraryRoots.ts';
import { RealmWatch } from './realm.ts';
import { runStep } from './runStep.ts';
import { createStepTimers } from './timers.ts';

/** Tells of errors that no code of the realm caught, until the answer is called. */
export type OnUncaught = (listener: (error: unknown) => void) => () => void;

/** Serves requests on `control`, one at a time, until the worker is ended from outside. */
export function serveClient(control: MessagePort, onUncaught: OnUncaught): void {
  // Bound now: the learner's code may overwrite the prototype's later.
  const post = control.postMessage.bind(control);
  const say = (message: ClientMessage) => post(message);
  // Sequelize warns here of a transaction whose connection broke. What the learner prints goes elsewhere.
  console.warn = () => {};
  const realm = new RealmWatch(libraryRoots());
  const requestOf = dataReader();
  control.onmessage = (event: MessageEvent<RunRequest>) => void serve(requestOf(event), say, realm, onUncaught);
  say({ kind: 'ready' });
}

/** Reads a message past whatever the learner's code puts in place of `data`: the event leads to the control port. */
function dataReader(): (event: MessageEvent<RunRequest>) => RunRequest {
  const { apply } = Reflect;
  let read: (() => RunRequest) | undefined;
  return (event) => {
    // The first event comes before any learner's code.
    read ??= getterOf(event, 'data');
    return read ? apply(read, event, []) : event.data;
  };
}

function getterOf(object: object, key: string): (() => RunRequest) | undefined {
  for (let at: object | null = object; at; at = Reflect.getPrototypeOf(at)) {
    const found = Reflect.getOwnPropertyDescriptor(at, key);
    if (found) return found.get;
  }
  return undefined;
}

async function serve(
  request: RunRequest,
  say: (message: ClientMessage) => void,
  realm: RealmWatch,
  onUncaught: OnUncaught,
): Promise<void> {
  const { run, direction, files, line } = request;
  answerPings(line);
  const capture = captureConsole((lines) => say({ kind: 'printed', run, lines: [...lines] }));
  let fail: (error: unknown) => void = () => {};
  const uncaught = new Promise<never>((_, reject) => {
    fail = reject;
  });
  const stopListening = onUncaught(fail);
  const timers = createStepTimers(fail);
  const { outcome, settled } = await runStep({
    direction,
    files,
    line,
    globals: { console: capture.console, process: withoutExit(), ...timers.globals },
    uncaught,
    onIssued: ({ sql, call }) => say({ kind: 'issued', run, sql, call: call.call, place: call.place }),
    onOutlined: (outline) => say({ kind: 'outlined', run, outline }),
  });
  stopListening();
  timers.clear();
  const dropped = capture.end();
  const pristine = settled && realm.isPristine();
  say({ kind: 'finished', run, outcome, dropped, pristine });
}

/** The `process` of the realm, but for its end. */
function withoutExit(): object {
  const exit = () => {
    throw new Error('process.exit is not available here: a migration ends when its function returns.');
  };
  return Object.create(process, { exit: { value: exit }, abort: { value: exit }, kill: { value: exit } });
}
