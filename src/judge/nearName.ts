// Finds what was probably meant: `createdAt` for `created_at`, `Users` or `user` for `users`.

/** The name of `there` that differs from `wanted` in spelling only; null when none does. */
export function nearName(wanted: string, there: readonly string[]): string | null {
  return there.find((name) => name !== wanted && bare(name) === bare(wanted)) ?? null;
}

/** Case, underscores and a plural's s are what people get wrong. */
const bare = (name: string): string =>
  name
    .toLowerCase()
    .replace(/[_\s-]/gu, '')
    .replace(/s$/u, '');
