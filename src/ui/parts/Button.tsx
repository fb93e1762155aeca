// The one button of the page. A button that cannot be pressed now keeps its focus and says so.

import type { ReactNode, Ref } from 'react';
import './Button.css';

interface ButtonProps {
  readonly onPress: () => void;
  readonly children: ReactNode;
  readonly kind?: 'plain' | 'primary' | 'quiet' | 'link' | 'skip';
  readonly disabled?: boolean;
  readonly title?: string;
  readonly label?: string;
  readonly shortcut?: string;
  readonly expanded?: boolean;
  readonly ref?: Ref<HTMLButtonElement> | undefined;
}

export function Button({ onPress, children, kind = 'plain', disabled = false, ...more }: ButtonProps): ReactNode {
  return (
    <button
      ref={more.ref}
      type="button"
      className={`button button-${kind}`}
      aria-disabled={disabled}
      aria-label={more.label}
      aria-expanded={more.expanded}
      aria-keyshortcuts={more.shortcut}
      title={more.title}
      onClick={disabled ? undefined : onPress}
    >
      {children}
    </button>
  );
}
