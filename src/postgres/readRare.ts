// Reads what most schemas have none of: one question tells which kinds there are, and only those are asked for.

import { defaultPrivileges, largeObjects, roles, settings } from './catalog/clusterQueries.ts';
import { addedSchemas, eventTriggers, extensions } from './catalog/databaseQueries.ts';
import { foreignServers, foreignTables, foreignWrappers, publications } from './catalog/foreignQueries.ts';
import {
  casts,
  collations,
  operators,
  shellTypes,
  statisticsObjects,
  textSearchConfigurations,
} from './catalog/rareQueries.ts';
import { aggregates, routines } from './catalog/routineQueries.ts';
import type { ObjectQuery, ObjectRow } from './catalog/schemaObjects.ts';
import { type PropertyRow, propertyQueries } from './catalog/tableProperties.ts';
import { policies, rules, triggers } from './catalog/tableRuleQueries.ts';
import { compositeTypes, domains, rangeTypes } from './catalog/typeQueries.ts';
import { views } from './catalog/viewQueries.ts';
import type { Answering } from './database.ts';
import { queryEach } from './queryEach.ts';

/** One for each kind of object that is known by its definition. */
const objectQueries: readonly ObjectQuery[] = [
  views,
  routines,
  aggregates,
  triggers,
  policies,
  rules,
  domains,
  compositeTypes,
  rangeTypes,
  extensions,
  eventTriggers,
  addedSchemas,
  roles,
  settings,
  defaultPrivileges,
  largeObjects,
  publications,
  foreignTables,
  foreignServers,
  foreignWrappers,
  statisticsObjects,
  operators,
  casts,
  collations,
  textSearchConfigurations,
  shellTypes,
];

/** By the place of the query among those that were asked about. */
export type WhichRare = Readonly<Record<string, boolean>>;

const rareQueries = [...objectQueries, ...propertyQueries];

const which = (froms: readonly string[]): string =>
  `select ${froms.map((from, at) => `exists (select from ${from}) as "${at}"`).join(', ')}`;

export const whichRareSql = which(rareQueries.map(({ from }) => from));

/** The same, but of properties only those of these tables. */
export const whichRareOfSql = (tables: ReadonlySet<number>): string =>
  which([...objectQueries.map(({ from }) => from), ...propertyQueries.map(({ fromOf }) => fromOf(tables))]);

export interface RareRows {
  readonly objects: readonly ObjectRow[];
  readonly properties: readonly PropertyRow[];
}

export async function readRare(database: Answering, which: readonly WhichRare[]): Promise<RareRows> {
  const there = rareQueries.filter((_, at) => which[0]?.[at]);
  if (there.length === 0) return { objects: [], properties: [] };
  const answers = await queryEach(
    database,
    there.map(({ sql }) => sql),
  );
  const rowsOf = (queries: readonly { readonly sql: string }[]) =>
    answers.filter((_, at) => queries.some(({ sql }) => sql === there[at]?.sql)).flat();
  return {
    objects: rowsOf(objectQueries) as readonly ObjectRow[],
    properties: rowsOf(propertyQueries) as readonly PropertyRow[],
  };
}
