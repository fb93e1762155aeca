// A line across the work area that asks for a decision: another tab's text, a server that did not start.

import type { ReactNode } from 'react';
import { Button } from '../parts/Button.tsx';
import './NoticeBar.css';

interface NoticeBarProps {
  /** `plain` does not interrupt: it only says what can be done. */
  readonly tone: 'plain' | 'warned' | 'fault';
  readonly children: ReactNode;
  readonly actions: readonly { readonly text: string; readonly onPress: () => void }[];
}

export function NoticeBar({ tone, children, actions }: NoticeBarProps): ReactNode {
  return (
    <div className={`notice notice-${tone}`} role={tone === 'plain' ? 'status' : 'alert'}>
      <div className="notice-text">{children}</div>
      {actions.map(({ text, onPress }) => (
        <Button key={text} onPress={onPress}>
          {text}
        </Button>
      ))}
    </div>
  );
}
