// An open lesson: joins the text, the editor and the panels to the store's actions.

import { type ReactNode, useCallback, useEffect, useEffectEvent, useMemo, useRef, useState } from 'react';
import type { ExercisePlace } from '../app/coursePlace.ts';
import type { LabActions } from '../app/createLabStore.ts';
import { editorMarks } from '../app/editorMarks.ts';
import type { KeptText } from '../app/keptText.ts';
import type { LabState, OpenLesson } from '../app/lessonState.ts';
import { strings } from '../app/strings.ts';
import type { Course } from '../model/course.ts';
import type { EditorHandle } from './editor/EditorHandle.ts';
import { EditorRoom } from './editor/EditorRoom.tsx';
import { LessonLayout } from './LessonLayout.tsx';
import { LessonText } from './lesson/LessonText.tsx';
import { Panels } from './panels/Panels.tsx';
import { Notices } from './work/Notices.tsx';
import { ResultBar } from './work/ResultBar.tsx';
import { Toolbar } from './work/Toolbar.tsx';

interface LessonProps {
  readonly lesson: OpenLesson;
  readonly server: LabState['server'];
  readonly course: Course;
  readonly place: ExercisePlace | null;
  readonly actions: LabActions;
  readonly kept: KeptText;
  readonly dark: boolean;
}

export function Lesson({ lesson, server, course, place, actions, kept, dark }: LessonProps): ReactNode {
  const editor = useRef<EditorHandle>(null);
  const text = useRef<HTMLElement>(null);
  const solutionButton = useRef<HTMLButtonElement>(null);
  const [pointedLine, setPointedLine] = useState<number | null>(null);
  const { run } = lesson;
  const settled = run.kind === 'settled' && run.text === lesson.text ? run.result : null;
  const marks = useMemo(() => (settled === null ? [] : editorMarks(settled)), [settled]);
  const file = lesson.exercise.start.name;
  const goTo = useCallback((line: number) => editor.current?.goTo(line), []);
  const toEditor = useCallback(() => editor.current?.focus(), []);
  const leaveSolution = useCallback(() => {
    actions.hideSolution();
    solutionButton.current?.focus();
  }, [actions]);

  useCheckKey(actions.check);
  useShowVerdict(text, lesson.judged);

  return (
    <LessonLayout
      kept={kept}
      text={
        <LessonText
          exercise={lesson.exercise}
          judged={lesson.judged}
          attempts={lesson.attempts}
          comparing={lesson.comparing}
          stale={lesson.judged !== null && lesson.judged.text !== lesson.text}
          course={course}
          place={place}
          ref={text}
          solutionButton={solutionButton}
          onSkip={toEditor}
          onShowHint={actions.showHint}
          onGoTo={goTo}
          onShowSolution={actions.showSolution}
          onHideSolution={leaveSolution}
        />
      }
      editor={
        <>
          <Toolbar
            file={file}
            run={run}
            dead={server.kind === 'failed'}
            onUp={actions.up}
            onDown={actions.down}
            onCheck={actions.check}
            onReset={actions.reset}
            onStop={actions.stop}
          />
          <Notices lesson={lesson} server={server} actions={actions} />
          <EditorRoom
            path={`${lesson.exercise.id}/${file}`}
            label={strings.work.editor(file)}
            text={lesson.text}
            onEdit={actions.edit}
            marks={marks}
            pointedLine={pointedLine}
            dark={dark}
            helpWanted={server.kind !== 'starting' && run.kind !== 'running'}
            handle={editor}
            file={file}
            solution={lesson.exercise.solution.text}
            comparing={lesson.comparing}
            onTake={actions.takeSolution}
            onTaken={toEditor}
            onBack={leaveSolution}
          />
          <ResultBar
            run={run}
            serverReady={server.kind === 'ready'}
            canUndoReset={lesson.canUndoReset}
            onUndoReset={actions.undoReset}
            onGoTo={goTo}
          />
        </>
      }
      panels={
        <Panels
          schema={lesson.schema}
          statements={lesson.statements}
          judged={lesson.judged}
          crashTest={lesson.crashTest}
          safeForm={lesson.safeForm}
          course={course}
          exerciseId={lesson.exercise.id}
          onCompare={actions.compareWithSafeForm}
          printed={lesson.printed}
          kept={kept}
          onGoTo={goTo}
          onPoint={setPointedLine}
        />
      }
    />
  );
}

/** Ctrl+Enter or Cmd+Enter checks from anywhere; caught before the editor takes it for a new line. */
function useCheckKey(check: () => unknown): void {
  const press = useEffectEvent((event: KeyboardEvent) => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    event.stopPropagation();
    check();
  });
  useEffect(() => {
    window.addEventListener('keydown', press, { capture: true });
    return () => window.removeEventListener('keydown', press, { capture: true });
  }, []);
}

/** A new verdict brings the first broken task into view, or what just happened. */
function useShowVerdict(text: { readonly current: HTMLElement | null }, judged: OpenLesson['judged']): void {
  useEffect(() => {
    if (judged === null || window.matchMedia('(max-width: 799px)').matches) return;
    const quiet = window.matchMedia('(prefers-reduced-motion: reduce)').matches;
    const target = text.current?.querySelector('.task-fail') ?? text.current?.querySelector('.after');
    target?.scrollIntoView({ block: 'nearest', behavior: quiet ? 'auto' : 'smooth' });
  }, [text, judged]);
}
