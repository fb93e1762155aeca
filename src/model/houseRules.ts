// A team's house rules, `migration-lab.yaml`: which hazards count how much, how files are called, which tables are large.

import * as v from 'valibot';
import { type ContentProblem, type Parsed, parseContent } from './contentProblem.ts';
import { type HazardId, hazards, isHazardId, type Severity } from './hazards.ts';

/** What a hazard does to the outcome: an error makes it fail, a warning is told, what is off is not. */
export const hazardLevels = ['error', 'warning', 'off'] as const;
export type HazardLevel = (typeof hazardLevels)[number];

const filled = v.pipe(v.string('must be text'), v.minLength(1, 'must not be empty'));

const houseRulesSchema = v.strictObject({
  hazards: v.optional(v.record(v.string(), v.picklist(hazardLevels, 'must be error, warning or off')), {}),
  /** A regular expression that the names of migrations must match. */
  fileName: v.exactOptional(filled),
  /** `users`, `shop.users` */
  largeTables: v.exactOptional(v.array(filled)),
  largerThanRows: v.exactOptional(
    v.pipe(v.number('must be a number'), v.integer('must be a whole number'), v.minValue(0, 'must not be negative')),
  ),
});

export interface HouseRules {
  /** For those that the team decided about; `levelOf` knows the others. */
  readonly hazards: Readonly<Partial<Record<HazardId, HazardLevel>>>;
  /** Null when every name will do. */
  readonly fileName: RegExp | null;
  /** Null when every table counts as large. */
  readonly large: LargeTables | null;
}

/** A table is large when it is named, or when it holds more rows. */
export interface LargeTables {
  readonly tables: readonly string[];
  readonly largerThanRows: number;
}

export const noHouseRules: HouseRules = { hazards: {}, fileName: null, large: null };

/** Reads them strictly: an unknown key, an unknown hazard and a pattern that is none are problems. */
export function parseHouseRules(input: unknown): Parsed<HouseRules> {
  if (Array.isArray(input))
    return { ok: false, problems: [{ path: [], message: 'must be keys with values, not a list', atKey: false }] };
  // A file in which everything is commented out says nothing.
  const parsed = parseContent(houseRulesSchema, input ?? {});
  if (!parsed.ok) return parsed;
  const { fileName, largeTables, largerThanRows, hazards: levels } = parsed.value;
  const pattern = fileName === undefined ? null : patternOf(fileName);
  const problems = [...unknownHazards(levels), ...(pattern === null || pattern instanceof RegExp ? [] : [pattern])];
  if (problems.length > 0) return { ok: false, problems };
  return {
    ok: true,
    value: {
      hazards: levels,
      fileName: pattern instanceof RegExp ? pattern : null,
      large:
        largeTables === undefined && largerThanRows === undefined
          ? null
          : { tables: largeTables ?? [], largerThanRows: largerThanRows ?? Number.POSITIVE_INFINITY },
    },
  };
}

function unknownHazards(levels: object): readonly ContentProblem[] {
  const ids = Object.keys(hazards);
  return Object.keys(levels)
    .filter((id) => !isHazardId(id))
    .map((id) => ({
      path: ['hazards', id],
      message: `there is no hazard "${id}": they go from ${ids[0]} to ${ids.at(-1)}`,
      atKey: true,
    }));
}

function patternOf(text: string): RegExp | ContentProblem {
  try {
    return new RegExp(text);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return { path: ['fileName'], message: `fileName: is no regular expression: ${reason}`, atKey: false };
  }
}

/** As it is where a team says nothing: outages and blocked traffic fail, the rest is told. */
export function usualLevel(severity: Severity): HazardLevel {
  return severity === 'outage' || severity === 'blocks' ? 'error' : 'warning';
}
