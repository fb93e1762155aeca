// Reads what the learner's schemas hold from the catalog: every catalog once, put together here.
// https://www.postgresql.org/docs/18/catalogs.html

import type { Schema } from '../model/schema.ts';
import { readCatalogRows } from './catalog/catalogRows.ts';
import { LearnersObjects } from './catalog/learnersObjects.ts';
import { schemaOf, tablesIn } from './catalog/schemaOf.ts';
import type { Answering } from './database.ts';
import { readRare, type WhichRare, whichRareSql } from './readRare.ts';

/** A message or two to the backend; the time grows with the number of things, not faster. */
export async function readSchema(database: Answering): Promise<Schema> {
  const { rows, answers } = await readCatalogRows(database, [whichRareSql]);
  const rare = await readRare(database, answers[0] as readonly WhichRare[]);
  const objects = new LearnersObjects(rows.schemas, rows.relations, rows.comments, rows.members);
  return schemaOf(rows, rare.objects, objects, tablesIn(rows, rare.properties, objects));
}
