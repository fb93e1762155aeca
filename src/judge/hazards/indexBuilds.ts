// H01 to H04: indexes that are built or dropped while the app waits, and what CONCURRENTLY asks for.

import { bareName, findNamed, type Index, qualifiedName, type Table } from '../../model/schema.ts';
import type { Statement } from '../../model/statement.ts';
import type { Finding, HazardRule } from './hazardRule.ts';
import { blocking, lockOn, locksDuring, tableAfter, tableBefore, taken } from './heldLocks.ts';
import { concurrentIndexCall, dropIndexCall, queries } from './saferCalls.ts';
import { queryCall, tableArgument, text } from './saferCode.ts';
import { rowsOf, type SeenStep } from './seen.ts';
import { type StatementKind, statementKinds } from './statementKind.ts';
import { aLock, allRows, theyWait } from './trafficWords.ts';

type CreateIndex = Extract<StatementKind, { readonly kind: 'create index' }>;

/** https://www.postgresql.org/docs/18/sql-createindex.html#SQL-CREATEINDEX-CONCURRENTLY */
export const indexBuild: HazardRule = {
  id: 'H01',
  find(seen) {
    return taken(seen).flatMap((statement): readonly Finding[] => {
      const kinds = statementKinds(statement.sql);
      // What a rewrite, a constraint or REINDEX builds is told as such.
      if (!kinds.some(({ kind }) => kind === 'create index' || kind === 'other')) return [];
      const implied = new Set(statement.notes.flatMap((note) => (note.kind === 'implied' ? [note.index] : [])));
      const built = statement.notes.flatMap((note) => {
        const lock = note.kind === 'built' && !implied.has(note.index) ? lockOn(statement, note.table) : null;
        if (note.kind !== 'built' || lock === null || lock.blocks.length === 0) return [];
        return statement.rewrites.includes(lock.table) ? [] : [{ index: note.index, lock }];
      });
      const [parts] = kinds.flatMap((kind) =>
        kind.kind === 'create index' ? parentBuild(statement, seen.up, kind) : [],
      );
      if (parts !== undefined && built.length > 0) return [parts];
      return built.map(({ index: name, lock }): Finding => {
        const rows = rowsOf(seen.up, lock.oid);
        const index = tableAfter(seen.up, lock.oid)?.indexes.find((each) => each.name === name);
        return {
          run: statement.run,
          line: statement.line,
          message: `The build of the index \`${name}\` reads ${allRows(lock.table, rows)} under ${aLock(lock)}: ${theyWait(lock)} until it is done. With \`concurrently\` they do not.`,
          rows,
          safer: index ? concurrentIndex(lock.table, index) : queries(concurrent(statement.sql)),
        };
      });
    });
  },
};

/** Of a partitioned table, where each part is locked until the last is done. */
function parentBuild(statement: Statement, step: SeenStep, kind: CreateIndex): readonly Finding[] {
  const lock = lockOn(statement, kind.table);
  if (lock?.kind !== 'partitioned table' || lock.blocks.length === 0) return [];
  const known = new Set(tableBefore(step, lock.oid)?.indexes.map(({ oid }) => oid));
  const made = tableAfter(step, lock.oid)?.indexes.find(({ oid }) => !known.has(oid));
  const index = kind.index ?? made?.name ?? `${bareName(kind.table)}_idx`;
  return [
    {
      run: statement.run,
      line: statement.line,
      message: `The build of the index \`${index}\` goes through all partitions of \`${lock.table}\` under ${aLock(lock)}: ${theyWait(lock)} until the last is done. A partitioned table knows no CONCURRENTLY; its parts do.`,
      rows: rowsOf(step, lock.oid),
      safer: [
        queryCall(statement.sql.replace(/\bON\s+(?!ONLY\b)/iu, 'ON ONLY ').replace(/;\s*$/u, '')),
        '// Then for each partition CREATE INDEX CONCURRENTLY, and at last, so that the index of the whole is valid:',
        `// ALTER INDEX ${index} ATTACH PARTITION …`,
      ].join('\n'),
    },
  ];
}

export const indexDrop: HazardRule = {
  id: 'H02',
  find(seen) {
    return taken(seen).flatMap((statement) =>
      statementKinds(statement.sql).flatMap((kind): readonly Finding[] => {
        if (kind.kind !== 'drop index' || kind.concurrently) return [];
        return kind.indexes.flatMap((index): readonly Finding[] => {
          const lock = lockOfIndex(statement, seen.up, index);
          if (lock === null) return [];
          return [
            {
              run: statement.run,
              line: statement.line,
              message: `Dropping the index \`${index}\` takes ${aLock(lock)} on \`${lock.table}\`. It waits for the queries that run, and behind it ${theyWait(lock)} too.`,
              rows: null,
              safer: `await queryInterface.removeIndex(${tableArgument(lock.table)}, ${text(index)}, { concurrently: true });`,
            },
          ];
        });
      }),
    );
  },
};

export const concurrentlyInside: HazardRule = {
  id: 'H03',
  find({ up }) {
    return up.statements.flatMap(({ run, line, sql, error, transaction }): readonly Finding[] => {
      const command = /^(.*\bCONCURRENTLY\b)/u.exec(error?.message ?? '')?.[1];
      if (error?.code !== '25001' || command === undefined) return [];
      const why =
        transaction === null
          ? 'Several statements in one text are a transaction of their own. Send it alone, in a `query` of its own.'
          : 'It waits for other transactions to end, so it cannot be part of one. Send it without `transaction`, best in a migration of its own.';
      const alone = sql.split(';').filter((part) => /\bCONCURRENTLY\b/iu.test(part));
      return [
        {
          run,
          line,
          message: `Postgres refused \`${command}\` inside of a transaction. ${why}`,
          rows: null,
          safer: queries(...alone.map((part) => part.trim())),
        },
      ];
    });
  },
};

/** https://www.postgresql.org/docs/18/sql-createindex.html: a failed build leaves an index that only costs. */
export const invalidIndex: HazardRule = {
  id: 'H04',
  find({ up }) {
    return (up.after?.tables ?? []).flatMap((table) =>
      table.indexes.flatMap((index): readonly Finding[] => {
        // Of a partitioned table it is whole once each part has one.
        if (index.valid || table.partitionKey !== null) return [];
        const wasThere = tableBefore(up, table.oid)?.indexes.some(({ oid, valid }) => oid === index.oid && !valid);
        const maker = up.statements.findLast((statement) => makes(statement, table, index));
        if (wasThere && maker === undefined) return [];
        const what = wasThere
          ? `The index \`${index.name}\` was there already, and invalid.`
          : `The build of the index \`${index.name}\` failed and left it behind, invalid.`;
        const isSkipped = maker?.notes.some(({ kind }) => kind === 'skipped') === true;
        const end = up.report.outcome.kind === 'done' ? ', and `up` ended as if all were well' : '';
        const skip = isSkipped ? ` IF NOT EXISTS saw only its name${end}.` : '';
        const next = isSkipped
          ? ''
          : ': CREATE INDEX fails (42P07), and with IF NOT EXISTS it takes the broken one for a good one';
        const name = qualifiedName(table);
        return [
          {
            run: up.run,
            line: maker?.line ?? null,
            // Whether writes reach it depends on how far the build came, and so does what it keeps unique.
            message: `${what}${skip} No query uses it${index.unique ? ', nor can it be trusted to keep values unique' : ''}; writes to \`${name}\` may keep it up to date all the same, and its name is taken${next}.`,
            rows: rowsOf(up, table.oid),
            safer: [
              dropIndexCall(name, index.name),
              ...(index.unique ? ['// When no two rows are alike any more:'] : []),
              concurrentIndex(name, index),
            ].join('\n'),
          },
        ];
      }),
    );
  },
};

function makes({ sql }: Statement, table: Table, index: Index): boolean {
  return statementKinds(sql).some(
    (kind) =>
      kind.kind === 'create index' &&
      (kind.index === index.name || (kind.index === null && kind.table === qualifiedName(table))),
  );
}

/** The lock on the table of an index; null when the table is new. */
function lockOfIndex(statement: Statement, step: SeenStep, index: string) {
  const locks = blocking(locksDuring(statement)).filter(({ mode }) => mode === 'AccessExclusiveLock');
  const owner = step.before.tables.find(
    ({ schema, indexes }) =>
      findNamed(
        indexes.map(({ name }) => ({ schema, name })),
        index,
      ) !== null,
  );
  const known = locks.find(({ oid }) => oid === owner?.oid);
  // An index of this run, on a table that was there.
  const taken = blocking(statement.locks).find(({ mode }) => mode === 'AccessExclusiveLock');
  return known ?? (owner === undefined ? (taken ?? null) : null);
}

/** The index as a call builds it without a lock that writes wait for; as SQL where `addIndex` cannot say it. */
export function concurrentIndex(table: string, index: Index): string {
  const { name, columns, method, unique, predicate, include, operatorClasses, definition } = index;
  const isPlain =
    method === 'btree' &&
    predicate === null &&
    include.length === 0 &&
    operatorClasses.every((each) => each === null) &&
    !/\b(?:DESC|NULLS|COLLATE)\b/u.test(definition) &&
    columns.every((column) => !/[()]/u.test(column));
  if (!isPlain) return queries(concurrent(definition.replace(' ON public.', ' ON ')));
  return concurrentIndexCall(table, { name, columns, unique });
}

const concurrent = (sql: string): string => sql.replace(/\bINDEX\b/iu, '$& CONCURRENTLY').replace(/;\s*$/u, '');
