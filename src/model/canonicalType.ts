// One spelling for each type, so that `varchar(20)` and `character varying(20)` are the same.

const names: Readonly<Record<string, string>> = {
  bool: 'boolean',
  int: 'integer',
  int2: 'smallint',
  int4: 'integer',
  int8: 'bigint',
  float4: 'real',
  float8: 'double precision',
  float: 'double precision',
  decimal: 'numeric',
  dec: 'numeric',
  varchar: 'character varying',
  'char varying': 'character varying',
  char: 'character',
  bpchar: 'character',
  varbit: 'bit varying',
  timestamp: 'timestamp without time zone',
  timestamptz: 'timestamp with time zone',
  time: 'time without time zone',
  timetz: 'time with time zone',
};

const zoned = /^(time|timestamp)(tz)?(\(\d+\))?( with(?:out)? time zone)?$/u;

/** As `format_type` would print it: `canonicalType('TIMESTAMPTZ(3)')` is `timestamp(3) with time zone`. */
export function canonicalType(type: string): string {
  const [, written = '', array = ''] = /^(.*?)\s*((?:\[\d*\]\s*)*)$/su.exec(tidy(type)) ?? [];
  return canonicalElement(written) + array.replace(/\s|\d/gu, '');
}

function canonicalElement(type: string): string {
  const [, family, tz, precision = '', zone] = zoned.exec(type) ?? [];
  if (family !== undefined)
    return `${family}${precision}${zone ?? (tz === undefined ? ' without time zone' : ' with time zone')}`;
  const [, name = type, modifier = ''] = /^([^(]*?)\s*(\([^)]*\))?$/u.exec(type) ?? [];
  const canonical = names[name] ?? name;
  // `character` and `bit` alone mean one.
  const length = modifier === '' && (canonical === 'character' || canonical === 'bit') ? '(1)' : modifier;
  return canonical + (canonical === 'numeric' ? length.replace(/,0\)$/u, ')') : length);
}

/** Lower case but for quoted names, single spaces, none around brackets, no schema that goes without saying. */
function tidy(type: string): string {
  return type
    .trim()
    .replace(/"[^"]*"|[^"]+/gu, (part) => (part.startsWith('"') ? part : part.toLowerCase()))
    .replace(/^(?:pg_catalog|public)\./u, '')
    .replace(/^"([a-z_][a-z0-9_$]*)"/u, '$1')
    .replace(/\s+/gu, ' ')
    .replace(/\s*([(),])\s*/gu, '$1')
    .replace(/\)(?=[a-z])/gu, ') ');
}
