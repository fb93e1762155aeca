// The commands of `npm run lab`; a new one is a file of its own and a line here.

import type { Command } from './command.ts';
import { check } from './commands/check.ts';
import { mutate } from './commands/mutate.ts';
import { newExercise } from './commands/new.ts';
import { rehearse } from './commands/rehearse.ts';
import { validate } from './commands/validate.ts';

export const commands: readonly Command[] = [check, validate, mutate, rehearse, newExercise];
