// The verdict when the lab itself failed: nothing was judged, and nobody's answer is wrong.

import type { Exercise } from '../model/exercise.ts';
import type { Verdict } from '../model/verdict.ts';
import { unjudged } from './unjudged.ts';

export function faultVerdict(exercise: Exercise, message: string): Verdict {
  return {
    version: 1,
    exercise: exercise.id,
    status: 'error',
    tasks: unjudged(exercise, 'Not judged, because the lab failed.'),
    roundTrip: { up: 'not-run', down: 'not-run', restored: null, differences: [], rowsLost: [], upAgain: 'not-run' },
    tablesBefore: [],
    statements: [],
    hazards: [],
    crash: null,
    crashLeftOut: 0,
    app: [],
    console: [],
    error: { kind: 'engine', message, line: null, column: null },
  };
}
