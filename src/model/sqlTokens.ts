// Cuts an SQL expression into tokens: enough to compare two expressions, no more.

export type SqlToken =
  /** With its quotes. */
  | { readonly kind: 'text'; readonly value: string }
  | { readonly kind: 'number'; readonly value: string }
  /** A keyword or an unquoted name, in lower case. */
  | { readonly kind: 'word'; readonly value: string }
  /** A quoted name, without its quotes: never a keyword. */
  | { readonly kind: 'name'; readonly value: string }
  | { readonly kind: 'sign'; readonly value: string };

// As in Postgres, an operator of ordinary signs does not end in + or -: `a>-1` compares with -1.
const operator = '[-+*/<>=]*[~!@#%^&|?][-+*/<>=~!@#%^&|?]*|[-+*/<>=]*[*/<>=]|[-+]';
const patterns = new RegExp(
  String.raw`\s+|E?'(?:[^']|'')*'|"(?:[^"]|"")*"|\d+(?:\.\d+)?(?:e[+-]?\d+)?|\.\d+|[a-z_\u0080-\uffff][\w$\u0080-\uffff]*|::|${operator}|.`,
  'giu',
);

/** Never fails: what it does not know becomes a sign of one character. */
export function sqlTokens(expression: string): readonly SqlToken[] {
  return [...expression.matchAll(patterns)].flatMap(([text]): readonly SqlToken[] => {
    const first = text.charAt(0);
    if (/^\s/u.test(text)) return [];
    if (text.length > 1 && text.endsWith("'")) return [{ kind: 'text', value: text.replace(/^E/iu, '') }];
    if (text.length > 1 && first === '"') return [{ kind: 'name', value: text.slice(1, -1).replaceAll('""', '"') }];
    if (/^\.?\d/u.test(text)) return [{ kind: 'number', value: text.toLowerCase() }];
    if (/[a-z_\u0080-\uffff]/iu.test(first)) return [{ kind: 'word', value: text.toLowerCase() }];
    return [{ kind: 'sign', value: text === '!=' ? '<>' : text }];
  });
}

/** A name as it must be written: `status`, `"createdAt"`. */
export function writtenName(name: string): string {
  return /^[a-z_\u0080-\uffff][a-z0-9_$\u0080-\uffff]*$/u.test(name) ? name : `"${name.replaceAll('"', '""')}"`;
}

/** One spelling for the tokens as they are. */
export function tokenText(tokens: readonly SqlToken[]): string {
  return tokens.map(({ kind, value }) => (kind === 'name' ? writtenName(value) : value)).join(' ');
}

/** Where the bracket at `from` closes; the last token when it never does. */
export function closingBracket(tokens: readonly SqlToken[], from: number): number {
  let depth = 0;
  for (let at = Math.max(from, 0); at < tokens.length; at += 1) {
    const token = tokens[at];
    if (token?.kind !== 'sign') continue;
    if (token.value === '(' || token.value === '[') depth += 1;
    if (token.value === ')' || token.value === ']') depth -= 1;
    if (depth === 0) return at;
  }
  return tokens.length - 1;
}

export const isSign = (token: SqlToken | undefined, value: string): boolean =>
  token?.kind === 'sign' && token.value === value;

export const isWord = (token: SqlToken | undefined, value: string): boolean =>
  token?.kind === 'word' && token.value === value;
