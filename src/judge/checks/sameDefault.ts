// Is a default what a check asks for? More generous than a difference of two schemas, which tells every change:
// of now(), clock_timestamp() and their like all are "the present time" to whoever asks for that.

import { canonicalDefault } from '../../model/canonicalDefault.ts';

export function sameDefault(wanted: string | null, got: string | null, type: string): boolean {
  const canonical = canonicalDefault(wanted, type);
  if (canonical === canonicalDefault(got, type)) return true;
  if (canonical === null || got === null) return false;
  const family = families.find(({ name, of }) => of.test(type) && canonical === canonicalDefault(name, type));
  return family?.members.test(got) ?? false;
}

interface Family {
  /** As a check asks for it. */
  readonly name: string;
  /** The types of the columns. */
  readonly of: RegExp;
  /** As Postgres prints them. */
  readonly members: RegExp;
}

const present = "(?:now\\(\\)|(?:CURRENT_TIMESTAMP|LOCALTIMESTAMP)(?:\\(\\d\\))?|\\w+_timestamp\\(\\)|'now'::text)";
const cast = '(?:::timestamp(?:\\(\\d\\))? with(?:out)? time zone|::date)?';

const families: readonly Family[] = [
  { name: 'now()', of: /^timestamp/u, members: new RegExp(`^(?:${present}|\\(${present}\\))${cast}$`, 'iu') },
  {
    name: "'{}'",
    of: /^jsonb?$/u,
    members: /^\(?(?:jsonb?_build_object\(\)|'\{\s*\}'::jsonb?)\)?(?:::jsonb?)?$/u,
  },
  {
    name: "'[]'",
    of: /^jsonb?$/u,
    members: /^\(?(?:jsonb?_build_array\(\)|'\[\s*\]'::jsonb?)\)?(?:::jsonb?)?$/u,
  },
];
