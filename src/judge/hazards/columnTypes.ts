// H31 and H32: keys that run out of numbers, and types that age badly.

import { isNextval } from '../../model/canonicalDefault.ts';
import { canonicalType } from '../../model/canonicalType.ts';
import { type Column, qualifiedName, type Table } from '../../model/schema.ts';
import { writtenColumns } from '../mistakes/writtenCalls.ts';
import type { HazardRule } from './hazardRule.ts';
import { text } from './saferCode.ts';
import { rowsOf, type SeenStep } from './seen.ts';
import { alters, behind, columnMaker, keptTables, newColumns, newTables } from './stepChanges.ts';

const mostNumbers: Readonly<Record<string, string>> = { smallint: '32,767', integer: '2,147,483,647' };

export const shortKey: HazardRule = {
  id: 'H31',
  find({ up }) {
    return newTables(up).flatMap((table) => {
      const [key, ...more] = table.constraints.find(({ kind }) => kind === 'primary key')?.columns ?? [];
      const column = table.columns.find(({ name }) => name === key);
      if (column === undefined || more.length > 0) return [];
      const most = mostNumbers[column.type];
      if (most === undefined || !(isNextval(column.default) || column.identity !== null)) return [];
      const name = qualifiedName(table);
      return [
        {
          run: 'up' as const,
          line: lineOf(up, name, column.name),
          message: `\`${name}.${column.name}\` counts in \`${column.type}\`: after number ${most} every INSERT fails (2200H), and numbers that were given and not used count too. To widen it then rewrites the table and every column that points to it.`,
          rows: null,
          safer: `${written(column.name)}: { type: Sequelize.BIGINT, primaryKey: true, autoIncrement: true },`,
        },
      ];
    });
  },
};

export const agingType: HazardRule = {
  id: 'H32',
  find({ up }) {
    const fresh = [
      ...newTables(up).flatMap((table) => table.columns.map((column) => ({ table, column }))),
      ...keptTables(up).flatMap((pair) => [
        ...newColumns(pair).map((column) => ({ table: pair.now, column })),
        ...pair.now.columns
          .filter((column) => isRetyped(pair.before, column))
          .map((column) => ({ table: pair.now, column })),
      ]),
    ];
    return fresh
      .filter(({ table }) => table.partitionOf === null)
      .flatMap(({ table, column }) => {
        const advice = adviceFor(column.type);
        if (advice === null) return [];
        const name = qualifiedName(table);
        return [
          {
            run: 'up' as const,
            line: lineOf(up, name, column.name),
            message: `\`${name}.${column.name}\` is \`${column.type}\`: ${advice.why}`,
            rows: up.before.tables.some(({ oid }) => oid === table.oid) ? rowsOf(up, table.oid) : null,
            safer: `${written(column.name)}: { type: ${isList(column) ? `Sequelize.ARRAY(${advice.take})` : advice.take} },`,
          },
        ];
      });
  },
};

const isList = ({ type }: Column): boolean => type.endsWith('[]');

/** From a type that ages well to one that does not. */
function isRetyped({ columns }: Table, { position, type }: Column): boolean {
  const was = columns.find((column) => column.position === position);
  return was !== undefined && adviceFor(was.type) === null && adviceFor(type) !== null;
}

interface Advice {
  readonly why: string;
  readonly take: string;
}

/** https://wiki.postgresql.org/wiki/Don't_Do_This#Date.2FTime_storage; null for a type that is fine. */
function adviceFor(type: string): Advice | null {
  const canonical = canonicalType(type).replace(/\[\]$/u, '');
  if (canonical === 'json') {
    return {
      why: 'it has no `=`, so DISTINCT, GROUP BY and UNION over it fail, and each look inside reads the text anew. `jsonb` can be compared and indexed.',
      take: 'Sequelize.JSONB',
    };
  }
  if (/^character\(/u.test(canonical)) {
    return {
      why: 'every value is filled up with blanks to this length, and comparing forgets them again. `text` stores what it is given.',
      take: 'Sequelize.TEXT',
    };
  }
  if (/^character varying\(/u.test(canonical)) {
    return {
      why: 'the limit saves neither room nor time, and the day it is too small every version of the app must agree on the new one. `text` has none; where the length matters, a CHECK says it and can be changed without touching the column.',
      take: 'Sequelize.TEXT',
    };
  }
  if (/^timestamp(?:\(\d+\))? without time zone$/u.test(canonical)) {
    return {
      why: 'it stores what a clock showed and not where, so two servers in two zones write two times for one moment. `timestamptz` stores the moment.',
      take: 'Sequelize.DATE',
    };
  }
  return null;
}

/** The line of the column itself where the file shows it, or else of what made or changed it. */
function lineOf(step: SeenStep, table: string, column: string): number | null {
  const here = writtenColumns(step.report.outline, 'up').findLast(
    (each) => each.table === table && each.column === column,
  );
  const sets = alters([table], (action) => action.kind === 'set type' && action.column === column);
  return here?.line ?? (behind(step, sets) ?? columnMaker(step, table, column))?.line ?? null;
}

const written = (column: string): string => (/^[a-z_$][\w$]*$/iu.test(column) ? column : text(column));
