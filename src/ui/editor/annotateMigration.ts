// A migration as sequelize-cli would have begun it: with the type comment that tells `queryInterface` from anything.

export interface Annotated {
  readonly text: string;
  /** Where a place of the original is now. */
  moved(offset: number): number;
}

interface Insertion {
  readonly at: number;
  readonly comment: string;
}

const migration = "import('sequelize-cli').Migration";

/** How `up` and `down` leave a file, and the type that each form has. */
const forms: readonly { readonly pattern: RegExp; readonly type: (name: string) => string }[] = [
  { pattern: /^[ \t]*(?:module\.exports\s*=|export\s+default)\s*\{/gmu, type: () => migration },
  { pattern: /^[ \t]*(?:module\.)?exports\.(up|down)\s*=/gmu, type: (name) => `${migration}['${name}']` },
  { pattern: /^[ \t]*export\s+(?:async\s+)?function\s+(up|down)\b/gmu, type: (name) => `${migration}['${name}']` },
  { pattern: /^[ \t]*export\s+const\s+(up|down)\s*=/gmu, type: (name) => `${migration}['${name}']` },
];

/** Null when nothing is missing: the file has its comment, or does not look like a migration. */
export function annotateMigration(text: string): Annotated | null {
  const insertions = forms
    .flatMap(({ pattern, type }) =>
      [...text.matchAll(pattern)].map((match): Insertion => {
        return { at: match.index, comment: `/** @type {${type(match[1] ?? '')}} */ ` };
      }),
    )
    .filter(({ at }) => !/@type\b[^\n]*\*\/\s*$/u.test(text.slice(0, at)))
    .sort((one, other) => one.at - other.at);
  if (insertions.length === 0) return null;
  let annotated = '';
  let end = 0;
  for (const { at, comment } of insertions) {
    annotated += text.slice(end, at) + comment;
    end = at;
  }
  return {
    text: annotated + text.slice(end),
    moved: (offset) =>
      insertions.reduce((place, { at, comment }) => (at <= offset ? place + comment.length : place), offset),
  };
}
