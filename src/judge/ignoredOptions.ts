// Options of `addIndex` that Sequelize does not know, and so leaves out without a word. Only the file shows them.

import { canonicalKey } from '../model/canonicalExpression.ts';
import type { IndexCheck } from '../model/catalogCheck.ts';
import type { SingleCheck, TraceCheck } from '../model/check.ts';
import { sameList } from '../model/sameList.ts';
import { entryOf, type SourceCall, type SourceEntry, type SourceOutline } from '../model/sourceOutline.ts';
import { callsIn, literalText, tableName } from './mistakes/writtenCalls.ts';

/** Sentences about a check of an index, or of the way to it, that failed; empty when nothing of the kind is written. */
export function ignoredOptions(check: SingleCheck, outline: SourceOutline | null): readonly string[] {
  if (check.kind !== 'index' && check.kind !== 'trace') return [];
  const wanted = check.kind === 'index' ? wantedOf(check) : wantedOnTheWay(check);
  return callsIn(outline, 'up').flatMap((call) => {
    if (call.method !== 'addIndex' || tableName(call.arguments[0]) !== check.table) return [];
    if (check.kind === 'index' && !mayBeOn(call, check.columns)) return [];
    return wanted.flatMap((option) => saidOf(call, option));
  });
}

/** What `addIndex` of Sequelize 6 knows, and how else people call it. */
interface Option {
  readonly key: string;
  readonly shown: string;
  isMeantBy(entry: SourceEntry): boolean;
}

const concurrently: Option = {
  key: 'concurrently',
  shown: '`concurrently`',
  isMeantBy: ({ key }) => /^(?:is_?)?concurrent(?:ly)?$|^concurrency$/iu.test(key),
};

const using: Option = {
  key: 'using',
  shown: '`using`',
  isMeantBy: (entry) =>
    /^using$|^(?:(?:index|access)_?)?method$|^(?:(?:index|indices)_?)?type$|^algorithm$/iu.test(entry.key) &&
    !saysUnique(entry),
};

const unique: Option = {
  key: 'unique',
  shown: '`unique: true`',
  isMeantBy: (entry) =>
    /^(?:is_?)?unique$/iu.test(entry.key) ||
    (/^(?:(?:index|indices)_?)type$|^constraint$|^kind$/iu.test(entry.key) && saysUnique(entry)),
};

/** `type` is a key of `addIndex` as well: `type: 'UNIQUE'` says the same as `unique: true`. */
const saysUnique = ({ value }: SourceEntry): boolean => literalText(value)?.toLowerCase() === 'unique';

function wantedOf({ unique: isUnique, method }: IndexCheck): readonly Option[] {
  return [...(isUnique === true ? [unique] : []), ...(method === undefined ? [] : [using])];
}

/** Only where CONCURRENTLY would have been gentler. */
function wantedOnTheWay(check: TraceCheck): readonly Option[] {
  const { concurrently: asked, blocks, blockingScan, lockAtMost, lockTimeout } = check;
  return [asked, blocks, blockingScan, lockAtMost, lockTimeout].some((each) => each !== undefined)
    ? [concurrently]
    : [];
}

function saidOf({ arguments: [, second, third] }: SourceCall, { key, shown, isMeantBy }: Option): readonly string[] {
  const options = second?.kind === 'object' ? second : third;
  if (options?.kind !== 'object' || entryOf(options, key) !== null) return [];
  const found = options.entries.find((entry) => isMeantBy(entry) && !isFalse(entry));
  if (found === undefined) return [];
  return found.key === 'type'
    ? [`\`type\` on line ${found.line} has no effect but as \`type: 'UNIQUE'\`; the method of an index is ${shown}.`]
    : [`\`${found.key}\` on line ${found.line} is no option that \`addIndex\` knows; ${shown} is.`];
}

const isFalse = ({ value }: SourceEntry): boolean => value.kind === 'literal' && value.value === false;

/** Whether the call may have made the index: what cannot be read may be anything. */
function mayBeOn({ arguments: [, second, third] }: SourceCall, columns: readonly string[]): boolean {
  const fields = second?.kind === 'list' ? second : entryOf(second ?? third, 'fields')?.value;
  if (fields?.kind !== 'list') return true;
  const names = fields.items.map((item) => literalText(item) ?? literalText(entryOf(item, 'name')?.value));
  const read = names.filter((each) => each !== null);
  return read.length < names.length || sameList(read.map(canonicalKey), columns.map(canonicalKey));
}
