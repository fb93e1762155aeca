// What to remember of a section, on one page that prints, and the ways on from it.

import { type ReactNode, useCallback, useEffect } from 'react';
import { Link } from 'wouter';
import type { CoursePages } from '../../app/coursePages.ts';
import { sectionNumber } from '../../app/coursePlace.ts';
import { strings } from '../../app/strings.ts';
import type { Course, CourseSection } from '../../model/course.ts';
import { Button } from '../parts/Button.tsx';
import { RenderedHtml } from '../parts/RenderedHtml.tsx';
import { useLoaded } from '../useLoaded.ts';
import { LoadedPage } from './LoadedPage.tsx';
import { SectionExercises } from './SectionExercises.tsx';
import './CoursePages.css';

interface SectionPageProps {
  readonly section: CourseSection;
  readonly course: Course;
  readonly pages: CoursePages;
  readonly isSolved: (exerciseId: string) => boolean;
}

export function SectionPage({ section, course, pages, isSolved }: SectionPageProps): ReactNode {
  const { id, title } = section;
  const { loadSection } = pages;
  const loaded = useLoaded(useCallback(() => loadSection(id), [loadSection, id]));
  const next = course.sections[course.sections.indexOf(section) + 1]?.exercises[0];
  useEffect(() => {
    document.title = strings.page.title(title);
  }, [title]);
  return (
    <LoadedPage loaded={loaded}>
      {(summary) => (
        <main className="course-page">
          <p className="eyebrow">{strings.course.summaryOf(sectionNumber(course, section))}</p>
          <h1>{title}</h1>
          {summary === null ? null : <RenderedHtml className="prose" html={summary.html} />}
          <h2>{strings.course.exercises}</h2>
          <SectionExercises section={section} isSolved={isSolved} />
          <p className="section-ways no-print">
            {next === undefined ? null : <Link href={`/exercise/${next.id}`}>{strings.lesson.next(next.title)}</Link>}
            <Link href="/course">{strings.course.map}</Link>
            <Button kind="plain" onPress={() => window.print()}>
              {strings.course.print}
            </Button>
          </p>
        </main>
      )}
    </LoadedPage>
  );
}
