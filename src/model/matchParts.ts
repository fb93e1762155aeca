// Pairs the parts of two states: which one is still the same, which one came, which one went.

export interface Pair<Part> {
  readonly before: Part;
  readonly now: Part;
}

export interface Matched<Part> {
  /** In the order before. */
  readonly kept: readonly Pair<Part>[];
  readonly added: readonly Part[];
  readonly removed: readonly Part[];
}

type KeyOf<Part> = (part: Part) => string | number | null;

/** Two parts are one and the same when this is equal; null for a part of which it tells nothing. */
export interface MatchKey<Part> {
  readonly before: KeyOf<Part>;
  readonly now: KeyOf<Part>;
}

export const bothBy = <Part>(key: KeyOf<Part>): MatchKey<Part> => ({ before: key, now: key });

/** What one key leaves over is matched by the next. */
export function matchParts<Part>(
  before: readonly Part[],
  now: readonly Part[],
  keys: readonly MatchKey<Part>[],
): Matched<Part> {
  const inPlace = matchInPlace(before, now, keys[0]);
  if (inPlace !== null) return inPlace;
  const partners = new Map<Part, Part>();
  let removed = before;
  let added = now;
  for (const key of keys) {
    const waiting = groupBy(added, key.now);
    const taken = new Set<Part>();
    for (const part of removed) {
      const value = key.before(part);
      const partner = value === null ? undefined : waiting.get(value)?.shift();
      if (partner === undefined) continue;
      partners.set(part, partner);
      taken.add(partner);
    }
    removed = removed.filter((part) => !partners.has(part));
    added = added.filter((part) => !taken.has(part));
    if (removed.length === 0 || added.length === 0) break;
  }
  const kept = before.flatMap((part) => {
    const partner = partners.get(part);
    return partner === undefined ? [] : [{ before: part, now: partner }];
  });
  return { kept, added, removed };
}

/** What has not changed stands in the same order, and is by far the most common. */
function matchInPlace<Part>(
  before: readonly Part[],
  now: readonly Part[],
  key: MatchKey<Part> | undefined,
): Matched<Part> | null {
  if (key === undefined || before.length !== now.length) return null;
  const kept: Pair<Part>[] = [];
  for (const [at, part] of before.entries()) {
    const partner = now[at];
    const value = key.before(part);
    if (partner === undefined || value === null || value !== key.now(partner)) return null;
    kept.push({ before: part, now: partner });
  }
  return { kept, added: [], removed: [] };
}

function groupBy<Part>(parts: readonly Part[], key: KeyOf<Part>): Map<string | number, Part[]> {
  const groups = new Map<string | number, Part[]>();
  for (const part of parts) {
    const value = key(part);
    if (value === null) continue;
    const group = groups.get(value);
    if (group === undefined) groups.set(value, [part]);
    else group.push(part);
  }
  return groups;
}
