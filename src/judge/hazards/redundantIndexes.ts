// H29 and H33: indexes that another one makes needless, and indexes that few queries can use.

import { canonicalExpression } from '../../model/canonicalExpression.ts';
import { indexKeys } from '../../model/partShapes.ts';
import { sameList } from '../../model/sameList.ts';
import { type Index, qualifiedName, type Table } from '../../model/schema.ts';
import type { Finding, HazardRule } from './hazardRule.ts';
import { listed } from './hazardWords.ts';
import { concurrentIndexCall, list } from './saferCalls.ts';
import { tableArgument, text } from './saferCode.ts';
import { rowsOf, type SeenStep } from './seen.ts';
import { existed, indexMaker } from './stepChanges.ts';

export const redundantIndex: HazardRule = {
  id: 'H29',
  find({ up }) {
    return ownTables(up).flatMap((table) => {
      const valid = table.indexes.filter((index) => index.valid);
      return valid.flatMap((extra): readonly Finding[] => {
        const by = valid.find((other) => other !== extra && isNeedless(extra, other, (index) => isNew(up, index)));
        const isRecent = by !== undefined && (isNew(up, extra) || isNew(up, by));
        return by === undefined || !isRecent ? [] : [needless(up, table, extra, by)];
      });
    });
  },
};

/** Of two that do the same, the one to leave out: the new one, the one without a constraint, the later one. */
function isNeedless(extra: Index, by: Index, isFresh: (index: Index) => boolean): boolean {
  if (extra.method !== by.method || predicateOf(extra) !== predicateOf(by)) return false;
  const [keys, others] = [indexKeys(extra), indexKeys(by)];
  if (!sameList(keys, others)) {
    const isPrefix = keys.length < others.length && sameList(keys, others.slice(0, keys.length));
    return isPrefix && extra.method === 'btree' && !extra.unique && extra.include.length === 0;
  }
  if (!extra.include.every((column) => by.include.includes(column))) return false;
  if (extra.unique !== by.unique) return by.unique;
  if (extra.include.length !== by.include.length) return true;
  const weight = (index: Index): number =>
    (isFresh(index) ? 0 : 4) + (index.primary ? 2 : 0) + (index.constraint === null ? 0 : 1);
  return weight(extra) === weight(by) ? extra.oid > by.oid : weight(extra) < weight(by);
}

const predicateOf = ({ predicate }: Index): string | null => predicate && canonicalExpression(predicate);

function needless(step: SeenStep, table: Table, extra: Index, by: Index): Finding {
  const name = qualifiedName(table);
  const isFresh = isNew(step, extra);
  const isSame = extra.columns.length === by.columns.length;
  const what = isSame
    ? `\`${extra.name}\` does what \`${by.name}\` does ${isFresh ? 'already' : 'now'}: an index on ${listed(extra.columns)} of \`${name}\``
    : `\`${by.name}\` begins with ${listed(extra.columns)}, and serves every query of \`${name}\` that \`${extra.name}\` would`;
  const removal =
    extra.constraint === null
      ? `await queryInterface.removeIndex(${tableArgument(name)}, ${text(extra.name)}, { concurrently: true });`
      : `await queryInterface.removeConstraint(${tableArgument(name)}, ${text(extra.constraint)});`;
  return {
    run: 'up',
    line: indexMaker(step, table, isFresh ? extra : by)?.line ?? null,
    message: `${what}. Every write pays for both, and no query gains. ${isFresh ? 'Leave it out.' : `\`${extra.name}\` can go.`}`,
    rows: existed(step, table) ? rowsOf(step, table.oid) : null,
    safer: isFresh
      ? `// Leave out \`${extra.name}\`. Where it is there already, and in a migration of its own:\n${removal}`
      : removal,
  };
}

export const littleUsedIndex: HazardRule = {
  id: 'H33',
  find({ up }) {
    return ownTables(up).flatMap((table) =>
      table.indexes
        .filter((index) => isNew(up, index))
        .flatMap((index): readonly Finding[] => {
          const name = qualifiedName(table);
          const finding = (message: string, columns: readonly string[], as: string): Finding => ({
            run: 'up',
            line: indexMaker(up, table, index)?.line ?? null,
            message,
            rows: existed(up, table) ? rowsOf(up, table.oid) : null,
            safer: existed(up, table)
              ? concurrentIndexCall(name, { name: as, columns, unique: false })
              : `await queryInterface.addIndex(${tableArgument(name)}, ${list(columns)}, { name: ${text(as)} });`,
          });
          if (index.method === 'hash') {
            const message = `\`${index.name}\` is a hash index: it finds equal values and nothing else, neither a range nor an order, and it cannot keep values unique. A btree, which you get when you say nothing, does all of it about as fast.`;
            return [finding(message, index.columns, index.name)];
          }
          if (index.method !== 'btree' || index.unique || index.columns.length <= 3) return [];
          const first = index.columns.slice(0, 3);
          const message = `\`${index.name}\` has ${index.columns.length} columns. A query gains only from those at the front that it asks for, one after the other; the rest makes every write to \`${name}\` dearer and the index bigger. Three are nearly always enough.`;
          return [finding(message, first, `${table.name}_${first.join('_')}`)];
        }),
    );
  },
};

/** A partition has the indexes that its whole has. */
const ownTables = ({ after }: SeenStep): readonly Table[] =>
  (after?.tables ?? []).filter(({ partitionOf }) => partitionOf === null);

const isNew = ({ before }: SeenStep, { oid }: Index): boolean =>
  before.tables.every(({ indexes }) => indexes.every((each) => each.oid !== oid));
