// The browser's own storage as a source of kept texts.

import type { KeptTextSource } from './keptText.ts';

export const browserStorage: KeptTextSource = {
  storage: () => window.localStorage,
  onOtherTab(listener) {
    const hear = (event: StorageEvent): void => {
      // A key of null means that another tab cleared everything: no reason to touch what is written here.
      if (event.key !== null) listener(event.key, event.newValue);
    };
    window.addEventListener('storage', hear);
    return () => window.removeEventListener('storage', hear);
  },
};
