// The chosen theme, told to the style sheets, and whether it is dark at this moment.

import { useEffect, useState } from 'react';
import type { KeptText } from '../app/keptText.ts';
import { nextTheme, readTheme, type ThemeChoice, writeTheme } from '../app/theme.ts';
import { useMedia } from './useMedia.ts';

export interface Theme {
  readonly choice: ThemeChoice;
  readonly dark: boolean;
  readonly next: () => void;
}

export function useTheme(kept: KeptText): Theme {
  const [choice, setChoice] = useState(() => readTheme(kept));
  const systemDark = useMedia('(prefers-color-scheme: dark)');

  useEffect(() => {
    document.documentElement.dataset.theme = choice;
  }, [choice]);

  function next(): void {
    const chosen = nextTheme(choice);
    writeTheme(kept, chosen);
    setChoice(chosen);
  }

  return { choice, dark: choice === 'auto' ? systemDark : choice === 'dark', next };
}
