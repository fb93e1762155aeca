// The frame of every page, and which page an address shows.

import { type ReactNode, useMemo } from 'react';
import { Redirect, Route, Router, Switch, useRoute } from 'wouter';
import { useHashLocation } from 'wouter/use-hash-location';
import { useStore } from 'zustand';
import { keepAttempts } from '../app/attemptsKept.ts';
import type { CoursePages } from '../app/coursePages.ts';
import { exercisePlace } from '../app/coursePlace.ts';
import type { LabStore } from '../app/createLabStore.ts';
import type { KeptText } from '../app/keptText.ts';
import { strings } from '../app/strings.ts';
import type { Course } from '../model/course.ts';
import { CoursePage } from './course/CoursePage.tsx';
import { GlossaryPage } from './course/GlossaryPage.tsx';
import { SectionPage } from './course/SectionPage.tsx';
import { Footer } from './frame/Footer.tsx';
import { Header } from './frame/Header.tsx';
import { HelpPage } from './HelpPage.tsx';
import { LessonPage } from './LessonPage.tsx';
import { useTheme } from './useTheme.ts';
import './styles/tokens.css';
import './styles/base.css';
import './styles/print.css';
import './App.css';

export interface AppProps {
  readonly course: Course;
  readonly pages: CoursePages;
  readonly store: LabStore;
  readonly kept: KeptText;
}

export function App(props: AppProps): ReactNode {
  return (
    <Router hook={useHashLocation}>
      <Frame {...props} />
    </Router>
  );
}

function Frame({ course, pages, store, kept }: AppProps): ReactNode {
  const { choice, dark, next } = useTheme(kept);
  const [isExercise, match] = useRoute('/exercise/:id');
  const server = useStore(store.state, (state) => state.server);
  const storageRefused = useStore(store.state, (state) => state.storageRefused);
  const draft = useStore(store.state, ({ lesson }) => (lesson.kind === 'open' ? lesson.draft : null));
  const attempts = useMemo(() => keepAttempts(kept, course.id), [kept, course]);
  const isSolved = (exerciseId: string): boolean => attempts.read(exerciseId).solved;
  const first = course.sections.flatMap((section) => section.exercises)[0];

  return (
    <div className="frame">
      <Header place={isExercise ? exercisePlace(course, match.id) : null} theme={choice} onNextTheme={next} />
      <Switch>
        <Route path="/exercise/:id">
          {({ id }) => <LessonPage id={id} course={course} store={store} kept={kept} dark={dark} />}
        </Route>
        <Route path="/course">
          <CoursePage course={course} isSolved={isSolved} />
        </Route>
        <Route path="/section/:id">
          {({ id }) => {
            const section = course.sections.find((each) => each.id === id);
            return section === undefined ? (
              <HelpPage course={course} title={strings.page.unknownSection(id)}>
                {strings.page.unknownHelp}
              </HelpPage>
            ) : (
              <SectionPage key={id} section={section} course={course} pages={pages} isSolved={isSolved} />
            );
          }}
        </Route>
        <Route path="/glossary/:term?">{({ term }) => <GlossaryPage pages={pages} pointed={term ?? null} />}</Route>
        <Route path="/">{first === undefined ? null : <Redirect to={`/exercise/${first.id}`} replace />}</Route>
        <Route>
          <HelpPage course={course} title={strings.page.lost}>
            {strings.page.unknownHelp}
          </HelpPage>
        </Route>
      </Switch>
      <Footer server={server} storageRefused={storageRefused} draft={draft} onRetry={store.actions.retry} />
    </div>
  );
}
