// M11: `removeIndex` with a name that no index has. IF EXISTS keeps quiet about it, and the index stays.

import { canonicalKey } from '../../model/canonicalExpression.ts';
import type { Evidence } from '../../model/evidence.ts';
import type { Exercise } from '../../model/exercise.ts';
import { sameList } from '../../model/sameList.ts';
import { bareName, findTable, type Index, type Schema } from '../../model/schema.ts';
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
    return names.has(bareName(name)) ? [] : [{ name, line }];
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
  const message = messageOf(miss, first.table, first.index, down.report.outline, renames(up.report.statements));
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
    return [
      { task, message: messageOf(miss, table, index, report.outline, renames(report.statements)), line: miss.line },
    ];
  });
}

function messageOf(miss: Miss, table: string, index: Index, outline: SourceOutline | null, renamed: boolean): string {
  const [call] = callsOn(outline, miss.line, 'removeIndex');
  const what = call === undefined ? 'The DROP INDEX' : '`removeIndex`';
  const isGuessed = call?.arguments[1]?.kind === 'list';
  return `${what}${onLine(miss.line)} asked for \`${miss.name}\`, which no index is called, and IF EXISTS kept quiet about it.${why(miss.name, isGuessed, renamed)} It is called \`${index.name}\`: write \`removeIndex('${table}', '${index.name}')\`.`;
}

function why(name: string, isGuessed: boolean, renamed: boolean): string {
  if (name.includes('[object')) return ' Sequelize made that name from the table, and cannot make one from an object.';
  if (!isGuessed) return '';
  return renamed
    ? ' Sequelize made that name from the table and the columns, but an index keeps its name when its column is renamed.'
    : ' Sequelize made that name from the table and the columns, but this index got a name of its own.';
}

const renames = (statements: readonly Statement[]): boolean =>
  statements.some(({ sql, tag }) => tag !== null && /\bRENAME\s+(?:COLUMN\b|TO\b|"?\w+"?\s+TO\b)/iu.test(sql));
