// What a mistake is called, and where this course teaches it.

import type { ReactNode } from 'react';
import { Link } from 'wouter';
import type { MistakeNote } from '../../app/mistakeNote.ts';
import { strings } from '../../app/strings.ts';

export function MistakeLink({ note: { title, lesson } }: { readonly note: MistakeNote }): ReactNode {
  return (
    <p className="task-mistake">
      <strong>{title}</strong>
      {lesson === null ? null : (
        <>
          {' · '}
          <Link href={`/exercise/${lesson.id}`}>{strings.lesson.learn(lesson.title)}</Link>
        </>
      )}
    </p>
  );
}
