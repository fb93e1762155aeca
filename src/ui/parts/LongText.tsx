// Code that may be very long: its beginning, and a button for the rest.

import { type ReactNode, useState } from 'react';
import { formatCount } from '../../app/figures.ts';
import { strings } from '../../app/strings.ts';
import { Button } from './Button.tsx';

const beginning = 600;

export function LongText({ text }: { readonly text: string }): ReactNode {
  const [open, setOpen] = useState(false);
  if (text.length <= beginning) return <span className="long-text">{text}</span>;
  return (
    <>
      <span className="long-text">{open ? text : `${text.slice(0, beginning)} …`}</span>{' '}
      <Button kind="link" expanded={open} onPress={() => setOpen(!open)}>
        {open ? strings.statements.less : strings.statements.more(formatCount(text.length))}
      </Button>
    </>
  );
}
