// What the talks have in common: the table that they are about, and texts of many lines.

export const tableBefore = `
  create table t (i integer primary key, s text);
  insert into t select n, 'row ' || n from generate_series(1, 40) n;`;

export const lineOf = (count: number, line: (n: number) => string): string =>
  Array.from({ length: count }, (_, n) => line(n)).join('\n');
