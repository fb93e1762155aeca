// “line 9”: shows that line in the editor.

import type { ReactNode } from 'react';
import { strings } from '../../app/strings.ts';
import { Button } from './Button.tsx';

interface LineLinkProps {
  readonly line: number;
  readonly onGoTo: (line: number) => void;
  readonly text?: string;
}

export function LineLink({ line, onGoTo, text = strings.lesson.line(line) }: LineLinkProps): ReactNode {
  const label = strings.statements.goTo(line);
  // What is heard has to hold what is seen, or voice control cannot press it.
  const heard = label.toLowerCase().includes(text.toLowerCase()) ? label : text;
  return (
    <Button kind="link" label={heard} onPress={() => onGoTo(line)}>
      {text}
    </Button>
  );
}
