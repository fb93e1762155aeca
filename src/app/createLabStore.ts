// The store of the page: one state, the actions that change it, no React.

import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Lab } from '../lab/lab.ts';
import type { Exercise } from '../model/exercise.ts';
import { attemptActions } from './attemptActions.ts';
import { keepAttempts } from './attemptsKept.ts';
import { type DraftActions, draftActions } from './draftActions.ts';
import { createDrafts } from './drafts.ts';
import { type EvidenceActions, evidenceActions } from './evidenceActions.ts';
import { faultText } from './faultText.ts';
import type { KeptText } from './keptText.ts';
import { lessonCell } from './lessonCell.ts';
import { type DatabaseState, type LabState, openedLesson, type SchemaState } from './lessonState.ts';
import { type RunActions, runActions } from './runActions.ts';
import { progressed } from './runState.ts';
import { appendPrinted } from './settleRun.ts';
import { type SolutionActions, solutionActions } from './solutionActions.ts';

export interface LabActions
  extends Omit<RunActions, 'abandon'>,
    Pick<DraftActions, 'edit' | 'takeOtherTab' | 'keepThisTab'>,
    Omit<SolutionActions, 'readAside'>,
    Pick<EvidenceActions, 'compareWithSafeForm'> {
  /** Opens an exercise; the one that is open already stays as it is. */
  open(id: string): Promise<void>;
  /** Tries again what failed: the boot of the server, or loading the exercise. */
  retry(): void;
  showHint(taskId: string): void;
}

export interface LabStore {
  readonly state: Pick<StoreApi<LabState>, 'getState' | 'getInitialState' | 'subscribe'>;
  readonly actions: LabActions;
  close(): void;
}

export interface LabStoreParts {
  /** Called once, when the first text can be read: a lab fetches megabytes at once. */
  readonly startLab: () => Lab;
  readonly loadExercise: (id: string) => Promise<Exercise | null>;
  readonly kept: KeptText;
  readonly courseId: string;
  /** Resolves when what the state says has been painted: a person reads first, megabytes come after. */
  readonly painted: () => Promise<void>;
}

export function createLabStore({ startLab, loadExercise, kept, courseId, painted }: LabStoreParts): LabStore {
  const store = createStore<LabState>(() => ({
    server: { kind: 'starting', step: 'fetch', loadedBytes: 0, totalBytes: 0 },
    storageRefused: kept.isRefused(),
    lesson: { kind: 'none' },
  }));
  const cell = lessonCell(store);
  const drafts = draftActions(store, cell, createDrafts(kept, courseId));
  const attempts = attemptActions(store, cell, keepAttempts(kept, courseId));
  const { readAside, ...solution } = solutionActions({
    store,
    cell,
    kept,
    courseId,
    edit: drafts.edit,
    noteShown: attempts.noteSolutionShown,
  });
  const evidence = evidenceActions({ lab, cell, canRun, connecting: () => connecting });
  const { edit } = drafts;
  const runs = runActions({ lab, cell, edit, readSchema, canRun, connecting: () => connecting, attempts, evidence });
  let opening = 0;
  /** Until the lab has the exercise, or has said why not: what a person asks for before that waits. */
  let connecting: Promise<void> | null = null;
  let stopWatching = (): void => {};
  let started: Lab | null = null;
  const stopListening: (() => void)[] = [];

  function lab(): Lab {
    if (started !== null) return started;
    started = startLab();
    stopListening.push(
      started.onServer((server) => {
        store.setState({ server });
        const lesson = cell.now();
        if (server.kind === 'ready' && lesson?.database.kind === 'failed') void connect(lesson.exercise);
      }),
      started.onConsole((lines) => cell.change((lesson) => appendPrinted(lesson, lines))),
      started.onProgress((step) => cell.change((lesson) => ({ ...lesson, run: progressed(lesson.run, step) }))),
    );
    return started;
  }

  function canRun(): boolean {
    return store.getState().server.kind !== 'failed';
  }

  async function readSchema(): Promise<void> {
    const mine = opening;
    if (!canRun()) return;
    const schema = await lab()
      .schema()
      .then(
        (read): SchemaState => ({ kind: 'read', schema: read }),
        (fault: unknown): SchemaState => ({ kind: 'failed', message: faultText(fault) }),
      );
    if (mine === opening) cell.change((lesson) => ({ ...lesson, schema }));
  }

  async function connect(exercise: Exercise): Promise<void> {
    const mine = opening;
    cell.change((lesson) => ({ ...lesson, database: { kind: 'opening' } }));
    const database = await lab()
      .open(exercise)
      .then(
        (): DatabaseState => ({ kind: 'open' }),
        (fault: unknown): DatabaseState => ({ kind: 'failed', message: faultText(fault) }),
      );
    if (mine !== opening) return;
    cell.change((lesson) => ({ ...lesson, database }));
    if (database.kind === 'open') await readSchema();
  }

  async function load(id: string): Promise<void> {
    const mine = ++opening;
    runs.abandon();
    stopWatching();
    store.setState({ lesson: { kind: 'loading', id } });
    const found = await loadExercise(id).catch((fault: unknown) => faultText(fault));
    if (mine !== opening) return;
    if (found === null) return store.setState({ lesson: { kind: 'unknown', id } });
    if (typeof found === 'string') return store.setState({ lesson: { kind: 'unreachable', id, message: found } });
    const lesson = openedLesson(found, {
      draft: drafts.read(found),
      attempts: attempts.read(id),
      aside: readAside(id),
    });
    store.setState({ lesson, storageRefused: kept.isRefused() });
    const stops = [drafts.watch(), attempts.watch()];
    stopWatching = () => {
      for (const stop of stops) stop();
    };
    const mineConnecting = painted().then(() => (mine === opening ? connect(found) : undefined));
    connecting = mineConnecting;
    await mineConnecting;
    if (mine === opening) connecting = null;
  }

  return {
    state: store,
    actions: {
      ...runs,
      ...solution,
      compareWithSafeForm: evidence.compareWithSafeForm,
      edit,
      takeOtherTab: drafts.takeOtherTab,
      keepThisTab: drafts.keepThisTab,
      async open(id) {
        const { lesson } = store.getState();
        const present = lesson.kind === 'open' ? lesson.exercise.id : lesson.kind === 'none' ? null : lesson.id;
        if (present !== id || lesson.kind === 'unreachable') await load(id);
      },
      retry() {
        const { server, lesson } = store.getState();
        if (server.kind === 'failed') lab().retry();
        if (lesson.kind === 'unreachable') void load(lesson.id);
        else if (lesson.kind === 'open' && lesson.database.kind === 'failed' && server.kind === 'ready') {
          void connect(lesson.exercise);
        }
      },
      showHint: attempts.showHint,
    },
    close() {
      opening++;
      runs.abandon();
      stopWatching();
      for (const stop of stopListening) stop();
      void started?.close();
    },
  };
}
