// The few signs that are drawn, so that no font decides what they look like.

import type { ReactNode } from 'react';

const paths = {
  pass: 'M4 8.5l2.8 2.8L12 5.5',
  fail: 'M5 5l6 6M11 5l-6 6',
  skipped: 'M5 8h6',
  warned: 'M8 4.5v4.2M8 11.3v.2',
  fault: 'M8 11.5v-.2M6.2 6.2a1.9 1.9 0 1 1 2.7 1.7c-.6.3-.9.7-.9 1.3',
  auto: 'M8 3v10M8 3a5 5 0 0 1 0 10zM8 3a5 5 0 0 0 0 10M9.5 4v8M11 5v6',
  light:
    'M8 5.4a2.6 2.6 0 1 1 0 5.2 2.6 2.6 0 0 1 0-5.2M8 1.8v1.4M8 12.8v1.4M1.8 8h1.4M12.8 8h1.4M3.6 3.6l1 1M11.4 11.4l1 1M12.4 3.6l-1 1M4.6 11.4l-1 1',
  dark: 'M12.8 9.6A5.2 5.2 0 0 1 6.4 3.2a5.2 5.2 0 1 0 6.4 6.4',
  chevron: 'M6 4l4 4-4 4',
} as const;

export type IconName = keyof typeof paths;

export function Icon({ name }: { readonly name: IconName }): ReactNode {
  return (
    <svg className="icon" viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
      <path
        d={paths[name]}
        fill="none"
        stroke="currentColor"
        strokeWidth="1.6"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </svg>
  );
}
