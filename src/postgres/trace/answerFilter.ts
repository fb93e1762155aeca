// Takes the trace's rows out of an answer, and gives the client its own as if nothing had been added.

import { type AnswerRows, readAnswer } from '../wire/answerReader.ts';
import { concat } from '../wire/backendMessages.ts';
import { traceColumn } from './traceQuery.ts';

/** How the client's statement was sent to the backend. */
export type AnswerForm =
  /** A simple query of one statement, sent by the extended protocol. */
  | 'single'
  /** The client's own extended query. */
  | 'bound'
  /** A simple query of several statements with the trace behind them. */
  | 'several'
  /** The same with the trace before those that end its transaction. */
  | 'within';

const letter = (message: Uint8Array): string => String.fromCharCode(message[0] ?? 0);

export class AnswerFilter {
  readonly #form: AnswerForm;
  /** What a simple query is only told after its transaction has ended well. */
  #held: Uint8Array | null = null;
  #isTracing = false;
  #hasEnded = false;
  #isTraced = false;
  readonly #traced: Uint8Array[] = [];

  constructor(form: AnswerForm) {
    this.#form = form;
  }

  /** The messages to pass on for this one; `message` is only valid during the call. */
  pass(message: Uint8Array): readonly Uint8Array[] {
    const type = letter(message);
    // A commit that failed: the statement had been done, and is not.
    if (type === 'E') return this.#release(message, !this.#isTracing && (this.#form === 'within' || !this.#hasEnded));
    if (type === 'Z') return this.#release(message, true);
    if (type === 'N') return this.#passNotice(message);
    // Reported settings and notifications come last of all, before the client may go on.
    if (type === 'S' || type === 'A') return this.#release(message, true);
    const isOne = this.#form === 'single' || this.#form === 'bound';
    return isOne ? this.#passOne(type, message) : this.#passSeveral(type, message);
  }

  /** The rows of the trace; null when it was never reached. */
  rows(): readonly (readonly (string | null)[])[] | null {
    if (!this.#isTraced) return null;
    const [first]: readonly AnswerRows[] = readAnswer(concat([emptyDescription, ...this.#traced])).results;
    return first?.rows ?? null;
  }

  #passOne(type: string, message: Uint8Array): readonly Uint8Array[] {
    if (this.#hasEnded) {
      if (type === 'D') this.#traced.push(message.slice());
      if (type === 'C') this.#isTraced = true;
      return [];
    }
    if (type === 'C' || type === 'I') {
      this.#hasEnded = true;
      if (this.#form === 'bound') return [message];
      this.#held = message.slice();
      return [];
    }
    // ParseComplete, BindComplete, NoData: a simple query has none of them.
    return this.#form === 'single' && /[12n]/u.test(type) ? [] : [message];
  }

  #passSeveral(type: string, message: Uint8Array): readonly Uint8Array[] {
    if (this.#isTracing) {
      if (type === 'D') this.#traced.push(message.slice());
      else if (type === 'C') {
        this.#isTracing = false;
        this.#isTraced = true;
        this.#hasEnded = true;
      }
      return [];
    }
    if (type === 'T' && isTrace(message)) {
      this.#isTracing = true;
      return [];
    }
    if (type !== 'C') return this.#release(message, true);
    const before = this.#held === null ? [] : [this.#held];
    this.#held = message.slice();
    return before;
  }

  /** Those of a commit come before its statement is said to be done; all others belong to the statement that comes next. */
  #passNotice(message: Uint8Array): readonly Uint8Array[] {
    const isOfCommit = this.#isTracing || (this.#form !== 'within' && this.#hasEnded);
    return isOfCommit ? [message] : this.#release(message, true);
  }

  #release(message: Uint8Array, withHeld: boolean): readonly Uint8Array[] {
    const held = withHeld && this.#held !== null ? [this.#held, message] : [message];
    this.#held = null;
    return held;
  }
}

const traceName = new TextEncoder().encode(`${traceColumn}\0`);
/** A RowDescription without fields, so that the rows behind it can be read. */
const emptyDescription = Uint8Array.of(0x54, 0, 0, 0, 6, 0, 0);

/** Whether the first field is the trace's: its name stands behind type, length and count. */
function isTrace(rowDescription: Uint8Array): boolean {
  return traceName.every((byte, at) => rowDescription[7 + at] === byte);
}
