// Puts texts of others, such as Postgres' message, detail and hint, into whole sentences.

/** Each with a capital, but the first, which follows a colon; each with one stop at its end. */
export function sentences(...texts: readonly (string | null)[]): string {
  return texts
    .filter((text): text is string => text !== null && text.trim() !== '')
    .map((text, at) => stopped(at === 0 ? text : `${text.charAt(0).toUpperCase()}${text.slice(1)}`))
    .join(' ');
}

/** With a full stop, unless something ends it already. */
export function stopped(text: string): string {
  const trimmed = text.trim();
  return /[.!?…:]$/u.test(trimmed) ? trimmed : `${trimmed}.`;
}
