// Reads YAML and keeps the places of its keys and values, so that a problem can say line and column.

import { isMap, isScalar, LineCounter, type Node, parseDocument } from 'yaml';
import type { ContentPath, ContentProblem, Parsed } from '../model/contentProblem.ts';
import type { LessonProblem } from './lessonProblem.ts';

/** A piece of YAML in a file: front matter starts at line 2, a file of its own at line 1. */
export interface YamlText {
  readonly file: string;
  readonly text: string;
  readonly firstLine: number;
}

interface Unreadable {
  readonly ok: false;
  readonly problems: readonly LessonProblem[];
}

export type Read<Value> = { readonly ok: true; readonly value: Value } | Unreadable;

/** A problem with what stands under this path of the YAML, at its place in the file. */
export type ProblemAt = (path: ContentPath, message: string) => LessonProblem;

export type ReadYaml<Value> = { readonly ok: true; readonly value: Value; readonly problemAt: ProblemAt } | Unreadable;

/** Reads and validates; every problem, of the YAML or of what it says, comes with its place. */
export function parseYaml<Value>(source: YamlText, parse: (input: unknown) => Parsed<Value>): ReadYaml<Value> {
  const lines = new LineCounter();
  const document = parseDocument(source.text, { lineCounter: lines, prettyErrors: false, uniqueKeys: true });
  const place = (offset: number, message: string): LessonProblem => {
    const { line, col } = lines.linePos(offset);
    return { file: source.file, line: Math.max(line, 1) + source.firstLine - 1, column: Math.max(col, 1), message };
  };
  if (document.errors.length > 0) {
    return { ok: false, problems: document.errors.map(({ pos, message }) => place(pos[0], message)) };
  }
  const data: unknown = document.toJS();
  const parsed = parse(data);
  if (parsed.ok) {
    const problemAt: ProblemAt = (path, message) =>
      place(offsetOf(document.contents, { path, message, atKey: false }), message);
    return { ok: true, value: parsed.value, problemAt };
  }
  return {
    ok: false,
    problems: parsed.problems.map((problem) => place(offsetOf(document.contents, problem), problem.message)),
  };
}

/** Where in the text the key or value of this path stands; the start of what holds it when it does not exist. */
function offsetOf(root: unknown, { path, atKey }: ContentProblem): number {
  const holder = nodeAt(root, path.slice(0, -1));
  const key = path.at(-1);
  const pair = isMap(holder) ? holder.items.find((item) => isScalar(item.key) && String(item.key.value) === key) : null;
  const node = atKey && pair ? pair.key : nodeAt(root, path);
  return startOf(node) ?? startOf(pair?.key) ?? startOf(holder) ?? 0;
}

function nodeAt(root: unknown, path: ContentPath): unknown {
  return path.reduce<unknown>((node, key) => (hasGet(node) ? node.get(key, true) : null), root);
}

function hasGet(node: unknown): node is { get(key: string | number, keepScalar: true): unknown } {
  return typeof node === 'object' && node !== null && 'get' in node && typeof node.get === 'function';
}

function startOf(node: unknown): number | null {
  return isNode(node) && node.range ? node.range[0] : null;
}

function isNode(node: unknown): node is Node {
  return typeof node === 'object' && node !== null && 'range' in node;
}
