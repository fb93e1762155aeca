// Words that the messages of hazards share.

const figures = new Intl.NumberFormat('en-US');

/** `40,000` */
export const figure = (count: number): string => figures.format(count);

/** `1 row`, `40,000 rows` */
export const rowsText = (count: number): string => `${figure(count)} ${count === 1 ? 'row' : 'rows'}`;

/** `a`, `b` and `c`, each in backticks. */
export function listed(names: readonly string[]): string {
  const marked = names.map((name) => `\`${name}\``);
  const last = marked.at(-1) ?? '';
  return marked.length < 2 ? last : `${marked.slice(0, -1).join(', ')} and ${last}`;
}

/** The first few, and how many more there are. */
export function firstOf(names: readonly string[], most = 4): string {
  if (names.length <= most) return listed(names);
  const marked = names.slice(0, most).map((name) => `\`${name}\``);
  return `${marked.join(', ')} and ${names.length - most} more`;
}

/** `is` or `are` */
export const isOrAre = (count: number): string => (count === 1 ? 'is' : 'are');
