// The table that the talks are about.

export const tableBefore = `
  create table t (i integer primary key, s text);
  insert into t select n, 'row ' || n from generate_series(1, 40) n;`;
