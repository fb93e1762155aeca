// Reads an array as Postgres prints it: `{1,NULL,"a,b",{2}}`.
// https://www.postgresql.org/docs/18/arrays.html#ARRAYS-IO

import type { Cell } from '../../model/probe.ts';

/** Nested lists of what `toCell` makes of each element; `delimiter` is that of the element's type. */
export function readArray(text: string, delimiter: string, toCell: (element: string) => Cell): readonly Cell[] {
  // An array that does not start at 1 says so before: `[0:1]={a,b}`.
  let at = text.indexOf('{');

  const readQuoted = (): Cell => {
    let value = '';
    for (at += 1; text[at] !== '"'; at += 1) {
      if (text[at] === '\\') at += 1;
      value += text[at] ?? '';
    }
    at += 1;
    return toCell(value);
  };

  const readBare = (): Cell => {
    const start = at;
    while (at < text.length && text[at] !== delimiter && text[at] !== '}') at += 1;
    const value = text.slice(start, at);
    return value === 'NULL' ? null : toCell(value);
  };

  const readList = (): readonly Cell[] => {
    const items: Cell[] = [];
    at += 1;
    while (at < text.length && text[at] !== '}') {
      items.push(text[at] === '{' ? readList() : text[at] === '"' ? readQuoted() : readBare());
      if (text[at] === delimiter) at += 1;
    }
    at += 1;
    return items;
  };

  return readList();
}
