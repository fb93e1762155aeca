// Pieces of the code that a safer form is written in, with the learner's own names.

import { writtenName } from '../../model/sqlTokens.ts';

/** `await queryInterface.sequelize.query('…');` */
export const queryCall = (sql: string): string => `await queryInterface.sequelize.query(${text(sql)});`;

// https://www.postgresql.org/docs/18/sql-keywords-appendix.html: those that name no table and no column without quotes.
const reserved = new Set(
  `all analyse analyze and any array as asc asymmetric authorization binary both case cast check collate collation column
  concurrently constraint create cross current_catalog current_date current_role current_schema current_time
  current_timestamp current_user default deferrable desc distinct do else end except false fetch for foreign freeze from
  full grant group having ilike in initially inner intersect into is isnull join lateral leading left like limit localtime
  localtimestamp natural not notnull null offset on only or order outer overlaps placing primary references returning right
  select session_user similar some symmetric system_user table tablesample then to trailing true union unique user using
  variadic verbose when where window with`.split(/\s+/u),
);

/** A name as SQL must write it. */
export const quoted = (name: string): string => (reserved.has(name) ? `"${name}"` : writtenName(name));

/** `users`, `shop.users`, each part as SQL must write it. */
export const quotedTable = (table: string): string => table.split('.').map(quoted).join('.');

/** The first argument of a call: `'users'`, `{ tableName: 'users', schema: 'shop' }`. */
export function tableArgument(table: string): string {
  const dot = table.indexOf('.');
  if (dot < 0) return text(table);
  return `{ tableName: ${text(table.slice(dot + 1))}, schema: ${text(table.slice(0, dot))} }`;
}

/** A text of JavaScript, in the quotes that need the least care. */
export function text(value: string): string {
  const plain = value.replaceAll('\\', '\\\\');
  if (!/['\n]/u.test(value)) return `'${plain}'`;
  if (!/["\n]/u.test(value)) return `"${plain}"`;
  return `\`${plain.replaceAll('`', '\\`').replaceAll('${', '\\${')}\``;
}

const typeCodes: readonly (readonly [RegExp, string])[] = [
  [/^text$/u, 'Sequelize.TEXT'],
  [/^integer$/u, 'Sequelize.INTEGER'],
  [/^bigint$/u, 'Sequelize.BIGINT'],
  [/^smallint$/u, 'Sequelize.SMALLINT'],
  [/^boolean$/u, 'Sequelize.BOOLEAN'],
  [/^uuid$/u, 'Sequelize.UUID'],
  [/^jsonb$/u, 'Sequelize.JSONB'],
  [/^json$/u, 'Sequelize.JSON'],
  [/^date$/u, 'Sequelize.DATEONLY'],
  [/^timestamp(?:\(\d\))? with time zone$/u, 'Sequelize.DATE'],
  [/^double precision$/u, 'Sequelize.DOUBLE'],
  [/^real$/u, 'Sequelize.REAL'],
  [/^numeric$/u, 'Sequelize.DECIMAL'],
  [/^numeric\((\d+),(\d+)\)$/u, 'Sequelize.DECIMAL($1, $2)'],
  [/^character varying\((\d+)\)$/u, 'Sequelize.STRING($1)'],
];

/** A type of the catalog as a migration writes it: `Sequelize.TEXT`; those that Sequelize has no word for as text. */
export function typeCode(type: string): string {
  const known = typeCodes.find(([pattern]) => pattern.test(type));
  return known === undefined ? text(type) : type.replace(known[0], known[1]);
}
