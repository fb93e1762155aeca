// A check that compares a column's type or default which nobody told the learner.

import { canonicalType } from '../../model/canonicalType.ts';
import type { CatalogCheck, ColumnCheck } from '../../model/catalogCheck.ts';
import { type SingleCheck, singleChecks } from '../../model/check.ts';
import { sqlTokens } from '../../model/sqlTokens.ts';
import type { LessonFolder } from '../lessonFolder.ts';
import type { Context, Inspection } from './inspection.ts';
import { isSaid, prose, saysAbout, startText } from './saidIn.ts';

export const unsaidValues: Inspection = (lesson, context) =>
  lesson.head.tasks.flatMap((task, at) =>
    singleChecks(task.check).flatMap((check, checkAt) => {
      const path = ['tasks', at, 'check', ...(task.check.kind === 'all' ? [checkAt] : [])];
      const column = columnCheck(check);
      return column === null ? [] : unsaid(lesson, column, context).map((what) => lesson.problemAt(path, what));
    }),
  );

function columnCheck(check: SingleCheck): ColumnCheck | null {
  const inner: SingleCheck | CatalogCheck = check.kind === 'absent' ? check.check : check;
  return inner.kind === 'column' ? inner : null;
}

function unsaid(lesson: LessonFolder, check: ColumnCheck, { start }: Context): readonly string[] {
  const said = `${saysAbout(check.column, lesson.head.tasks)}\n${prose(lesson)}`;
  const exists = startText(start);
  // What a column has already, the learner can see.
  const text = isSaid(check.column, exists) ? `${said}\n${inSql(exists)}` : said;
  const of = `of "${check.table}.${check.column}"`;
  return [
    ...(check.type === undefined || isTypeSaid(check.type, text)
      ? []
      : [`the check asks for the type "${check.type}" ${of}, which neither its task says nor the text`]),
    ...valuesOf(check.default ?? '')
      .filter((value) => !isValueSaid(value, text))
      .map((value) => `the check asks for the default ${value} ${of}, which neither its task says nor the text`),
  ];
}

/** In any spelling that means the same: `varchar(20)`, `TIMESTAMPTZ`, `double precision`. */
function isTypeSaid(type: string, text: string): boolean {
  const wanted = canonicalType(type);
  const phrase =
    /[A-Za-z_]\w*(?=((?: varying| precision)?(?:\s?\([\d\s,]+\))?(?: with(?:out)? time zone)?(?:\[\])*))/gu;
  for (const [word, tail = ''] of text.matchAll(phrase)) {
    const array = /(?:\[\])*$/u.exec(tail)?.[0] ?? '';
    if ([word, word + tail, word + array].some((written) => canonicalType(written) === wanted)) return true;
  }
  return false;
}

/** The words and numbers in a default. Calls and signs (`now()`, `'{}'`) may be told in any words. */
function valuesOf(expression: string): readonly string[] {
  const tokens = sqlTokens(expression);
  return tokens.flatMap((token, at): readonly string[] => {
    if (tokens[at - 1]?.value === '::') return [];
    if (token.kind === 'text') return token.value.match(/[\p{L}\p{N}_$]+/gu) ?? [];
    const isTruth = token.kind === 'word' && /^(?:true|false)$/u.test(token.value);
    return token.kind === 'number' || isTruth ? [token.value] : [];
  });
}

const numbers: Readonly<Record<string, RegExp>> = { '0': /\b(?:zero|nothing|none)\b/iu, '1': /\bone\b/iu };

function isValueSaid(value: string, text: string): boolean {
  return isSaid(value, text) || (numbers[value]?.test(text) ?? false);
}

/** What Sequelize's types in the migrations before become in Postgres. */
function inSql(text: string): string {
  return text
    .replace(/\bSTRING\b(?!\s*\()/gu, 'varchar(255)')
    .replace(/\bSTRING\s*\(/gu, 'varchar(')
    .replace(/\bDATE\b/gu, 'DATE timestamptz')
    .replace(/\bDATEONLY\b/gu, 'date')
    .replace(/\bDOUBLE\b/gu, 'double precision')
    .replace(/\bBLOB\b/gu, 'bytea');
}
