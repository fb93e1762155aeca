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
