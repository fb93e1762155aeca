// How a run ended, in sentences: every outcome has its own, and the lab's faults never look like the learner's.

import { describe, expect, it } from 'vitest';
import { editorMarks } from '../../src/app/editorMarks.ts';
import { resultNote } from '../../src/app/resultNote.ts';
import type { RunResult } from '../../src/app/runState.ts';
import type { PgError } from '../../src/model/pgError.ts';
import type { RunOutcome } from '../../src/model/runOutcome.ts';
import { reportOf, taskVerdict, verdictOf } from './lessonFixture.ts';

const place = { file: 'a.js', line: 7, column: 5 };
const postgres: PgError = {
  severity: 'ERROR',
  code: '42P07',
  message: 'relation "users" already exists',
  detail: null,
  hint: 'Drop it.',
  position: null,
  where: null,
  schema: null,
  table: null,
  column: null,
  dataType: null,
  constraint: null,
  routine: null,
};
const stepped = (outcome: RunOutcome, run: 'up' | 'down' = 'up'): RunResult => ({
  kind: 'stepped',
  report: reportOf(outcome, run),
});

const outcomes: readonly (readonly [string, RunResult, object])[] = [
  ['done', stepped({ kind: 'done', ran: true, unawaited: [] }), { tone: 'kept', line: null }],
  [
    'nothing to run',
    stepped({ kind: 'done', ran: false, unawaited: [] }),
    { tone: 'warned', headline: 'Nothing to run: already applied. Press Down or Reset first.' },
  ],
  [
    'a pass with the solution’s own text',
    { kind: 'checked', verdict: verdictOf('pass'), copied: true },
    { tone: 'kept', headline: 'Passed with the solution’s own text: it does not count as solved.' },
  ],
  [
    'nothing to undo',
    stepped({ kind: 'done', ran: false, unawaited: [] }, 'down'),
    { tone: 'warned', headline: 'Nothing to undo: not applied. Press Up first.' },
  ],
  [
    'a forgotten await',
    stepped({ kind: 'done', ran: true, unawaited: [{ call: 'queryInterface.addIndex', place }] }),
    { tone: 'warned', facts: [{ label: 'line 7', text: 'queryInterface.addIndex' }], line: 7 },
  ],
  [
    'an error of Postgres',
    stepped({ kind: 'failed', fault: { name: 'X', message: 'x', place, postgres, sql: 'CREATE TABLE users ()' } }),
    {
      tone: 'broken',
      headline: 'Up failed: relation "users" already exists',
      facts: [
        { label: 'SQLSTATE', text: '42P07' },
        { label: 'Hint', text: 'Drop it.' },
        { label: 'Statement', text: 'CREATE TABLE users ()' },
      ],
      line: 7,
    },
  ],
  [
    'a file that does not parse',
    stepped({ kind: 'syntax', message: 'Unexpected token', place }),
    { tone: 'warned', line: 7 },
  ],
  [
    'an endless loop',
    stepped({ kind: 'timed-out', afterMs: 5000, running: null }),
    { tone: 'broken', headline: 'Up did not end within 5 s and was stopped.' },
  ],
  [
    'a statement without end',
    stepped({ kind: 'server-replaced', afterMs: 10_000, sql: 'select pg_sleep(3600)', line: 6 }),
    { tone: 'broken', facts: [{ label: 'Statement', text: 'select pg_sleep(3600)' }], line: 6 },
  ],
  ['a stop', stepped({ kind: 'cancelled' }), { tone: 'plain' }],
  [
    'a pass',
    { kind: 'checked', verdict: verdictOf('pass'), copied: false },
    { tone: 'kept', headline: 'Passed: all 2 checks hold.' },
  ],
  [
    'a fail',
    { kind: 'checked', verdict: verdictOf('fail'), copied: false },
    { tone: 'broken', headline: 'Not yet: 1 of 2 checks fails.' },
  ],
  [
    'a lab that broke',
    { kind: 'broke', message: 'the server is gone' },
    { tone: 'fault', body: ['the server is gone'] },
  ],
];

describe('a result', () => {
  it.each(outcomes)('has its own sentence: %s', (_name, result, note) => {
    expect(resultNote(result)).toMatchObject(note);
  });

  it('that could not be judged is the lab’s fault, and marks nothing in the file', () => {
    const error = { kind: 'engine', message: 'no answer', line: null, column: null } as const;
    const result: RunResult = { kind: 'checked', verdict: verdictOf('error', { tasks: [], error }), copied: false };
    expect(resultNote(result).tone).toBe('fault');
    expect(editorMarks(result)).toEqual([]);
  });

  it('of a check that was stopped is no judgement at all', () => {
    const error = { kind: 'cancelled', message: 'stopped', line: null, column: null } as const;
    expect(resultNote({ kind: 'checked', verdict: verdictOf('error', { tasks: [], error }), copied: false }).tone).toBe(
      'plain',
    );
  });
});

describe('the marks in the editor', () => {
  it('stand where the migration threw', () => {
    const fault = { name: 'TypeError', message: 'x is not a function', place, postgres: null, sql: null };
    expect(editorMarks(stepped({ kind: 'failed', fault }))).toEqual([
      { line: 7, column: 5, message: 'x is not a function', severity: 'error' },
    ]);
  });

  it('stand at every broken task whose line is known', () => {
    const tasks = [
      taskVerdict('table', { status: 'fail', message: 'No table.', line: 4 }),
      taskVerdict('up', { status: 'fail', message: 'No idea where.' }),
    ];
    expect(editorMarks({ kind: 'checked', verdict: verdictOf('fail', { tasks }), copied: false })).toEqual([
      { line: 4, column: null, message: 'No table.', severity: 'error' },
    ]);
  });
});
