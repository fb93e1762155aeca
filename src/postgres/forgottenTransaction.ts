// Finds the statement that forgot `{ transaction }`: it waits for its own migration's transaction, for ever.

import { blankError, type PgError } from '../model/pgError.ts';
import type { Backend } from './backend.ts';
import type { Session } from './session.ts';

const silentMs = 1000;
const everyMs = 250;
const pongWithinMs = 500;

/**
 * Watches until stopped. A heuristic: the holder has been silent for a second while the client's event loop is free.
 * A slow piece of JavaScript between two statements looks the same, and the message says so.
 */
export function watchForgottenTransactions(
  backend: Backend,
  pingClient: (client: number, withinMs: number) => Promise<boolean>,
): () => void {
  let asking = false;
  const look = async () => {
    const holder = backend.holder();
    if (!holder || !waitingBehind(backend, holder) || asking || !isSilent(holder)) return;
    asking = true;
    try {
      const free = await pingClient(holder.client, pongWithinMs);
      if (free && isSilent(holder) && backend.holder() === holder) {
        const waiting = waitingBehind(backend, holder);
        if (waiting) backend.refuseNext(waiting, refusal);
      }
    } finally {
      asking = false;
    }
  };
  const timer = setInterval(() => void look(), everyMs);
  return () => clearInterval(timer);
}

function isSilent(session: Session): boolean {
  return session.batches.length === 0 && performance.now() - session.lastHeardMs >= silentMs;
}

function waitingBehind(backend: Backend, holder: Session): Session | undefined {
  return backend.waiting().find((session) => session !== holder && session.client === holder.client);
}

const refusal: PgError = {
  ...blankError,
  code: '55P03',
  message: 'this statement waits for a transaction that its own migration holds open: was { transaction } forgotten?',
  detail:
    'It came on a second connection while a transaction of the same migration was open, and nothing more was sent ' +
    'on that one for a second. A real server would run it outside of the transaction, or block for ever on its locks.',
  hint:
    'Give { transaction } to every call inside of sequelize.transaction(…). If JavaScript was only slow between ' +
    'two statements of the transaction, do that work before it begins.',
};
