// M17: one name in two spellings, as JavaScript has it and as SQL has it, and timestamps that nobody fills in.

import { wordPattern } from '../../base/wordPattern.ts';
import type { Evidence } from '../../model/evidence.ts';
import type { Exercise } from '../../model/exercise.ts';
import type { PgError } from '../../model/pgError.ts';
import { findTable, type Schema } from '../../model/schema.ts';
import { causingStatement } from '../causingStatement.ts';
import { nearName } from '../nearName.ts';
import { explainFailures, type FailedStep, refusal } from './observedStep.ts';
import { ownChecks, refusedProbes, tableNames } from './ownChecks.ts';
import type { Recogniser, Recognition } from './recogniser.ts';

export const spellings: Recogniser = {
  id: 'M17',
  recognise(exercise, evidence) {
    return [
      ...explainFailures(evidence, (failed) => {
        const { postgres } = failed.fault;
        const advice = postgres === null ? null : (unfilled(postgres, failed.sql) ?? otherSpelling(postgres, failed));
        return advice === null ? null : `${refusal(failed)} ${advice}`;
      }),
      ...refusedProbes(exercise, evidence).flatMap(({ task, sql, error }) => {
        const advice = unfilled(error, sql);
        const message = `Postgres refused \`${sql}\`: ${error.message} (${error.code}). ${advice}`;
        return advice === null ? [] : [{ task, message, line: lineOf(evidence, error.column ?? '') }];
      }),
      ...missingNames(exercise, evidence),
    ];
  },
};

const timestamp = /^(?:created_?at|updated_?at|deleted_?at)$/iu;

/** Models fill them in; an INSERT that does not mention them relies on a default. */
function unfilled({ code, column }: PgError, sql: string): string | null {
  if (code !== '23502' || column === null || !timestamp.test(column)) return null;
  if (!/^\s*INSERT\b/iu.test(sql) || mentions(sql, column)) return null;
  return `Only a model fills in timestamps; a migration and plain SQL do not. Give \`${column}\` a default of the table, such as \`Sequelize.literal('now()')\`, or a value in each row.`;
}

function otherSpelling({ code, message }: PgError, { before, after, sql }: FailedStep): string | null {
  if (code !== '42703' && code !== '42P01') return null;
  const name = /^(?:relation|column|table) (?:"(?:public\.)?([^"]+)"|([\w$.]+)) /u.exec(message);
  const missing = name?.[1] ?? name?.[2]?.replace(/^.*\./u, '');
  if (missing === undefined) return null;
  const there = [before, ...(after === null ? [] : [after])].flatMap((schema) =>
    code === '42P01' ? tableNames(schema) : columnNames(schema, sql),
  );
  const near = nearName(missing, there);
  if (near === null || there.includes(missing)) return null;
  const what = code === '42P01' ? 'table' : 'column';
  if (near.toLowerCase() === missing && near !== missing) {
    return `The ${what} is called \`${near}\`, and without quotes Postgres reads every name in lower case. In SQL of your own write \`"${near}"\`.`;
  }
  return `The ${what} is called \`${near}\`, and to Postgres that is another name. Write it as it is spelt in the database.`;
}

/** A column or table that a task misses and that is there in another spelling. */
function missingNames(exercise: Exercise, evidence: Evidence): readonly Recognition[] {
  const { before, up } = evidence;
  const { schemaAfter } = up;
  if (schemaAfter === null) return [];
  return ownChecks(exercise).flatMap(({ task, check }): readonly Recognition[] => {
    if (check.kind !== 'column' && check.kind !== 'table') return [];
    const table = findTable(schemaAfter, check.table);
    const isColumn = check.kind === 'column' && table !== null;
    const wanted = check.kind === 'column' && isColumn ? check.column : check.table;
    const there = isColumn ? table.columns.map(({ name }) => name) : tableNames(schemaAfter);
    const near = there.includes(wanted) ? null : nearName(wanted, there);
    // What was there before has that name for good.
    const old = isColumn ? findTable(before, check.table)?.columns.map(({ name }) => name) : tableNames(before);
    if (near === null || old?.includes(near)) return [];
    const what = isColumn ? `The column of \`${check.table}\`` : 'The table';
    const message = `${what} is called \`${near}\`, and should be \`${wanted}\`: to Postgres these are two names. A migration sends a name as it stands in the file; it is only a model that can translate between spellings, with \`underscored\` or \`tableName\`.`;
    return [{ task, message, line: lineOf(evidence, near) }];
  });
}

function lineOf({ up }: Evidence, name: string): number | null {
  return causingStatement(up.report.statements, { made: 'table', names: [name] })?.line ?? null;
}

/** Of the tables that the statement mentions. */
function columnNames({ tables }: Schema, sql: string): readonly string[] {
  return tables.filter(({ name }) => mentions(sql, name)).flatMap(({ columns }) => columns.map(({ name }) => name));
}

const mentions = (sql: string, name: string): boolean => wordPattern(name).test(sql);
