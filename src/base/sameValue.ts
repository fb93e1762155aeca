// Whether two values of plain data say the same, and which of two to keep.

/** Of objects that were made in the same way, with their keys in the same order. */
export function isSameValue(one: unknown, other: unknown): boolean {
  if (one === other) return true;
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null) return false;
  const entries = Object.entries(one);
  const others = Object.entries(other);
  return (
    entries.length === others.length &&
    entries.every(([key, value], at) => key === others[at]?.[0] && isSameValue(value, others[at]?.[1]))
  );
}

/** The value before where it says the same as the one now, so that both states share it. */
export function sharedValue<Value>(before: Value | undefined, now: Value): Value {
  return before !== undefined && isSameValue(before, now) ? before : now;
}
