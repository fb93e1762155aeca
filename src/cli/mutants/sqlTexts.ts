// The pieces of SQL in a migration: texts and templates that read like it, at their place in the file.

import type { SourceTree } from './sourceTree.ts';

export interface SqlText {
  /** As it is written in the file, without its quotes; of a template the part between two `${…}`. */
  readonly sql: string;
  readonly start: number;
}

const keyword =
  /\b(?:select|insert\s+into|update|delete\s+from|create|alter|drop|where|check|not\s+null|default|references|returning|values|in|is\s+(?:not\s+)?null|set|now\(\)|add|table|index)\b/iu;

/** A name alone is none, nor is a sentence without a keyword. */
export function looksLikeSql(text: string): boolean {
  return /[\s()]/u.test(text) && keyword.test(text);
}

export function sqlTexts({ text, visits }: SourceTree): readonly SqlText[] {
  return visits.flatMap(({ node, around }): readonly SqlText[] => {
    if (node.type === 'Literal' && typeof node.value === 'string') {
      return looksLikeSql(node.value) ? [{ sql: text.slice(node.start + 1, node.end - 1), start: node.start + 1 }] : [];
    }
    const [template] = around;
    if (node.type !== 'TemplateElement' || template?.type !== 'TemplateLiteral') return [];
    const isSql = looksLikeSql(template.quasis.map(({ value }) => value.raw).join(' x '));
    return isSql ? [{ sql: text.slice(node.start, node.end), start: node.start }] : [];
  });
}

/** Where what begins at `from` ends: at a bracket that closes, at a semicolon, at one of the words; texts are passed over. */
export function clauseEnd(sql: string, from: number, stop: RegExp): number {
  let depth = 0;
  for (let at = from; at < sql.length; at += 1) {
    const sign = sql.charAt(at);
    if (sign === "'") at = textEnd(sql, at);
    else if (sign === '(') depth += 1;
    else if (sign === ')') depth -= 1;
    const isWord = /[\s,]/u.test(sign) && stop.test(sql.slice(at).trimStart());
    if (depth < 0 || (depth === 0 && (sign === ';' || (at > from && isWord)))) return at;
  }
  return sql.length;
}

function textEnd(sql: string, from: number): number {
  const end = sql.indexOf("'", from + 1);
  return end < 0 ? sql.length : end;
}
