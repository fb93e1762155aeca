// Another word in SQL: a value, a type, a name, a comparison, an action of a foreign key.

import { type Edit, type Family, replaced } from './mutant.ts';
import { sqlTexts } from './sqlTexts.ts';

interface Replacement {
  /** The group `word`, or the whole where there is none, is what is replaced. */
  readonly at: RegExp;
  readonly by: (word: string) => string;
}

const to = (at: RegExp, by: string): Replacement => ({ at, by: () => by });

const replacements: readonly Replacement[] = [
  { at: /'(?<word>(?:[^'\\]|'')*)'/dgu, by: (word) => `${word}x` },
  { at: /(?<![\w'."$])(?<word>\d+)(?![\w'.])/dgu, by: (word) => String(Number(word) + 1) },
  {
    at: /\b(?:TABLE|COLUMN|TYPE|CONSTRAINT|INDEX|UPDATE|INTO|FROM|SET|TO|VALUE|SEQUENCE|REFERENCES|ON)\s+(?:(?:IF\s+(?:NOT\s+)?EXISTS|CONCURRENTLY|ONLY)\s+)*"?(?<word>(?!(?:if|concurrently|only|delete|update|null|default|not|conflict|set|select|constraint|data|type)\b)[a-z_][\w]*)/dgiu,
    by: (word) => `${word}x`,
  },
  { at: /(?<![<>!:])=(?!>)/dgu, by: () => '<>' },
  to(/(?<![<>=-])<(?![>=])/dgu, '<='),
  to(/(?<![<>=-])>(?![>=])/dgu, '>='),
  to(/<=/dgu, '<'),
  to(/>=/dgu, '>'),
  to(/\bIS\s+NULL\b/dgiu, 'IS NOT NULL'),
  to(/\bIS\s+NOT\s+NULL\b/dgiu, 'IS NULL'),
  to(/\bAND\b/dgiu, 'OR'),
  to(/\bOR\b(?!\s+REPLACE)/dgiu, 'AND'),
  to(/\bDESC\b/dgiu, 'ASC'),
  to(/\bTRUE\b/dgiu, 'false'),
  to(/\bFALSE\b/dgiu, 'true'),
  to(/\bCASCADE\b/dgiu, 'RESTRICT'),
  to(/\bRESTRICT\b/dgiu, 'CASCADE'),
  to(/\bSET\s+NULL\b/dgiu, 'CASCADE'),
  to(/\btext\b/dgiu, 'varchar(100)'),
  to(/\bvarchar\b(?!\s*\()/dgiu, 'text'),
  to(/\b(?:integer|int)\b/dgiu, 'bigint'),
  to(/\bbigint\b/dgiu, 'integer'),
  to(/\bbigserial\b/dgiu, 'serial'),
  to(/\bjsonb\b/dgiu, 'json'),
  to(/\btimestamptz\b/dgiu, 'timestamp'),
  to(/\bnumeric\b/dgiu, 'real'),
  to(/\bboolean\b/dgiu, 'integer'),
];

export const sqlWords: Family = (tree) =>
  sqlTexts(tree).flatMap(({ sql, start }) =>
    replacements.flatMap(({ at, by }) =>
      [...sql.matchAll(at)].map((found): Edit => {
        const word = found.groups?.word ?? found[0];
        const from = start + (found.indices?.groups?.word?.[0] ?? found.index);
        return replaced(from, from + word.length, word, by(word));
      }),
    ),
  );
