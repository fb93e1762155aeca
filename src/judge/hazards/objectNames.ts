// H34 and H47: names that Postgres cut, or made up, and names that nothing has.

import { sameList } from '../../model/sameList.ts';
import { type Index, qualifiedName, type Schema, type Table } from '../../model/schema.ts';
import type { SourceValue } from '../../model/sourceOutline.ts';
import type { Statement } from '../../model/statement.ts';
import { callsOn, literalText, tableName } from '../mistakes/writtenCalls.ts';
import type { Finding, HazardRule } from './hazardRule.ts';
import { listed } from './hazardWords.ts';
import { keyMaker } from './newForeignKeys.ts';
import { tableArgument, text } from './saferCode.ts';
import type { SeenStep } from './seen.ts';
import { statementKinds } from './statementKind.ts';
import { indexMaker } from './stepChanges.ts';

/** https://www.postgresql.org/docs/18/sql-syntax-lexical.html#SQL-SYNTAX-IDENTIFIERS */
export const cutName: HazardRule = {
  id: 'H34',
  find({ up }) {
    return up.statements.flatMap(({ notes, line }) =>
      notes.flatMap((note): readonly Finding[] => {
        if (note.kind !== 'truncated') return [];
        const own = shortName(up.after, note.to);
        return [
          {
            run: 'up',
            line,
            message: `The name \`${note.name}\` has ${new TextEncoder().encode(note.name).length} bytes, and Postgres cut it to 63 without an error: it is called \`${note.to}\`. Two names that differ only behind that are one and the same; and whoever looks in the catalog for the name in the file finds nothing.`,
            rows: null,
            safer: own === null ? null : `name: ${text(own)},`,
          },
        ];
      }),
    );
  },
};

/** A name that says whose it is and stays short. */
function shortName(schema: Schema | null, name: string): string | null {
  const parts = (schema?.tables ?? []).flatMap((table) =>
    [...table.indexes, ...table.constraints].map((part) => ({ table, part })),
  );
  const found = parts.find(({ part }) => part.name === name);
  if (found === undefined) return null;
  const [first = 'row', ...more] = found.part.columns;
  const stem = `${found.table.name}_${/^\w+$/u.test(first) ? first : 'expression'}`.slice(0, 48);
  return more.length === 0 ? `${stem}_idx` : `${stem}_and_${more.length}_more`;
}

export const unknownName: HazardRule = {
  id: 'H47',
  find({ up, down }) {
    const steps = down === null ? [up] : [up, down];
    return [...steps.flatMap(nothingDropped), ...madeUp(up)];
  },
};

/** `removeIndex` makes a name from the columns, and its IF EXISTS says nothing when no index has it. */
function nothingDropped(step: SeenStep): readonly Finding[] {
  return step.statements.flatMap((statement): readonly Finding[] => {
    const { line, notes, sql } = statement;
    const [kind] = statementKinds(sql);
    const [name] = kind?.kind === 'drop index' ? kind.indexes : [];
    const [call] = callsOn(step.report.outline, line, 'removeIndex');
    if (name === undefined || call === undefined || notes.every((note) => note.kind !== 'skipped')) return [];
    const table = tableName(call.arguments[0]);
    const meant = table === null ? null : indexOn(step.after, table, call.arguments[1]);
    const why =
      meant === null
        ? ''
        : ` The index on ${listed(meant.columns)} is called \`${meant.name}\`: it was given that name, or the name of a column that has been renamed since, and keeps it.`;
    return [
      {
        run: step.run,
        line,
        message: `\`removeIndex\` asked for \`${name}\`, which nothing is called, and its IF EXISTS kept quiet about it: no index was dropped.${why}`,
        rows: null,
        safer:
          meant === null || table === null
            ? null
            : `await queryInterface.removeIndex(${tableArgument(table)}, ${text(meant.name)}, { concurrently: true });`,
      },
    ];
  });
}

function indexOn(schema: Schema | null, table: string, fields: SourceValue | undefined): Index | null {
  const columns = fields?.kind === 'list' ? fields.items.map(literalText) : [literalText(fields)];
  const found = schema?.tables.find((each) => qualifiedName(each) === table)?.indexes;
  const named = columns.flatMap((column) => (column === null ? [] : [column]));
  return found?.find((index) => index.constraint === null && sameList(index.columns, named)) ?? null;
}

const numbered = /_(fkey|key|pkey|check|excl|idx|seq)\d+$/u;
/** An ending that Postgres would not come to by itself. */
const endings: Readonly<Record<string, string>> = {
  fkey: 'fk',
  key: 'unique',
  pkey: 'pk',
  idx: 'index',
  seq: 'numbers',
};

/** The name that goes without saying was taken, so another database may end up with another one. */
function madeUp(step: SeenStep): readonly Finding[] {
  const { before, after } = step;
  if (after === null) return [];
  const taken = new Set(namesIn(after));
  const old = new Set(namesIn(before));
  const isMadeUp = (name: string): boolean =>
    numbered.test(name) &&
    !old.has(name) &&
    taken.has(name.replace(/\d+$/u, '')) &&
    step.statements.every(({ sql }) => !sql.includes(name));
  return after.tables.flatMap((table) => {
    const names = [
      ...new Set(ownNames(after, table).filter((each) => isMadeUp(each.name) && !isTwin(table, each.name))),
    ];
    const [first] = names;
    if (first === undefined) return [];
    const own = qualifiedName(table);
    const all = [...new Set(names.map(({ name }) => name))];
    const bases = [...new Set(all.map((name) => name.replace(/\d+$/u, '')))];
    return [
      {
        run: 'up' as const,
        line: first.maker(step)?.line ?? null,
        message: `Nobody named ${listed(all)} of \`${own}\`, and since ${listed(bases)} ${bases.length === 1 ? 'is' : 'are'} taken, Postgres put a number behind. A later migration has to guess that, and a database with another past has another number there.`,
        rows: null,
        safer: `name: ${text(`${table.name}_${first.columns.join('_')}_${endings[numbered.exec(first.name)?.[1] ?? ''] ?? 'own'}`)},`,
      },
    ];
  });
}

interface OwnName {
  readonly name: string;
  readonly columns: readonly string[];
  maker(step: SeenStep): Statement | null;
}

function ownNames(schema: Schema, table: Table): readonly OwnName[] {
  const keys = table.constraints.map((key): OwnName => ({ ...key, maker: (step) => keyMaker(step, table, key) }));
  const indexes = table.indexes.map(
    (index): OwnName => ({ ...index, maker: (step) => indexMaker(step, table, index) }),
  );
  const start = `${qualifiedName(table)}.`;
  const sequences = schema.sequences.flatMap(({ name, ownedBy }): readonly OwnName[] => {
    if (ownedBy?.startsWith(start) !== true) return [];
    const column = ownedBy.slice(start.length);
    return [{ name, columns: [column, 'seq'], maker: () => null }];
  });
  return [...indexes, ...keys, ...sequences];
}

/** A second index on the same columns is told of as such. */
function isTwin({ indexes }: Table, name: string): boolean {
  const own = indexes.find((index) => index.name === name);
  return own !== undefined && indexes.some((other) => other !== own && sameList(other.columns, own.columns));
}

const namesIn = ({ tables, sequences }: Schema): readonly string[] => [
  ...tables.flatMap(({ indexes, constraints }) => [...indexes, ...constraints].map(({ name }) => name)),
  ...sequences.map(({ name }) => name),
];
