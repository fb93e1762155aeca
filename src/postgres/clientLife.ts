// The life of a client that is to die: how many statements it may still send, and whoever waits for its end.

export class ClientLife {
  /** Resolves when it has died and its last transaction is rolled back. */
  readonly ended: Promise<void>;
  /** How many it has left; it lives for ever until this is said. */
  statements = Number.POSITIVE_INFINITY;
  #end: () => void = () => {};

  constructor() {
    this.ended = new Promise((resolve) => {
      this.#end = resolve;
    });
  }

  /** Counts one statement; true for the last of this life. */
  spend(): boolean {
    this.statements -= 1;
    return this.statements === 0;
  }

  end(): void {
    this.#end();
  }
}
