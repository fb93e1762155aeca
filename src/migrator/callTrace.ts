// Knows which call of the learner's is behind each statement, and which calls are still under way.

import type { Sequelize } from 'sequelize';
import type { UnawaitedCall } from '../model/runOutcome.ts';
import type { SourcePlace } from '../model/sourceFile.ts';
import { placeIn } from './stackPlace.ts';

export interface IssuedStatement {
  readonly sql: string;
  readonly call: UnawaitedCall;
}

type AnyFunction = (...args: readonly unknown[]) => unknown;

/**
 * Gives the learner views of the real Sequelize and QueryInterface. A call through a view runs the real method on a
 * derived object whose `log` (which Sequelize calls just before it sends) tells the statement together with the call.
 * Nothing of Sequelize is patched: the derived objects only inherit from it.
 */
export class CallTrace {
  readonly queryInterface: object;
  readonly #sequelize: Sequelize;
  readonly #onIssued: (statement: IssuedStatement) => void;
  readonly #underWay = new Set<UnawaitedCall>();
  readonly #failed = new WeakMap<object, UnawaitedCall>();

  constructor(sequelize: Sequelize, onIssued: (statement: IssuedStatement) => void) {
    this.#sequelize = sequelize;
    this.#onIssued = onIssued;
    const view = this.#view('sequelize', sequelize, (call) => this.#derive(call).sequelize, {});
    this.queryInterface = this.#view(
      'queryInterface',
      sequelize.getQueryInterface(),
      (call) => this.#derive(call).queryInterface,
      { sequelize: view },
    );
  }

  /** The calls that have not settled yet. */
  underWay(): readonly UnawaitedCall[] {
    return [...this.#underWay];
  }

  /** The call that rejected with this error. */
  placeOf(error: unknown): SourcePlace | null {
    return typeof error === 'object' && error !== null ? (this.#failed.get(error)?.place ?? null) : null;
  }

  #view(
    name: string,
    target: object,
    derive: (call: UnawaitedCall) => object,
    own: Readonly<Record<string, unknown>>,
  ): object {
    return new Proxy(target, {
      get: (_, key) => {
        if (typeof key === 'string' && key in own) return own[key];
        const value: unknown = Reflect.get(target, key, target);
        if (typeof value !== 'function' || key === 'constructor') return value;
        return (...args: readonly unknown[]) => {
          const call = { call: `${name}.${String(key)}`, place: placeIn(new Error().stack) };
          return this.#follow(call, Reflect.apply(value, derive(call), args));
        };
      },
    });
  }

  #derive(call: UnawaitedCall): { readonly sequelize: object; readonly queryInterface: object } {
    const real = this.#sequelize;
    const realLog: AnyFunction = Reflect.get(real, 'log');
    const log: AnyFunction = (...args) => {
      const sql = typeof args[0] === 'string' ? /^Executing \([^)]*\): ([\s\S]*)$/.exec(args[0])?.[1] : undefined;
      if (sql !== undefined) this.#onIssued({ sql, call });
      return Reflect.apply(realLog, real, args);
    };
    const sequelize: object = Object.create(real, { log: { value: log } });
    const queryInterface: object = Object.create(real.getQueryInterface(), { sequelize: { value: sequelize } });
    // A transaction's BEGIN and COMMIT ask for it by this method.
    Object.defineProperty(sequelize, 'getQueryInterface', { value: () => queryInterface });
    return { sequelize, queryInterface };
  }

  /** Gives a promise of its own kind back: one that nobody awaits must still be seen to reject by the realm. */
  #follow(call: UnawaitedCall, result: unknown): unknown {
    if (!(result instanceof Promise)) return result;
    this.#underWay.add(call);
    return result.then(
      (value: unknown) => {
        this.#underWay.delete(call);
        return value;
      },
      (error: unknown) => {
        this.#underWay.delete(call);
        if (typeof error === 'object' && error !== null && !this.#failed.has(error)) this.#failed.set(error, call);
        throw error;
      },
    );
  }
}
