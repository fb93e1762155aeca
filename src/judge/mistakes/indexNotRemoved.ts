// M11: `removeIndex` with a name that no index has. IF EXISTS keeps quiet about it, and the index stays.

import { canonicalKey } from '../../model/canonicalExpression.ts';
import type { Evidence } from '../../model/evidence.ts';
import type { Exercise } from '../../model/exercise.ts';
import { sameList } from '../../model/sameList.ts';
import { findTable, type Index, type Schema } from '../../model/schema.ts';
import type { SourceOutline } from '../../model/sourceOutline.ts';
import type { Statement } from '../../model/statement.ts';
import { besides, leftByDown, onLine } from './observedStep.ts';
import { ownChecks } from './ownChecks.ts';
import type { Recogniser, Recognition } from './recogniser.ts';
import { schemaName } from './sentChange.ts';
import { callsOn } from './writtenCalls.ts';

export const indexNotRemoved: Recogniser = {
  id: 'M11',
  recognise(exercise, evidence) {
    return [...leftAfterDown(evidence), ...stillThere(exercise, evidence)];
  },
};

interface Miss {
  readonly name: string;
  readonly line: number | null;
}

/** The names that were asked for and that nothing had when the step began. */
function missesOf(statements: readonly Statement[], before: Schema): readonly Miss[] {
  const names = new Set(before.tables.flatMap(({ indexes }) => indexes.map(({ name }) => name)));
  return statements.flatMap(({ sql, line, tag, bookkeeping }) => {
    const quoted = /^\s*DROP INDEX (?:CONCURRENTLY )?IF EXISTS ((?:"[^"]+"\.)?(?:"[^"]+"|[\w$]+))\s*;?\s*$/iu.exec(
      sql,
    )?.[1];
    if (quoted === undefined || bookkeeping || tag === null) return [];
    const name = schemaName(quoted);
    return names.has(name.slice(name.lastIndexOf('.') + 1)) ? [] : [{ name, line }];
  });
}

function leftAfterDown(evidence: Evidence): readonly Recognition[] {
  const { up, down } = evidence;
  if (down === null || up.schemaAfter === null) return [];
  const differences = leftByDown(evidence);
  const left = differences.filter((each) => each.kind === 'index-added');
  const misses = missesOf(down.report.statements, up.schemaAfter);
  const [first] = left;
  const [miss] = misses;
  if (first === undefined || miss === undefined) return [];
  const message = messageOf(miss, first.table, first.index, down.report.outline);
  const explained = left.slice(0, misses.length);
  return [{ task: 'down', message: message + besides(differences, explained), line: miss.line }];
}

function stillThere(exercise: Exercise, { before, up }: Evidence): readonly Recognition[] {
  const [miss] = missesOf(up.report.statements, before);
  if (miss === undefined || up.schemaAfter === null) return [];
  const { schemaAfter, report } = up;
  return ownChecks(exercise).flatMap(({ task, check }) => {
    if (check.kind !== 'absent' || check.check.kind !== 'index') return [];
    const { table, columns } = check.check;
    const index = findTable(schemaAfter, table)?.indexes.find((each) =>
      sameList(each.columns.map(canonicalKey), columns.map(canonicalKey)),
    );
    if (index === undefined || index.constraint !== null) return [];
    return [{ task, message: messageOf(miss, table, index, report.outline), line: miss.line }];
  });
}

function messageOf({ name, line }: Miss, table: string, index: Index, outline: SourceOutline | null): string {
  const isCall = callsOn(outline, line, 'removeIndex').length > 0;
  const what = isCall ? `\`removeIndex\`${onLine(line)}` : `The DROP INDEX${onLine(line)}`;
  return `${what} asked for \`${name}\`, which no index is called, and IF EXISTS kept quiet about it. ${why(name, line, index, outline)} Say the name: \`removeIndex('${table}', '${index.name}')\`.`;
}

function why(name: string, line: number | null, index: Index, outline: SourceOutline | null): string {
  if (name.includes('[object')) {
    return `\`removeIndex\` made that name from the table, and cannot make one from an object; the index is called \`${index.name}\`.`;
  }
  const [call] = callsOn(outline, line, 'removeIndex');
  const isGuessed = call?.arguments[1]?.kind === 'list';
  if (!isGuessed) return `The index is called \`${index.name}\`.`;
  return `Sequelize makes that name from the table and the columns that it is given, but the index is called \`${index.name}\`: a name of its own stays, and so does the name of an index whose column is renamed.`;
}
