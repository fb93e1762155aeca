// The exercises of a section as links, with how long they take and whether they are solved.

import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { strings } from '../../app/strings.ts';
import type { CourseSection } from '../../model/course.ts';
import { SolvedMark } from '../lesson/SolvedMark.tsx';

interface SectionExercisesProps {
  readonly section: CourseSection;
  readonly isSolved: (exerciseId: string) => boolean;
}

export function SectionExercises({ section, isSolved }: SectionExercisesProps): ReactNode {
  return (
    <ol className="section-exercises">
      {section.exercises.map(({ id, title, minutes }) => (
        <li key={id}>
          <Link href={`/exercise/${id}`}>{title}</Link>{' '}
          <span className="section-minutes">{strings.lesson.minutes(minutes)}</span>{' '}
          {isSolved(id) ? <SolvedMark /> : null}
        </li>
      ))}
    </ol>
  );
}
