// Cuts an SQL expression into tokens: enough to compare two expressions, no more.

export type SqlToken =
  | { readonly kind: 'text'; readonly value: string }
  | { readonly kind: 'number'; readonly value: string }
  /** Keywords and unquoted names, in lower case; a quoted name keeps its quotes when it needs them. */
  | { readonly kind: 'word'; readonly value: string }
  | { readonly kind: 'sign'; readonly value: string };

const patterns =
  /\s+|E?'(?:[^']|'')*'|"(?:[^"]|"")*"|\d+(?:\.\d+)?(?:e[+-]?\d+)?|[a-z_][\w$]*|::|<>|!=|<=|>=|\|\||[-+*/%<>=~!@#&|^?]+|./giu;

/** Never fails: what it does not know becomes a sign of one character. */
export function sqlTokens(expression: string): readonly SqlToken[] {
  return [...expression.matchAll(patterns)].flatMap(([text]): readonly SqlToken[] => {
    const first = text.charAt(0);
    if (/^\s/u.test(text)) return [];
    if (text.endsWith("'")) return [{ kind: 'text', value: text.replace(/^E/iu, '') }];
    if (first === '"') return [{ kind: 'word', value: unquoted(text) }];
    if (/\d/u.test(first)) return [{ kind: 'number', value: text }];
    if (/[a-z_]/iu.test(first)) return [{ kind: 'word', value: text.toLowerCase() }];
    return [{ kind: 'sign', value: text === '!=' ? '<>' : text }];
  });
}

/** `"status"` is `status`; `"createdAt"` stays as it is. */
function unquoted(name: string): string {
  return /^"[a-z_][a-z0-9_$]*"$/u.test(name) ? name.slice(1, -1) : name;
}
