// Asks the catalogs what has changed since they were last read, by the transaction that wrote each row: `xmin`.
// https://www.postgresql.org/docs/18/ddl-system-columns.html

import { firstOid } from './catalogNumbers.ts';

/** The state of the catalogs at one moment, as far as it takes to tell later what is new. */
export interface CatalogMoment {
  /** The transaction that comes next: what it or a later one writes is new. */
  readonly next: string;
  /** False inside a transaction that has written something, and may take it back. */
  readonly settled: boolean;
  /** How many rows those catalogs have whose names stand in definitions: functions, operators, schemas … */
  readonly naming: string;
  readonly constraints: number;
  readonly comments: number;
  /** Temporary tables hide others of their name, which are then spelled with their schema. */
  readonly temporary: number;
  /** Types that have a name of their own, not those of tables. */
  readonly types: ReadonlySet<number>;
  /** All relations that can be the learner's. */
  readonly relations: ReadonlySet<number>;
}

export interface CatalogNews extends CatalogMoment {
  /** Rows that are new, by what they belong to. */
  readonly newRelations: ReadonlySet<number>;
  /** Tables of which an attribute, a constraint, an index, a trigger, or a parent is new. */
  readonly newParts: ReadonlySet<number>;
  readonly newTypes: ReadonlySet<number>;
  readonly newSequences: ReadonlySet<number>;
  /** Whether a row of the catalogs that `naming` counts is new, or a comment. */
  readonly newNames: boolean;
}

/** Catalogs, small all of them, whose rows may be spelled in any definition. */
const naming = [
  `pg_namespace where oid >= ${firstOid}`,
  `pg_proc where oid >= ${firstOid}`,
  `pg_operator where oid >= ${firstOid}`,
  `pg_collation where oid >= ${firstOid}`,
  `pg_opclass where oid >= ${firstOid}`,
  `pg_opfamily where oid >= ${firstOid}`,
  `pg_cast where oid >= ${firstOid}`,
  `pg_ts_config where oid >= ${firstOid}`,
  `pg_ts_dict where oid >= ${firstOid}`,
  `pg_am where oid >= ${firstOid}`,
  `pg_language where oid >= ${firstOid}`,
  `pg_extension where oid >= ${firstOid}`,
  'pg_authid where true',
];

const relationKinds = "('r', 'p', 'v', 'm', 'S', 'i', 'I', 'f')";
const ownTypes = `oid >= ${firstOid} and typtype in ('e', 'd', 'r', 'm', 'b', 'p') and not (typelem <> 0 and typlen = -1)`;
const listedConstraints = `conrelid <> 0 and (contype in ('p', 'u', 'f', 'c', 'x') or contype = 'n' and not convalidated)`;

/** `since` is the `next` of an earlier moment. Each catalog is gone through once. */
export function catalogNewsSql(since: string): string {
  const isNew = (row = ''): string => `age(${row}xmin) <= age('${since}'::xid)`;
  const all = (what: string): string => `string_agg(${what}::text, ' ')`;
  const fresh = (what: string): string => `${all(what)} filter (where ${isNew()})`;
  const named = naming.map((from) => `(select count(*) || ':' || count(*) filter (where ${isNew()}) from ${from})`);
  const newParts = [
    `(select ${all('distinct attrelid')} from pg_attribute where attrelid >= ${firstOid} and attnum > 0 and ${isNew()})`,
    `(select ${all('indrelid')} from pg_index where indexrelid >= ${firstOid} and ${isNew()})`,
    `(select ${all('tgrelid')} from pg_trigger where oid >= ${firstOid} and ${isNew()})`,
    `(select ${all('inhrelid')} from pg_inherits where ${isNew()})`,
    `(select ${all('c.oid')} from pg_class t join pg_class c on c.reltoastrelid = t.oid
      where t.oid >= ${firstOid} and t.relkind = 't' and ${isNew('t.')} and t.reloptions is not null)`,
    '"newConstraints"',
  ];
  return `select pg_snapshot_xmax(pg_current_snapshot())::xid::text as next, pg_current_xact_id_if_assigned() is null as settled,
  concat_ws(' ', ${named.join(', ')}) as naming, constraints, relations, "newRelations", temporary, types, "newTypes",
  concat_ws(' ', ${newParts.join(', ')}) as "newParts",
  (select count(*) || ':' || count(*) filter (where ${isNew()}) from pg_description where objoid >= ${firstOid}) as comments,
  (select ${all('enumtypid')} from pg_enum where ${isNew()}) as "newLabels",
  (select ${all('seqrelid')} from pg_sequence where ${isNew()}) as "newSequences"
from (select ${all('oid')} as relations, ${fresh('oid')} as "newRelations",
    (count(*) filter (where relpersistence = 't'))::int as temporary
    from pg_class where oid >= ${firstOid} and relkind in ${relationKinds}) r,
  (select ${all('oid')} as types, ${fresh('oid')} as "newTypes" from pg_type where ${ownTypes}) t,
  (select (count(*) filter (where ${listedConstraints}))::int as constraints,
    ${fresh("concat_ws(' ', conrelid, confrelid)")} as "newConstraints" from pg_constraint where oid >= ${firstOid}) c`;
}

export interface CatalogNewsRow {
  readonly next: string;
  readonly settled: boolean;
  readonly naming: string;
  readonly constraints: number;
  readonly comments: string;
  readonly temporary: number;
  readonly types: string | null;
  readonly newTypes: string | null;
  readonly newLabels: string | null;
  readonly newSequences: string | null;
  readonly relations: string | null;
  readonly newRelations: string | null;
  readonly newParts: string | null;
}

export function catalogNews(row: CatalogNewsRow): CatalogNews {
  const [comments = 0, newComments = 0] = row.comments.split(':').map(Number);
  return {
    next: row.next,
    settled: row.settled,
    naming: row.naming.replaceAll(/:\d+/gu, ''),
    constraints: row.constraints,
    comments,
    temporary: row.temporary,
    types: oids(row.types),
    relations: oids(row.relations),
    newRelations: oids(row.newRelations),
    newParts: oids(row.newParts),
    newSequences: oids(row.newSequences),
    newTypes: oids([row.newTypes, row.newLabels].join(' ')),
    newNames: newComments > 0 || /:[1-9]/u.test(row.naming),
  };
}

const oids = (list: string | null): ReadonlySet<number> =>
  new Set((list ?? '').split(' ').flatMap((text) => (text === '' ? [] : Number(text))));
