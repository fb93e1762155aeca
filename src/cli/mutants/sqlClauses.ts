// A clause of SQL forgotten: WHERE, NOT NULL, DEFAULT …, ON DELETE …, or one statement of several.

import { type Edit, type Family, shown } from './mutant.ts';
import { clauseEnd, type SqlText, sqlTexts } from './sqlTexts.ts';

const name = String.raw`(?:"[^"]+"|[\w.]+)`;
const action = '(?:CASCADE|RESTRICT|NO\\s+ACTION|SET\\s+NULL|SET\\s+DEFAULT)';

/** Clauses of a fixed form. */
const fixed: readonly RegExp[] = [
  /\bNOT\s+NULL\b/giu,
  /\bUNIQUE\b/giu,
  /\bPRIMARY\s+KEY\b(?!\s*\()/giu,
  /\bDEFAULT\s+(?:'(?:[^']|'')*'(?:::\w+)?|[\w.]+(?:\([^()]*\))?)/giu,
  new RegExp(`\\bON\\s+(?:DELETE|UPDATE)\\s+${action}`, 'giu'),
  new RegExp(String.raw`\bREFERENCES\s+${name}(?:\s*\([^()]*\))?`, 'giu'),
  /\bCONCURRENTLY\b/giu,
  /\bNOT\s+VALID\b/giu,
  /\bCASCADE\b/giu,
  /\bDISTINCT\b(?!\s+FROM)/giu,
  /\bLIMIT\s+\S+/giu,
  // The call, not what it is called with.
  /\b(?:lower|upper|initcap|b?trim|ltrim|rtrim|abs|round|floor|ceil|ceiling)\b(?=\()/giu,
  /\b(?:GENERATED\s+(?:ALWAYS|BY\s+DEFAULT)\s+AS\s+IDENTITY)\b/giu,
  /\bAFTER\s+'[^']*'|\bBEFORE\s+'[^']*'|\bINCLUDE\s*\([^()]*\)/giu,
];

/** Clauses that reach to the end of what they stand in, or to the next of the words. */
const open: readonly { readonly begin: RegExp; readonly end: RegExp }[] = [
  { begin: /\bWHERE\b/giu, end: /^(?:GROUP|ORDER|LIMIT|RETURNING|ON\s+CONFLICT)\b/iu },
  { begin: /\bAND\b/giu, end: /^(?:AND|OR|GROUP|ORDER|LIMIT|RETURNING|ON\s+CONFLICT)\b/iu },
  { begin: /\bORDER\s+BY\b/giu, end: /^(?:LIMIT|FOR|RETURNING)\b/iu },
  { begin: /\bUSING\b/giu, end: /^(?:WHERE|SET|,|ON|VALUES)\b/iu },
  { begin: /(?:\bCONSTRAINT\s+\w+\s+)?\bCHECK\s*(?=\()/giu, end: /^(?!\()\S/u },
  { begin: /\bON\s+CONFLICT\b/giu, end: /^RETURNING\b/iu },
];

export const sqlClauses: Family = (tree) =>
  sqlTexts(tree).flatMap((text) => [
    ...fixed.flatMap((clause) =>
      [...text.sql.matchAll(clause)].map((found) => cut(text, found.index, found[0].length)),
    ),
    ...open.flatMap(({ begin, end }) =>
      [...text.sql.matchAll(begin)].map((found) => {
        const after = found.index + found[0].length;
        return cut(text, found.index, clauseEnd(text.sql, after, end) - found.index);
      }),
    ),
    ...wholeStatements(text),
  ]);

function cut({ sql, start }: SqlText, from: number, length: number): Edit {
  return {
    start: start + from,
    end: start + from + length,
    text: '',
    what: `${shown(sql.slice(from, from + length))} dropped`,
  };
}

/** Of a text with several statements, each left out once. */
function wholeStatements(text: SqlText): readonly Edit[] {
  const edits: Edit[] = [];
  for (let from = 0; from < text.sql.length; ) {
    const end = clauseEnd(text.sql, from, /^(?!)/u);
    if (text.sql.slice(from, end).trim() !== '') edits.push(cut(text, from, Math.min(end + 1, text.sql.length) - from));
    from = end + 1;
  }
  return edits.length > 1 ? edits : [];
}
