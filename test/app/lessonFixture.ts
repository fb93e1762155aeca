// A small exercise, a verdict and a report to go with it, and a store over a lab that the test drives.

import { createLabStore, type LabStore } from '../../src/app/createLabStore.ts';
import { type KeptText, keepText, type OtherTabListener, type TextStorage } from '../../src/app/keptText.ts';
import type { OpenLesson } from '../../src/app/lessonState.ts';
import type { Exercise } from '../../src/model/exercise.ts';
import type { RunOutcome, RunReport } from '../../src/model/runOutcome.ts';
import type { TaskVerdict, Verdict } from '../../src/model/verdict.ts';
import { type HandDrivenLab, handDrivenLab } from './handDrivenLab.ts';

export function exerciseCalled(id: string): Exercise {
  return {
    id,
    section: '01-basics',
    sectionTitle: 'Basics',
    title: 'Users',
    minutes: 5,
    guide: ['Basics'],
    concepts: [],
    tasks: [
      {
        id: 'table',
        says: 'Create `users`',
        saysHtml: 'Create <code>users</code>',
        check: { kind: 'table', table: 'users' },
        hints: ['Think of a table.', 'Call `createTable`.', 'Await it.'],
      },
    ],
    html: '<p>Text</p>',
    afterHtml: null,
    before: '',
    applied: [],
    start: { name: '20240101000000-create-users.js', text: '// TODO' },
    solution: { name: '20240101000000-create-users.js', text: '// done' },
  };
}

export function taskVerdict(id: string, more: Partial<TaskVerdict> = {}): TaskVerdict {
  return {
    id,
    status: 'pass',
    says: id,
    message: null,
    expected: null,
    got: null,
    line: null,
    mistake: null,
    hint: null,
    ...more,
  };
}

export function verdictOf(status: Verdict['status'], more: Partial<Verdict> = {}): Verdict {
  return {
    version: 1,
    exercise: 'users',
    status,
    tasks: [taskVerdict('up'), taskVerdict('table', { status: status === 'pass' ? 'pass' : 'fail' })],
    roundTrip: { up: 'ok', down: 'ok', restored: true, differences: [], rowsLost: [], upAgain: 'ok' },
    tablesBefore: [],
    statements: [],
    hazards: [],
    crash: null,
    crashLeftOut: 0,
    app: [],
    console: [],
    error: null,
    ...more,
  };
}

export function reportOf(outcome: RunOutcome, run: RunReport['run'] = 'up'): RunReport {
  return { run, outcome, statements: [], console: [], consoleDropped: 0, outline: null, ms: 1 };
}

export interface MemoryTabs {
  readonly kept: KeptText;
  readonly texts: Map<string, string>;
  /** Another tab writes: all who listen hear it. */
  readonly otherTab: OtherTabListener;
}

/** Storage in memory, shared by the tabs of a test; with `refuse` it throws as a locked browser does. */
export function memoryTabs(texts = new Map<string, string>(), refuse = false): MemoryTabs {
  const storage: TextStorage = {
    getItem: (key) => texts.get(key) ?? null,
    setItem: (key, text) => void texts.set(key, text),
    removeItem: (key) => void texts.delete(key),
  };
  const listeners = new Set<OtherTabListener>();
  const kept = keepText({
    storage() {
      if (refuse) throw new Error('The operation is insecure.');
      return storage;
    },
    onOtherTab(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  });
  return {
    kept,
    texts,
    otherTab(key, text) {
      for (const listener of listeners) listener(key, text);
    },
  };
}

export interface Stage {
  readonly lab: HandDrivenLab;
  readonly store: LabStore;
  readonly tabs: MemoryTabs;
  lesson(): OpenLesson;
}

export const draftKey = 'migration-lab:draft:course:users';
export const attemptsKey = 'migration-lab:attempts:course:users';
export const asideKey = 'migration-lab:aside:course:users';

export async function openStage(tabs: MemoryTabs = memoryTabs(), lab: HandDrivenLab = handDrivenLab()): Promise<Stage> {
  const store = createLabStore({
    startLab: () => lab,
    loadExercise: async (id) => (id === 'unknown' ? null : exerciseCalled(id)),
    kept: tabs.kept,
    courseId: 'course',
    painted: async () => {},
  });
  await store.actions.open('users');
  return {
    lab,
    store,
    tabs,
    lesson() {
      const { lesson } = store.state.getState();
      if (lesson.kind !== 'open') throw new Error(`the lesson is ${lesson.kind}`);
      return lesson;
    },
  };
}
