// The left side: the text as a page, the tasks, and after passing what just happened.

import { memo, type ReactNode, type RefObject } from 'react';
import { Link } from 'wouter';
import type { ExercisePlace } from '../../app/coursePlace.ts';
import type { OpenLesson } from '../../app/lessonState.ts';
import { strings } from '../../app/strings.ts';
import { taskRows } from '../../app/taskRows.ts';
import { Button } from '../parts/Button.tsx';
import { RenderedHtml } from '../parts/RenderedHtml.tsx';
import { TaskList } from './TaskList.tsx';
import './LessonText.css';

interface LessonTextProps {
  readonly exercise: OpenLesson['exercise'];
  readonly judged: OpenLesson['judged'];
  readonly hintsShown: OpenLesson['hintsShown'];
  /** The file is no longer the one that was checked. */
  readonly stale: boolean;
  readonly place: ExercisePlace | null;
  readonly ref: RefObject<HTMLElement | null>;
  readonly onSkip: () => void;
  readonly onShowHint: (taskId: string) => void;
  readonly onGoTo: (line: number) => void;
}

/** Drawn anew only when something of it has changed, not with every key that is typed. */
export const LessonText = memo(function LessonText(props: LessonTextProps): ReactNode {
  const { exercise, judged, hintsShown, stale, place, ref, onSkip, onShowHint, onGoTo } = props;
  const passed = judged?.verdict.status === 'pass';
  return (
    <article className="lesson-text" ref={ref}>
      <Button kind="skip" onPress={onSkip}>
        {strings.page.skip}
      </Button>
      <p className="eyebrow">
        {place === null ? exercise.sectionTitle : place.number} · {strings.lesson.minutes(exercise.minutes)}
      </p>
      <h1>{exercise.title}</h1>
      <RenderedHtml className="prose" html={exercise.html} />
      <TaskList
        rows={taskRows(exercise, judged?.verdict ?? null)}
        stale={stale}
        hintsShown={hintsShown}
        onShowHint={onShowHint}
        onGoTo={onGoTo}
      />
      {passed && exercise.afterHtml !== null ? (
        <section className="after" aria-labelledby="after-title">
          <h2 id="after-title">{strings.lesson.after}</h2>
          <RenderedHtml className="prose" html={exercise.afterHtml} />
        </section>
      ) : null}
      {passed && place?.next ? (
        <p>
          <Link href={`/exercise/${place.next.id}`}>{strings.lesson.next(place.next.title)}</Link>
        </p>
      ) : null}
    </article>
  );
});
