// H40: rows that the running app writes while a new column is being filled, and that nothing fills.

import { wordPattern } from '../../base/wordPattern.ts';
import { shownDefault } from '../../model/canonicalDefault.ts';
import type { Pair } from '../../model/matchParts.ts';
import { type Column, qualifiedName, type Table } from '../../model/schema.ts';
import { isSign, isWord, type SqlToken, tokenText } from '../../model/sqlTokens.ts';
import type { Statement } from '../../model/statement.ts';
import type { AlterAction } from './alterActions.ts';
import type { Finding, HazardRule } from './hazardRule.ts';
import { queries } from './saferCalls.ts';
import { quoted, quotedTable, tableArgument, text, typeCode } from './saferCode.ts';
import { rowsOf, type SeenStep } from './seen.ts';
import { statementKinds } from './statementKind.ts';
import { commaParts, outerTokens, statementTokens } from './statementTokens.ts';
import { alters, applied, keptTables, namesOf, newColumns } from './stepChanges.ts';

export const missedRows: HazardRule = {
  id: 'H40',
  find({ up }) {
    return keptTables(up).flatMap((pair) => {
      // A column that was dropped and added again is one that the app knows by its name.
      const known = new Set(pair.before.columns.map(({ name }) => name));
      return newColumns(pair)
        .filter(({ name, generated, identity }) => !known.has(name) && generated === null && identity === null)
        .flatMap((column) => missed(up, pair, column));
    });
  },
};

function missed(up: SeenStep, pair: Pair<Table>, column: Column): readonly Finding[] {
  const statements = applied(up);
  const fills = statements.filter((statement) => isFill(statement, pair, column.name));
  const [first] = fills;
  if (first === undefined) return [];
  const names = namesOf(pair);
  const has = (is: (action: AlterAction) => boolean) => (statement: Statement) =>
    statementKinds(statement.sql).some(alters(names, is));
  const adds = statements.find(has((each) => each.kind === 'add column' && each.column === column.name));
  const settles = statements.find(
    (statement) =>
      has(
        (each) =>
          (each.kind === 'add column' && each.column === column.name && each.default !== null) ||
          (each.kind === 'set default' && each.column === column.name),
      )(statement) || makesTrigger(statement, pair),
  );
  if (settles !== undefined && statements.indexOf(settles) <= statements.indexOf(first)) return [];
  const requires = statements.find(has((each) => each.kind === 'set not null' && each.column === column.name));
  const end = settles ?? requires;
  // Its first ALTER TABLE keeps everybody else out until the transaction ends.
  const isOne = [adds, ...fills, end].every((each) => each?.transaction === first.transaction);
  if (first.transaction !== null && isOne && end !== undefined) return [];
  const table = qualifiedName(pair.now);
  const line = fills.find((fill) => fill.line !== null)?.line ?? null;
  const message =
    end === undefined
      ? `The version of the app that is still running does not know \`${table}.${column.name}\`: rows that it writes after this UPDATE has passed stay without a value, and no default and no trigger gives them one.`
      : `Rows that the app writes to \`${table}\` after this UPDATE and before ${end.line === null ? 'the default or the NOT NULL comes' : `line ${end.line}`} have no \`${column.name}\`. ${column.notNull ? 'The first of them makes SET NOT NULL fail (23502), with half of the migration done.' : 'They stay without one.'}`;
  const safer = column.default === null ? withTrigger(table, column, first, pair.now) : withDefault(table, column);
  return [{ run: 'up', line, message, rows: rowsOf(up, pair.before.oid), safer }];
}

function isFill({ sql, changes }: Statement, pair: Pair<Table>, column: string): boolean {
  if (!wordPattern(column).test(sql)) return false;
  const names = namesOf(pair);
  return statementKinds(sql).some((kind) => {
    if (kind.kind === 'update' || kind.kind === 'merge') return names.includes(kind.table);
    // In a block only what it did tells.
    return kind.kind === 'other' && changes.some(({ oid, updated }) => oid === pair.before.oid && updated > 0);
  });
}

function makesTrigger({ sql }: Statement, { before, now }: Pair<Table>): boolean {
  const isTrigger = /\bCREATE\s+(?:OR\s+REPLACE\s+)?(?:CONSTRAINT\s+)?TRIGGER\b/iu.test(sql);
  return isTrigger && [before, now].some(({ name }) => wordPattern(name).test(sql));
}

function withDefault(table: string, { name, type, default: value }: Column): string {
  const shown = shownDefault(value ?? '');
  const isPlain = /^(?:'[^'\\]*'|-?\d+(?:\.\d+)?|true|false)$/u.test(shown);
  return [
    '// The default first: from then on every new row has a value, and the UPDATE meets only old ones.',
    `await queryInterface.addColumn(${tableArgument(table)}, ${text(name)}, {`,
    `  type: ${typeCode(type)},`,
    `  defaultValue: ${isPlain ? shown : `Sequelize.literal(${text(shown)})`},`,
    '});',
  ].join('\n');
}

function withTrigger(table: string, column: Column, fill: Statement, now: Table): string {
  const value = filledWith(fill.sql, column.name, now);
  const later = [
    '// Only the column now. When a version of the app that writes it runs everywhere, a later migration fills the old rows.',
    `await queryInterface.addColumn(${tableArgument(table)}, ${text(column.name)}, { type: ${typeCode(column.type)} });`,
  ].join('\n');
  if (value === null) return later;
  const name = quoted(`${now.name}_fill_${column.name}`.slice(0, 63));
  return [
    '// Before the UPDATE, so that rows which are written meanwhile have a value too:',
    queries(
      `CREATE FUNCTION ${name}() RETURNS trigger LANGUAGE plpgsql AS $$\nBEGIN\n  NEW.${quoted(column.name)} := ${value};\n  RETURN NEW;\nEND\n$$`,
      `CREATE TRIGGER ${name} BEFORE INSERT OR UPDATE ON ${quotedTable(table)} FOR EACH ROW EXECUTE FUNCTION ${name}()`,
    ),
  ].join('\n');
}

/** What the UPDATE gives the column, as a trigger would; null when it takes more than the row itself. */
function filledWith(sql: string, column: string, { columns }: Table): string | null {
  const names = new Set(columns.map(({ name }) => name));
  for (const tokens of statementTokens(sql)) {
    const start = tokens.findIndex((token) => isWord(token, 'set'));
    const outer = new Set(outerTokens(tokens.slice(start + 1)));
    const end = tokens.findIndex(
      (token, at) =>
        at > start && outer.has(token) && ['where', 'from', 'returning'].some((word) => isWord(token, word)),
    );
    const parts = commaParts(tokens.slice(start + 1, end < 0 ? tokens.length : end));
    const own = parts.find(([name, sign]) => name?.value === column && isSign(sign, '='))?.slice(2);
    if (start < 0 || own === undefined || own.some(isForeign)) continue;
    const words = own.map((token): SqlToken => {
      const isColumn = (token.kind === 'word' || token.kind === 'name') && names.has(token.value);
      return isColumn ? { kind: 'word', value: `NEW.${quoted(token.value)}` } : token;
    });
    return tokenText(words).replaceAll(/ (?=[(),])|(?<=\() /gu, '');
  }
  return null;
}

/** A query of its own, a parameter, or a name with its table. */
const isForeign = (token: SqlToken): boolean => isWord(token, 'select') || isSign(token, '$') || isSign(token, '.');
