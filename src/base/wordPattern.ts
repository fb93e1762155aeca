// Regular expressions out of texts that may hold any sign, such as the names of tables.

/** The text as a part of a pattern that means just this text. */
export const escapedPattern = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&');

/** The name as a word of its own, in any case: `status` is not in `order_status`. */
export const wordPattern = (name: string): RegExp => new RegExp(`(?<![\\w$])${escapedPattern(name)}(?![\\w$])`, 'iu');
