// The map of the course: its sections, their exercises, and which are solved.

import { type ReactNode, useEffect } from 'react';
import { Link } from 'wouter';
import { sectionNumber } from '../../app/coursePlace.ts';
import { strings } from '../../app/strings.ts';
import type { Course } from '../../model/course.ts';
import { SectionExercises } from './SectionExercises.tsx';
import './CoursePages.css';

interface CoursePageProps {
  readonly course: Course;
  readonly isSolved: (exerciseId: string) => boolean;
}

export function CoursePage({ course, isSolved }: CoursePageProps): ReactNode {
  useEffect(() => {
    document.title = strings.page.title(course.title);
  }, [course]);
  return (
    <main className="course-page">
      <h1>{course.title}</h1>
      <p>{course.description}</p>
      {course.sections.map((section) => (
        <section key={section.id} aria-labelledby={section.id}>
          <h2 id={section.id}>
            {sectionNumber(course, section)} · <Link href={`/section/${section.id}`}>{section.title}</Link>
          </h2>
          <SectionExercises section={section} isSolved={isSolved} />
        </section>
      ))}
    </main>
  );
}
