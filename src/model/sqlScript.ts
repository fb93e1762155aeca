// The statements of an SQL script, each with its line.

import { cutText } from './sqlStatements.ts';

export interface ScriptStatement {
  /** Without its semicolon, and with what stands before it on its first line taken off. */
  readonly sql: string;
  /** Line of the script on which it begins, from 1. */
  readonly line: number;
}

/** Comments go with the statement they stand in; a script's last statement needs no semicolon. */
export function scriptStatements(script: string): readonly ScriptStatement[] {
  return cutText(script).statements.map(({ start, end }) => ({
    sql: script.slice(start, end),
    line: lineAt(script, start),
  }));
}

/** The line of a place in a text, from 1. */
export function lineAt(text: string, at: number): number {
  return text.slice(0, at).split('\n').length;
}
