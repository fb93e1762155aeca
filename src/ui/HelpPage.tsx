// For an address that leads nowhere: says so, and shows the ways on.

import type { ReactNode } from 'react';
import { Link } from 'wouter';
import type { Course } from '../model/course.ts';
import './HelpPage.css';

interface HelpPageProps {
  readonly title: string;
  readonly children: ReactNode;
  /** Its exercises are listed as ways on. */
  readonly course?: Course;
}

export function HelpPage({ title, children, course }: HelpPageProps): ReactNode {
  return (
    <main className="help-page">
      <h1>{title}</h1>
      <p>{children}</p>
      {course?.sections.map((section) => (
        <section key={section.id}>
          <h2>{section.title}</h2>
          <ul>
            {section.exercises.map((exercise) => (
              <li key={exercise.id}>
                <Link href={`/exercise/${exercise.id}`}>{exercise.title}</Link>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </main>
  );
}
