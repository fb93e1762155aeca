// The settings that a client sends on connecting, answered without the backend and kept for when its turn comes.

import { commandComplete, concat, readyForQuery } from './wire/backendMessages.ts';

// What Sequelize 6 sends as its first query: only these forms, so that anything else reaches Postgres.
const connectSetting =
  /^(?:standard_conforming_strings\s*=\s*on|client_min_messages\s+to\s+\w+|time\s+zone\s+interval\s+'[+-]\d\d:\d\d'\s+hour\s+to\s+minute|time\s+zone\s+'[\w/+-]+')$/i;

/** The answer and the settings to keep; null when the text holds anything but such SETs. */
export function answerConnectSettings(
  sql: string,
): { readonly answer: Uint8Array<ArrayBuffer>; readonly settings: readonly string[] } | null {
  const statements = sql
    .split(';')
    .map((part) => part.trim())
    .filter(Boolean);
  const known = statements.every((part) => /^set\s+/i.test(part) && connectSetting.test(part.replace(/^set\s+/i, '')));
  if (statements.length === 0 || !known) return null;
  return {
    answer: concat([...statements.map(() => commandComplete('SET')), readyForQuery('I')]),
    settings: statements,
  };
}

/** The settings that a StartupMessage may carry, as SQL; names that are not settings are left out. */
export function startupSettings(parameters: ReadonlyMap<string, string>): readonly string[] {
  const notSettings = new Set(['user', 'database', 'replication', 'options', 'client_encoding']);
  return [...parameters]
    .filter(([name]) => !notSettings.has(name) && /^[a-z_.]+$/i.test(name))
    .map(([name, value]) => `SET ${name} = '${value.replaceAll("'", "''")}'`);
}
