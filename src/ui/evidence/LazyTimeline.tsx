// The timeline's own chunk, fetched when the first check has settled: nothing of it is needed to read and to write.

import { lazy, type ReactNode, Suspense } from 'react';
import { evidenceStrings } from '../../app/evidenceStrings.ts';
import type { TimelineSectionProps } from './TimelineSection.tsx';

const words = evidenceStrings.timeline;

const Loaded = lazy(() =>
  import('./TimelineSection.tsx').then(
    ({ TimelineSection }) => ({ default: TimelineSection }),
    () => ({ default: Unreachable }),
  ),
);

export function LazyTimeline(props: TimelineSectionProps): ReactNode {
  return (
    <Suspense fallback={<Note text={words.loading} />}>
      <Loaded {...props} />
    </Suspense>
  );
}

function Unreachable(): ReactNode {
  return <Note text={words.unreachable} />;
}

function Note({ text }: { readonly text: string }): ReactNode {
  return (
    <section className="evidence timeline" aria-label={words.title}>
      <h3>{words.title}</h3>
      <p className="evidence-says" role="status">
        {text}
      </p>
    </section>
  );
}
