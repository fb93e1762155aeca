// The left side: the text as a page, the tasks, and after passing what just happened.

import { memo, type ReactNode, type RefObject } from 'react';
import { Link } from 'wouter';
import type { ExercisePlace } from '../../app/coursePlace.ts';
import type { OpenLesson } from '../../app/lessonState.ts';
import { mistakeNotes } from '../../app/mistakeNote.ts';
import { strings } from '../../app/strings.ts';
import { isSolutionOffered } from '../../app/taskHints.ts';
import { taskRows } from '../../app/taskRows.ts';
import type { Course } from '../../model/course.ts';
import { Button } from '../parts/Button.tsx';
import { RenderedHtml } from '../parts/RenderedHtml.tsx';
import { SolutionAsk } from '../solution/SolutionAsk.tsx';
import { SolvedMark } from './SolvedMark.tsx';
import { TaskList } from './TaskList.tsx';
import './LessonText.css';

interface LessonTextProps extends Pick<OpenLesson, 'exercise' | 'judged' | 'attempts' | 'comparing'> {
  /** The file is no longer the one that was checked. */
  readonly stale: boolean;
  readonly course: Course;
  readonly place: ExercisePlace | null;
  readonly ref: RefObject<HTMLElement | null>;
  readonly solutionButton: RefObject<HTMLButtonElement | null>;
  readonly onSkip: () => void;
  readonly onShowHint: (taskId: string) => void;
  readonly onGoTo: (line: number) => void;
  readonly onShowSolution: () => void;
  readonly onHideSolution: () => void;
}

/** Drawn anew only when something of it has changed, not with every key that is typed. */
export const LessonText = memo(function LessonText(props: LessonTextProps): ReactNode {
  const { exercise, judged, attempts, stale, course, place, ref, onSkip, onShowHint, onGoTo } = props;
  const rows = taskRows(exercise, judged?.verdict ?? null);
  const passed = judged?.verdict.status === 'pass';
  const notes = mistakeNotes(course, exercise.id, [...rows.own, ...rows.standing]);
  const noteOf = (taskId: string) => notes.get(taskId) ?? null;
  return (
    <article className="lesson-text" ref={ref}>
      <Button kind="skip" onPress={onSkip}>
        {strings.page.skip}
      </Button>
      <p className="eyebrow">
        {place === null ? exercise.sectionTitle : place.number} · {strings.lesson.minutes(exercise.minutes)}
        {attempts.solved ? <SolvedMark /> : null}
      </p>
      <h1>{exercise.title}</h1>
      <RenderedHtml className="prose" html={exercise.html} />
      <TaskList rows={rows} stale={stale} attempts={attempts} noteOf={noteOf} onShowHint={onShowHint} onGoTo={onGoTo} />
      <SolutionAsk
        solved={attempts.solved}
        seen={attempts.solutionShown}
        offered={isSolutionOffered([...rows.own, ...rows.standing], attempts)}
        comparing={props.comparing}
        button={props.solutionButton}
        onShow={props.onShowSolution}
        onHide={props.onHideSolution}
      />
      {passed && exercise.afterHtml !== null ? (
        <section className="after" aria-labelledby="after-title">
          <h2 id="after-title">{strings.lesson.after}</h2>
          <RenderedHtml className="prose" html={exercise.afterHtml} />
        </section>
      ) : null}
      {passed && place?.isLastOfSection ? (
        <p>
          <Link href={`/section/${place.sectionId}`}>{strings.course.sumUp(place.sectionTitle)}</Link>
        </p>
      ) : null}
      {passed && place?.next ? (
        <p>
          <Link href={`/exercise/${place.next.id}`}>{strings.lesson.next(place.next.title)}</Link>
        </p>
      ) : null}
    </article>
  );
});
