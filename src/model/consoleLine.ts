// A line that the learner's code printed with console.log and its siblings.

export type ConsoleLevel = 'log' | 'info' | 'warn' | 'error' | 'debug';

export interface ConsoleLine {
  readonly level: ConsoleLevel;
  readonly text: string;
}
