// `Sequelize.Text` is undefined, and Sequelize only says that it cannot read a property of undefined. The file shows why.

import type { MigrationFault, RunReport } from '../model/runOutcome.ts';
import type { SourceValue } from '../model/sourceOutline.ts';
import type { StepProblem } from './stepProblem.ts';

/** https://sequelize.org/docs/v6/other-topics/other-data-types/ */
const types: ReadonlySet<string> = new Set([
  ...[
    'STRING',
    'CHAR',
    'TEXT',
    'CITEXT',
    'TSVECTOR',
    'NUMBER',
    'TINYINT',
    'SMALLINT',
    'MEDIUMINT',
    'INTEGER',
    'BIGINT',
  ],
  ...[
    'FLOAT',
    'REAL',
    'DOUBLE',
    'DECIMAL',
    'NUMERIC',
    'BOOLEAN',
    'TIME',
    'DATE',
    'DATEONLY',
    'HSTORE',
    'JSON',
    'JSONB',
  ],
  ...['NOW', 'BLOB', 'RANGE', 'UUID', 'UUIDV1', 'UUIDV4', 'VIRTUAL', 'ENUM', 'ARRAY', 'GEOMETRY', 'GEOGRAPHY'],
  ...['CIDR', 'INET', 'MACADDR'],
]);

/** The message without the words before it, and the line of the type; null when it was something else. */
export function unknownType({ name, message, postgres, place }: MigrationFault, report: RunReport): StepProblem | null {
  if (postgres !== null || place === null) return null;
  const called = /^((?:[\w$]+\.)*[\w$]+) is not a (?:function|constructor)$/u.exec(message)?.[1];
  if (called !== undefined) {
    const said = misspelt(called);
    return said === null ? null : { message: said, line: place.line };
  }
  const isOfUndefined = name === 'TypeError' && /^Cannot read properties of undefined/u.test(message);
  if (!isOfUndefined && !/takes at least 3 arguments/u.test(message)) return null;
  const calls = (report.outline?.calls ?? []).filter(({ line }) => line === place.line);
  const found = calls.flatMap((call) => call.arguments.flatMap((value) => typesIn(value, call.line)));
  const [first] = found.flatMap(({ text, line }) => {
    const said = misspelt(text);
    return said === null ? [] : [{ message: said, line }];
  });
  return first ?? null;
}

interface WrittenType {
  readonly text: string;
  readonly line: number;
}

/** Every bit of code in it, with the line of its key. */
function typesIn(value: SourceValue, line: number): readonly WrittenType[] {
  if (value.kind === 'code') return [{ text: value.text, line }];
  if (value.kind === 'list') return value.items.flatMap((item) => typesIn(item, line));
  return value.kind === 'object' ? value.entries.flatMap((entry) => typesIn(entry.value, entry.line)) : [];
}

/** Only what differs from a type in case and underscores: others may be anything. */
function misspelt(text: string): string | null {
  const [, owner, last] = /^((?:[\w$]+\.)*[\w$]+)\.(\w+)$/u.exec(text) ?? [];
  if (owner === undefined || last === undefined || types.has(last)) return null;
  const meant = last.toUpperCase().replaceAll('_', '');
  return types.has(meant) ? `\`${owner}.${last}\` is undefined; the type is called \`${owner}.${meant}\`.` : null;
}
