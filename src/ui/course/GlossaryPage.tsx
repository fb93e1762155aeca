// The words of the course and what they mean; an address may point at one of them.

import { type ReactNode, useEffect } from 'react';
import { Link } from 'wouter';
import type { CoursePages } from '../../app/coursePages.ts';
import { strings } from '../../app/strings.ts';
import type { GlossaryTerm } from '../../model/glossary.ts';
import { RenderedHtml } from '../parts/RenderedHtml.tsx';
import { useLoaded } from '../useLoaded.ts';
import { LoadedPage } from './LoadedPage.tsx';
import './CoursePages.css';

interface GlossaryPageProps {
  readonly pages: CoursePages;
  /** The term that the address points at. */
  readonly pointed: string | null;
}

export function GlossaryPage({ pages, pointed }: GlossaryPageProps): ReactNode {
  const loaded = useLoaded(pages.loadGlossary);
  useEffect(() => {
    document.title = strings.page.title(strings.course.glossary);
  }, []);
  useEffect(() => {
    if (loaded.kind === 'ready' && pointed !== null) document.getElementById(`term-${pointed}`)?.focus();
  }, [loaded, pointed]);
  return (
    <LoadedPage loaded={loaded}>
      {(terms) => (
        <main className="course-page">
          <h1>{strings.course.glossary}</h1>
          {pointed === null || terms.some(({ id }) => id === pointed) ? null : (
            <p>{strings.course.unknownTerm(pointed)}</p>
          )}
          {terms.map((term) => (
            <Entry key={term.id} term={term} isPointed={term.id === pointed} />
          ))}
        </main>
      )}
    </LoadedPage>
  );
}

function Entry({ term, isPointed }: { readonly term: GlossaryTerm; readonly isPointed: boolean }): ReactNode {
  const { id, html, see, exercise, manual } = term;
  return (
    <section className={isPointed ? 'term term-pointed' : 'term'}>
      <h2 id={`term-${id}`} tabIndex={-1}>
        {term.term}
      </h2>
      <RenderedHtml className="prose" html={html} />
      <ul className="term-ways">
        {see.map((other) => (
          <li key={other.id}>
            <Link href={`/glossary/${other.id}`}>{other.term}</Link>
          </li>
        ))}
        {exercise === null ? null : (
          <li>
            <Link href={`/exercise/${exercise.id}`}>{strings.lesson.learn(exercise.title)}</Link>
          </li>
        )}
        {manual === null ? null : (
          <li>
            <a href={manual} rel="noreferrer" target="_blank">
              {strings.course.manual(new URL(manual).hostname)}
            </a>
          </li>
        )}
      </ul>
    </section>
  );
}
