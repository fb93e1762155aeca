// One sentence of markdown, as tasks, hints and messages are written: `code` and **strong**, nothing else.

import type { ReactNode } from 'react';

export function InlineText({ text }: { readonly text: string }): ReactNode {
  return text.split(/(`[^`]+`|\*\*[^*]+\*\*)/u).map((piece, place) => {
    const key = `${place}:${piece}`;
    if (/^`[^`]+`$/u.test(piece)) return <code key={key}>{piece.slice(1, -1)}</code>;
    if (/^\*\*[^*]+\*\*$/u.test(piece)) return <strong key={key}>{piece.slice(2, -2)}</strong>;
    return piece;
  });
}
