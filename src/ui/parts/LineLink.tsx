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
  return (
    <Button kind="link" label={strings.statements.goTo(line)} onPress={() => onGoTo(line)}>
      {text}
    </Button>
  );
}
