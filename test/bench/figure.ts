// One figure of the bench: a number measured in this run, its goal, and the parts that explain it.

export interface Part {
  readonly value: number;
  readonly unit: string;
}

export interface Figure {
  readonly id: string;
  readonly says: string;
  /** Null when it could not be measured; `how` then says why. */
  readonly value: number | null;
  readonly unit: string;
  /** Null for a figure that is only told. */
  readonly goal: string | null;
  readonly ok: boolean;
  readonly parts: Readonly<Record<string, Part>>;
  /** How it was measured, where a reader could wonder. */
  readonly how: string;
}

export interface Goal {
  readonly text: string;
  readonly isMetBy: (value: number) => boolean;
}

/** What a figure is, before it is measured. */
export interface FigureKind {
  readonly id: string;
  readonly says: string;
  readonly unit: string;
  readonly goal: Goal | null;
}

export interface Measured {
  readonly value: number;
  readonly parts: Readonly<Record<string, Part>>;
  readonly how: string;
}

export interface BenchSettings {
  /** How often each thing is done; null leaves it to the figure. */
  readonly rounds: number | null;
  /** Few repetitions, to see that everything works. */
  readonly quick: boolean;
  readonly tell: (progress: string) => void;
}

/** Measurements that come out of one run belong together. */
export interface Measurement {
  readonly kinds: readonly FigureKind[];
  /** One for each kind, in their order. */
  readonly measure: (settings: BenchSettings) => Promise<readonly Measured[]>;
}

/** What cannot be measured on this machine, through no fault of the bench or of the lab. */
export class NotMeasurable extends Error {
  override readonly name = 'NotMeasurable';
}

export function figureOf({ id, says, unit, goal }: FigureKind, { value, parts, how }: Measured): Figure {
  return {
    id,
    says,
    value: rounded(value),
    unit,
    goal: goal?.text ?? null,
    ok: goal?.isMetBy(value) ?? true,
    parts,
    how,
  };
}

export function unmeasured({ id, says, unit, goal }: FigureKind, why: string): Figure {
  return { id, says, value: null, unit, goal: goal?.text ?? null, ok: false, parts: {}, how: `not measured: ${why}` };
}

export function atLeast(limit: number): Goal {
  return { text: `>= ${limit}`, isMetBy: (value) => value >= limit };
}

export function atMost(limit: number): Goal {
  return { text: `<= ${limit}`, isMetBy: (value) => value <= limit };
}

export function below(limit: number): Goal {
  return { text: `< ${limit}`, isMetBy: (value) => value < limit };
}

export function part(value: number, unit: string): Part {
  return { value: rounded(value), unit };
}

export function roundsOf({ rounds, quick }: BenchSettings, usual: number, few = 3): number {
  return rounds ?? (quick ? few : usual);
}

export function median(values: readonly number[]): number {
  return quantile(values, 0.5);
}

/** Between two neighbours where the place falls between them. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  const place = (sorted.length - 1) * share;
  const low = sorted[Math.floor(place)];
  const high = sorted[Math.ceil(place)];
  if (low === undefined || high === undefined) throw new Error('nothing was measured');
  return low + (high - low) * (place - Math.floor(place));
}

/** Four digits tell all that one run can know. */
function rounded(value: number): number {
  return value === 0 ? 0 : Number(value.toPrecision(4));
}
