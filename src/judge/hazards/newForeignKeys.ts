// H28 and H30: foreign keys of this migration that no index helps, or that compare two types.

import { canonicalType } from '../../model/canonicalType.ts';
import { sameList } from '../../model/sameList.ts';
import { type Constraint, findTable, type Index, qualifiedName, type Table } from '../../model/schema.ts';
import { writtenName } from '../../model/sqlTokens.ts';
import type { Statement } from '../../model/statement.ts';
import { onLine } from '../mistakes/observedStep.ts';
import type { AddedConstraint } from './alterActions.ts';
import type { Finding, HazardRule } from './hazardRule.ts';
import { listed, rowsText } from './hazardWords.ts';
import { concurrentIndexCall, list } from './saferCalls.ts';
import { tableArgument, text, typeCode } from './saferCode.ts';
import { rowsOf, type SeenStep } from './seen.ts';
import type { StatementKind } from './statementKind.ts';
import { behind, existed } from './stepChanges.ts';

interface NewKey {
  readonly table: Table;
  readonly key: Constraint;
  readonly parent: Table;
  readonly statement: Statement | null;
}

export const foreignKeyWithoutIndex: HazardRule = {
  id: 'H28',
  find({ up }) {
    return newKeys(up)
      .filter(({ table, key }) => !table.indexes.some((index) => isUsable(index, key.columns)))
      .map(({ table, key, parent, statement }): Finding => {
        const [child, to] = [qualifiedName(table), qualifiedName(parent)];
        const wasThere = existed(up, table);
        const rows = wasThere ? rowsOf(up, table.oid) : null;
        const name = `${table.name}_${key.columns.join('_')}`;
        const long = name.length > 63 ? `${name.slice(0, 59)}_idx` : name;
        return {
          run: 'up',
          line: statement?.line ?? null,
          message: `No index begins with ${listed(key.columns.map((column) => `${child}.${column}`))}, which \`${key.name}\` points from. Each DELETE of a row of \`${to}\` has to look for rows that point to it, and reads all of \`${child}\`${rows === null || rows === 0 ? '' : ` (${rowsText(rows)})`} to find them; so does every query that goes from \`${to}\` to its \`${child}\`.`,
          rows,
          safer: wasThere
            ? concurrentIndexCall(child, { name: long, columns: key.columns, unique: false })
            : `await queryInterface.addIndex(${tableArgument(child)}, ${list(key.columns)}, { name: ${text(long)} });`,
        };
      });
  },
};

export const foreignKeyBetweenTypes: HazardRule = {
  id: 'H30',
  find({ up }) {
    return [...newKeys(up).flatMap((each) => differing(up, each)), ...refused(up)];
  },
};

function newKeys(step: SeenStep): readonly NewKey[] {
  const known = step.before.tables.flatMap((table) =>
    table.constraints.map((constraint) => ({ table: table.oid, constraint })),
  );
  const { after } = step;
  return (after?.tables ?? []).flatMap((table) =>
    table.constraints.flatMap((key): readonly NewKey[] => {
      const parent = after === null || key.references === null ? null : findTable(after, key.references.table);
      const isKnown = known.some(
        ({ table: oid, constraint }) => constraint.oid === key.oid || (oid === table.oid && isSameKey(constraint, key)),
      );
      if (parent === null || key.kind !== 'foreign key' || isKnown || table.partitionOf !== null) return [];
      return [{ table, key, parent, statement: keyMaker(step, table, key) }];
    }),
  );
}

/** One that was dropped and made again, such as with another ON DELETE. */
const isSameKey = (one: Constraint, { columns, references }: Constraint): boolean =>
  one.kind === 'foreign key' && sameList(one.columns, columns) && one.references?.table === references?.table;

/** The statement that made a foreign key, be it with its table or column. */
export function keyMaker(step: SeenStep, table: Table, { name, columns }: Constraint): Statement | null {
  const names = [qualifiedName(table), table.name];
  const isIt = (made: AddedConstraint): boolean =>
    made.type === 'foreign key' && (made.name === name || sameList(made.columns, columns));
  const makes = (kind: StatementKind): boolean => {
    if (kind.kind !== 'alter table' || !names.includes(kind.table)) return false;
    return kind.actions.some(
      (action) =>
        (action.kind === 'add constraint' && isIt(action.constraint)) ||
        (action.kind === 'add column' && action.constraints.some(isIt)),
    );
  };
  const isCreate = (kind: StatementKind): boolean => kind.kind === 'create table' && names.includes(kind.table);
  return behind(step, makes) ?? behind(step, isCreate, ['REFERENCES', table.name, ...columns]);
}

/**
 * Whatever the order of its columns, it has to begin with them. Of partial ones only that which leaves out the NULLs,
 * since a key that is looked for is never NULL.
 */
function isUsable({ valid, method, columns, predicate }: Index, key: readonly string[]): boolean {
  const first = columns.slice(0, key.length);
  const isWhole = predicate === null || key.some((column) => predicate === `(${writtenName(column)} IS NOT NULL)`);
  return valid && isWhole && (method === 'btree' || method === 'hash') && sameList([...first].sort(), [...key].sort());
}

function differing(step: SeenStep, { table, key, parent, statement }: NewKey): readonly Finding[] {
  const typeOf = (of: Table, name: string | undefined): string =>
    of.columns.find((each) => each.name === name)?.type ?? '';
  const pairs = key.columns.map((column, at) => {
    const target = key.references?.columns[at] ?? '';
    return { column, target, type: typeOf(table, column), wanted: typeOf(parent, target) };
  });
  return pairs
    .filter(({ type, wanted }) => family(type) !== family(wanted))
    .map(({ column, target, type, wanted }) => {
      const [child, to] = [qualifiedName(table), qualifiedName(parent)];
      const why = isNarrower(type, wanted)
        ? `A key of \`${to}\` that is too big for \`${type}\` can never be pointed to: the INSERT fails (22003).`
        : isNarrower(wanted, type)
          ? `The column holds numbers that no key of \`${to}\` can have; that one runs out of them first.`
          : 'Every look from one to the other converts the values, and an index may not be of use for it.';
      return {
        run: 'up' as const,
        line: statement?.line ?? null,
        message: `\`${child}.${column}\` is \`${type}\` and points to \`${to}.${target}\`, which is \`${wanted}\`. ${why} To change it later rewrites \`${child}\`.`,
        rows: existed(step, table) ? rowsOf(step, table.oid) : null,
        safer: `${writtenKey(column)}: { type: ${typeCode(wanted)}, references: { model: ${tableArgument(to)}, key: ${text(target)} } },`,
      };
    });
}

/** Postgres compares some types with others, and refuses the rest. */
function refused({ statements, before }: SeenStep): readonly Finding[] {
  return statements.flatMap(({ error, line }): readonly Finding[] => {
    if (error?.code !== '42804' || !/^foreign key constraint .* cannot be implemented$/u.test(error.message)) return [];
    const [, column, target, type, wanted] =
      /^Key columns? "([^"]+)".* and "([^"]+)".* are of incompatible types: (.+) and (.+?)\.?$/u.exec(
        error.detail ?? '',
      ) ?? [];
    if (column === undefined || target === undefined || type === undefined || wanted === undefined) return [];
    const parents = before.tables.filter((table) =>
      table.columns.some((each) => each.name === target && each.type === wanted),
    );
    const [parent] = parents.length === 1 ? parents : [];
    const to =
      parent === undefined
        ? ''
        : `, references: { model: ${tableArgument(qualifiedName(parent))}, key: ${text(target)} }`;
    return [
      {
        run: 'up',
        line,
        message: `\`${column}\` is \`${type}\` and should point to \`${target}\`, which is \`${wanted}\`: Postgres cannot compare the two, and refuses the foreign key${onLine(line)} (42804).`,
        rows: null,
        safer: `${writtenKey(column)}: { type: ${typeCode(wanted)}${to} },`,
      },
    ];
  });
}

/** What Postgres compares without converting; lengths and precisions do not matter. */
function family(type: string): string {
  const base = canonicalType(type).replace(/\(.*?\)/u, '');
  return base === 'character varying' || base === 'text' ? 'text' : base;
}

const whole = ['smallint', 'integer', 'bigint', 'numeric'];

const isNarrower = (type: string, wanted: string): boolean =>
  whole.includes(family(type)) && whole.indexOf(family(type)) < whole.indexOf(family(wanted));

const writtenKey = (column: string): string => (/^[a-z_$][\w$]*$/iu.test(column) ? column : text(column));
