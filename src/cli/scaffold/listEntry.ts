// Puts an entry into a list of a YAML file and leaves all else as it is, to the last space.

import { isMap, isScalar, isSeq, parseDocument, type Scalar, type YAMLSeq } from 'yaml';
import { sameList } from '../../model/sameList.ts';

/**
 * `at` is the entry's place in the list, the end when it is left out. Null when there is no such list of words,
 * or when it is written in a way that cannot be added to.
 */
export function withListEntry(yaml: string, key: string, entry: string, at?: number): string | null {
  const list = listAt(yaml, key);
  if (list === null) return null;
  const items = list.items.filter((item): item is Scalar => isScalar(item));
  const names = items.map(({ value }) => String(value));
  const place = Math.min(at ?? names.length, names.length);
  const text = list.flow === true ? inFlow(yaml, list, items, entry, place) : inBlock(yaml, items, entry, place);
  const expected = [...names.slice(0, place), entry, ...names.slice(place)];
  const made = listAt(text, key)?.items.map((item) => (isScalar(item) ? String(item.value) : '')) ?? [];
  return sameList(made, expected) ? text : null;
}

function listAt(yaml: string, key: string): YAMLSeq | null {
  const { contents, errors } = parseDocument(yaml);
  const list = errors.length === 0 && isMap(contents) ? contents.get(key, true) : null;
  return isSeq(list) ? list : null;
}

/** `[a, b]` */
function inFlow(yaml: string, list: YAMLSeq, items: readonly Scalar[], entry: string, place: number): string {
  const next = items[place]?.range?.[0];
  if (next !== undefined) return inserted(yaml, next, `${entry}, `);
  const last = items.at(-1)?.range?.[1];
  return last === undefined ? inserted(yaml, (list.range?.[0] ?? 0) + 1, entry) : inserted(yaml, last, `, ${entry}`);
}

/** A line each, with a hyphen before it. */
function inBlock(yaml: string, items: readonly Scalar[], entry: string, place: number): string {
  const neighbour = items[place] ?? items.at(-1);
  const from = neighbour?.range?.[0] ?? 0;
  const lineStart = yaml.lastIndexOf('\n', from - 1) + 1;
  const indent = /^\s*/u.exec(yaml.slice(lineStart))?.[0] ?? '';
  const line = `${indent}- ${entry}\n`;
  if (items[place] !== undefined) return inserted(yaml, lineStart, line);
  const lineEnd = yaml.indexOf('\n', from);
  return lineEnd < 0 ? `${yaml}\n${line}` : inserted(yaml, lineEnd + 1, line);
}

const inserted = (text: string, at: number, more: string): string => text.slice(0, at) + more + text.slice(at);
