// The client process: takes requests on its control port, runs the steps, says what happened.

import { DataTypes, QueryInterface, Sequelize } from 'sequelize';
import type { ClientMessage, RunRequest } from '../model/clientProtocol.ts';
import { answerPings } from './answerPings.ts';
import { captureConsole } from './consoleCapture.ts';
import { RealmWatch } from './realm.ts';
import { runStep } from './runStep.ts';
import { createStepTimers } from './timers.ts';

/** Serves requests on `control`, one at a time, until the worker is ended from outside. */
export function serveClient(control: MessagePort): void {
  // Bound now: the learner's code may overwrite the prototype's later.
  const post = control.postMessage.bind(control);
  const say = (message: ClientMessage) => post(message);
  const realm = new RealmWatch([Sequelize, Sequelize.prototype, DataTypes, QueryInterface.prototype]);
  control.onmessage = (event: MessageEvent<RunRequest>) => void serve(event.data, say, realm);
  say({ kind: 'ready' });
}

async function serve(request: RunRequest, say: (message: ClientMessage) => void, realm: RealmWatch): Promise<void> {
  const { run, direction, files, line } = request;
  answerPings(line);
  const capture = captureConsole((lines) => say({ kind: 'printed', run, lines: [...lines] }));
  const timers = createStepTimers();
  const outcome = await runStep({
    direction,
    files,
    line,
    globals: { console: capture.console, ...timers.globals },
    onIssued: ({ sql, call }) => say({ kind: 'issued', run, sql, call: call.call, place: call.place }),
  });
  timers.clear();
  const dropped = capture.end();
  const pristine = realm.isPristine() && !(outcome.kind === 'done' && outcome.unawaited.length > 0);
  say({ kind: 'finished', run, outcome, dropped, pristine });
}
