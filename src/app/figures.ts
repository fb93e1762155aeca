// Numbers as people read them: units are there, digits line up.

const count = new Intl.NumberFormat('en');
const fine = new Intl.NumberFormat('en', { minimumFractionDigits: 1, maximumFractionDigits: 1 });

export function formatCount(value: number): string {
  return count.format(value);
}

export function formatMs(ms: number): string {
  if (ms >= 1000) return `${fine.format(ms / 1000)} s`;
  return ms >= 100 ? `${count.format(Math.round(ms))} ms` : `${fine.format(ms)} ms`;
}

export function formatMegabytes(bytes: number): string {
  return fine.format(bytes / 1_000_000);
}

/** A time that is only estimated: two digits that matter, in the unit that people would say it in. */
export function formatSpan(ms: number): string {
  const units = [
    { ms: 3_600_000, from: 5_400_000, name: 'h' },
    { ms: 60_000, from: 90_000, name: 'min' },
    { ms: 1000, from: 1000, name: 's' },
    { ms: 1, from: 0, name: 'ms' },
  ];
  const unit = units.find(({ from }) => ms >= from) ?? { ms: 1, name: 'ms' };
  const value = ms / unit.ms;
  return `${value >= 10 ? count.format(Math.round(value)) : fine.format(value)} ${unit.name}`;
}
