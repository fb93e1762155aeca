// Light, dark, or as the system says: remembered, and told to the style sheets.

import type { KeptText } from './keptText.ts';

export const themeChoices = ['auto', 'light', 'dark'] as const;
export type ThemeChoice = (typeof themeChoices)[number];

const key = 'migration-lab:theme';

export function readTheme(kept: KeptText): ThemeChoice {
  const text = kept.read(key);
  return themeChoices.find((choice) => choice === text) ?? 'auto';
}

export function writeTheme(kept: KeptText, choice: ThemeChoice): void {
  kept.write(key, choice === 'auto' ? null : choice);
}

/** The choice after this one: one button walks through them all. */
export function nextTheme(choice: ThemeChoice): ThemeChoice {
  return themeChoices[(themeChoices.indexOf(choice) + 1) % themeChoices.length] ?? 'auto';
}
