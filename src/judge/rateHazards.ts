// What a hazard counts for under a team's house rules, and whether it concerns a table that is large to them.

import type { Evidence } from '../model/evidence.ts';
import type { Hazard } from '../model/hazard.ts';
import type { HazardId } from '../model/hazards.ts';
import { type HazardLevel, type HouseRules, type LargeTables, usualLevel } from '../model/houseRules.ts';
import { bareName, findTable, qualifiedName, type Schema, type Table } from '../model/schema.ts';
import type { TableRows } from '../model/tableRows.ts';

export interface RatedHazard extends Hazard {
  readonly level: Exclude<HazardLevel, 'off'>;
}

/** Those whose harm grows with the rows of the table: on a small one they are worth a word, and no more. */
const ofSize: ReadonlySet<HazardId> = new Set<HazardId>([
  'H01',
  'H05',
  'H07',
  'H08',
  'H09',
  'H12',
  'H13',
  'H14',
  'H15',
  'H16',
  'H17',
  'H18',
  'H21',
  'H22',
  'H37',
  'H39',
]);

/** Without those that are off. `evidence` is null for those that no run has shown. */
export function rateHazards(
  found: readonly Hazard[],
  rules: HouseRules,
  evidence: Evidence | null,
): readonly RatedHazard[] {
  return found.flatMap((hazard): readonly RatedHazard[] => {
    const level = rules.hazards[hazard.id] ?? usualLevel(hazard.severity);
    if (level === 'off') return [];
    const isSmall =
      rules.large !== null &&
      evidence !== null &&
      ofSize.has(hazard.id) &&
      !concernsLarge(hazard, rules.large, evidence);
    return [{ ...hazard, level: isSmall ? 'warning' : level }];
  });
}

/** A hazard of which no table is known counts as one of a large table. */
function concernsLarge(hazard: Hazard, large: LargeTables, evidence: Evidence): boolean {
  const tables = tablesOf(hazard, evidence);
  return tables.length === 0 || tables.some((table) => isLarge(table, large, evidence.rowsBefore));
}

function isLarge(table: Table, { tables, largerThanRows }: LargeTables, rows: readonly TableRows[]): boolean {
  if (tables.includes(qualifiedName(table))) return true;
  return (rows.find(({ oid }) => oid === table.oid)?.count ?? 0) > largerThanRows;
}

/** Those that its message names; else those that the statement on its line locked. */
function tablesOf({ message, run, line }: Hazard, { before, up, down, upAgain }: Evidence): readonly Table[] {
  const start = run === 'down' ? (up.schemaAfter ?? before) : before;
  const words = [...message.matchAll(/`([^`]+)`/gu)].flatMap(([, word]) => word ?? []);
  const named = start.tables.filter((table) => words.some((word) => isNamed(table, word)));
  if (named.length > 0) return named;
  const report = { up, down, 'up-again': upAgain }[run]?.report;
  const locks = (report?.statements ?? []).filter((each) => each.line === line).flatMap((each) => each.locks);
  return locks.flatMap((lock) => tableOf(start, lock.table) ?? []);
}

/** As itself, or by one of its columns: `users`, `users.email`. */
function isNamed(table: Table, word: string): boolean {
  const name = qualifiedName(table);
  return word === name || word === table.name || table.columns.some((column) => word === `${name}.${column.name}`);
}

const tableOf = (schema: Schema, name: string): Table | null =>
  findTable(schema, name) ?? findTable(schema, bareName(name));
