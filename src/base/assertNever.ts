// The end of an exhaustive switch: a value here is a fault of ours, found by the compiler first.

/** Throws; the parameter's type makes the compiler refuse a switch that forgot a case. */
export function assertNever(value: never): never {
  throw new Error(`unexpected value: ${JSON.stringify(value)}`);
}
