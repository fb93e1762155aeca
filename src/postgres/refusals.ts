// Statements that would hang or kill the one-threaded Postgres of the tab, refused with a sentence instead.
// Tried against PGlite 0.5.16; what cannot be told from the text is left to the watchdog, which replaces the server.

const clockSettings = /\b(idle_in_transaction_session_timeout|idle_session_timeout|transaction_timeout)\b/i;
// Turning such a limit off, or reading it, is harmless.
const harmless = new RegExp(
  `\\b(?:show|reset)\\s+${clockSettings.source}|current_setting\\s*\\(\\s*'${clockSettings.source}'|` +
    `${clockSettings.source}\\s*(?:=|\\bto\\b)\\s*(?:'0'|0|default)(?![\\w.])`,
  'gi',
);
const setsSomething = /\bset\b|\bset_config\b|\bupdate\s+pg_settings\b/i;
const copyFromClient = /(?:^|;)\s*copy\b[^;]*?\bfrom\s+stdin\b/i;

/**
 * SQL to run in the place of a statement that must not reach the backend; null for all others. It raises the
 * error in Postgres itself, so that an open transaction is aborted as it would be.
 */
export function refuse(sql: string): string | null {
  const text = withoutComments(sql);
  if (copyFromClient.test(text)) {
    return raise({
      code: '57014',
      message: 'COPY from stdin failed: No source stream defined',
      hint: 'A migration has no input to copy from. Use INSERT, or queryInterface.bulkInsert.',
    });
  }
  const setting = clockSettings.exec(text.replace(harmless, ''))?.[1];
  if (setting && setsSomething.test(text)) {
    return raise({
      code: '0A000',
      message: `${setting} cannot be set in the lab`,
      detail: 'Postgres runs on a single thread here, and this clock would stop it for good once it rings.',
      hint: 'On a real server it is fine. Leave it out here.',
    });
  }
  return null;
}

function raise(error: {
  readonly code: string;
  readonly message: string;
  readonly detail?: string;
  readonly hint: string;
}): string {
  const options = Object.entries(error)
    .map(([key, value]) => `${key === 'code' ? 'errcode' : key} = '${value.replaceAll("'", "''")}'`)
    .join(', ');
  return `DO $refused$ BEGIN RAISE EXCEPTION USING ${options}; END $refused$`;
}

/** Comments become blanks; a quoted `--` or `/*` stays, which errs on the side of running the statement. */
function withoutComments(sql: string): string {
  return sql.replace(/'(?:[^']|'')*'|"(?:[^"]|"")*"|--[^\n]*|\/\*[\s\S]*?\*\//g, (part) =>
    part.startsWith('--') || part.startsWith('/*') ? ' ' : part,
  );
}
