// Several labs side by side, each a Postgres of its own, so that a long list of checks takes the time of a shorter one.

import { availableParallelism } from 'node:os';
import type { Lab } from '../lab/lab.ts';
import { createNodeLab } from '../lab/node/createNodeLab.ts';
import { Interrupted } from './command.ts';

/** One more than there are cores: some answers wait, for a lock or for the end of their time. */
const labsWanted = Math.min(4, availableParallelism() + 1);
/** For fewer items a second lab is not worth its start. */
const itemsPerLab = 12;

export interface LabWork<Item, Result> {
  readonly items: readonly Item[];
  readonly signal: AbortSignal;
  /** Called once for each lab; what it returns does one item after the other there. */
  readonly workOn: (lab: Lab) => (item: Item) => Promise<Result>;
  /** After each item: how many are done. */
  readonly onDone?: (done: number) => void;
}

/** The results in the order of the items. Throws `Interrupted` when the signal is aborted; the labs are closed by then. */
export async function onLabs<Item, Result>(given: LabWork<Item, Result>): Promise<readonly Result[]> {
  const { items, signal, workOn, onDone } = given;
  const results: Result[] = [];
  const queue = items.entries();
  let stopped = false;
  let done = 0;
  const labour = async (): Promise<void> => {
    const lab = await createNodeLab();
    const work = workOn(lab);
    try {
      for (const [at, item] of queue) {
        if (stopped || signal.aborted) return;
        results[at] = await work(item);
        done += 1;
        onDone?.(done);
      }
    } catch (error) {
      stopped = true;
      throw error;
    } finally {
      await lab.close();
    }
  };
  const ends = await Promise.allSettled(
    Array.from({ length: Math.min(labsWanted, Math.ceil(items.length / itemsPerLab)) }, labour),
  );
  if (signal.aborted) throw new Interrupted();
  for (const end of ends) if (end.status === 'rejected') throw end.reason;
  return results;
}
