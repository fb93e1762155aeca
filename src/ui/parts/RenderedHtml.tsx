// Text that the build rendered from a lesson's markdown: the only place where the page takes HTML as it is.

import type { ReactNode } from 'react';

interface RenderedHtmlProps {
  readonly html: string;
  readonly className?: string;
  readonly inline?: boolean;
}

export function RenderedHtml({ html, className, inline = false }: RenderedHtmlProps): ReactNode {
  const Element = inline ? 'span' : 'div';
  // biome-ignore lint/security/noDangerouslySetInnerHtml: made and sanitised by the build, never from what is typed here
  return <Element className={className} dangerouslySetInnerHTML={{ __html: html }} />;
}
