// The page of one exercise, in whatever state its loading is.

import { type ReactNode, useEffect, useMemo } from 'react';
import { useStore } from 'zustand';
import { exercisePlace } from '../app/coursePlace.ts';
import type { LabStore } from '../app/createLabStore.ts';
import type { KeptText } from '../app/keptText.ts';
import { strings } from '../app/strings.ts';
import type { Course } from '../model/course.ts';
import { HelpPage } from './HelpPage.tsx';
import { Lesson } from './Lesson.tsx';
import { Button } from './parts/Button.tsx';

interface LessonPageProps {
  readonly id: string;
  readonly course: Course;
  readonly store: LabStore;
  readonly kept: KeptText;
  readonly dark: boolean;
}

export function LessonPage({ id, course, store, kept, dark }: LessonPageProps): ReactNode {
  const { state, actions } = store;
  const lesson = useStore(state, (all) => all.lesson);
  const server = useStore(state, (all) => all.server);
  const title = lesson.kind === 'open' ? strings.page.title(lesson.exercise.title) : strings.name;

  const place = useMemo(() => exercisePlace(course, id), [course, id]);

  useEffect(() => void actions.open(id), [actions, id]);
  useEffect(() => {
    document.title = title;
  }, [title]);

  switch (lesson.kind) {
    case 'open':
      return lesson.exercise.id === id ? (
        <Lesson
          key={id}
          lesson={lesson}
          server={server}
          course={course}
          place={place}
          actions={actions}
          kept={kept}
          dark={dark}
        />
      ) : null;
    case 'unknown':
      return (
        <HelpPage course={course} title={strings.page.unknown(lesson.id)}>
          {strings.page.unknownHelp}
        </HelpPage>
      );
    case 'unreachable':
      return (
        <HelpPage title={strings.page.unreachable}>
          {strings.page.unreachableHelp} <code>{lesson.message}</code>{' '}
          <Button onPress={actions.retry}>{strings.page.retry}</Button>
        </HelpPage>
      );
    case 'none':
    case 'loading':
      return <main className="help-page" aria-busy="true" aria-label={strings.page.loading} />;
  }
}
