// What became of an `up` that ended well: a transaction that was rolled back, an error that the file swallowed.

import type { Statement } from '../model/statement.ts';
import type { TaskVerdict } from '../model/verdict.ts';
import { stopped } from './sentences.ts';
import { isSelfContained, leftNothing, rolledBack } from './transactionEnds.ts';

/** The first of these tasks that fails without a mistake of its own is told; the others stay as they are. */
export function withAftermath(
  tasks: readonly TaskVerdict[],
  own: ReadonlySet<string>,
  statements: readonly Statement[],
): readonly TaskVerdict[] {
  const isOwnFailure = ({ id, status }: TaskVerdict): boolean => own.has(id) && status === 'fail';
  const known = withoutRepeats(tasks.map((task) => (isOwnFailure(task) ? withTemporary(task, statements) : task)));
  const said = rollback(statements) ?? swallowed(statements);
  const first = known.findIndex((task) => isOwnFailure(task) && task.mistake === null);
  return known.map((task, at) =>
    said === null || at !== first || task.message === null
      ? task
      : { ...task, message: `${task.message} ${said.text}`, line: task.line ?? said.line },
  );
}

interface Said {
  readonly text: string;
  readonly line: number | null;
}

function rollback(statements: readonly Statement[]): Said | null {
  const undone = rolledBack(statements);
  const alone = statements.find((each) => isSelfContained(each) && leftNothing(each, undone) && each.error === null);
  if (alone !== undefined)
    return { text: `What ${place(alone.line)} sent ends with ROLLBACK, so nothing of it stayed.`, line: alone.line };
  const [first] = [...undone].filter(([transaction]) => statements.some((each) => isWork(each, transaction)));
  if (first === undefined) return null;
  const [transaction, { line }] = first;
  const begun = statements.find((each) => each.transaction === transaction)?.line ?? null;
  const where = line === null ? '' : begun === line ? ` that began on line ${line}` : '';
  const at = line === null || begun === line ? '' : ` on line ${line}`;
  const refused = statements.find((each) => each.transaction === transaction && each.error !== null);
  const before =
    refused === undefined || refused.error === null
      ? ''
      : ` Before that Postgres had refused ${place(refused.line)}: ${stopped(refused.error.message)}`;
  return {
    text: `The transaction${where} was rolled back${at}, so nothing of it stayed.${before}`,
    line: refused?.line ?? line,
  };
}

/** Something of the learner's between its begin and its end. */
function isWork({ bookkeeping, sql, transaction }: Statement, of: number): boolean {
  return !bookkeeping && transaction === of && !/^\s*(?:START|BEGIN|COMMIT|ROLLBACK|END)\b/iu.test(sql);
}

function swallowed(statements: readonly Statement[]): Said | null {
  const refused = statements.find(({ bookkeeping, error }) => !bookkeeping && error !== null);
  if (refused === undefined || refused.error === null) return null;
  const text = `Postgres refused ${place(refused.line)} (${refused.error.message}), and the file went on as if it had not.`;
  return { text, line: refused.line };
}

const place = (line: number | null): string => (line === null ? 'a statement' : `line ${line}`);

/** No schema shows it: it is gone with its connection. */
function withTemporary(task: TaskVerdict, statements: readonly Statement[]): TaskVerdict {
  const missing = /^There is no table `([^`]+)`\.$/u.exec(task.message ?? '')?.[1];
  const made = statements.find(({ sql, error }) => error === null && temporary.exec(sql)?.[1] === missing);
  if (missing === undefined || made === undefined) return task;
  const where = made.line === null ? '' : ` on line ${made.line}`;
  return {
    ...task,
    message: `${task.message} The one that was made${where} is temporary, and gone with its connection.`,
    line: made.line,
  };
}

const temporary = /\bCREATE\s+(?:(?:LOCAL|GLOBAL)\s+)?TEMP(?:ORARY)?\s+TABLE\s+(?:IF\s+NOT\s+EXISTS\s+)?"?([\w$]+)"?/iu;

/** Many tasks may lack one table: the first says why, the others that they do. */
function withoutRepeats(tasks: readonly TaskVerdict[]): readonly TaskVerdict[] {
  const told = new Set<string>();
  return tasks.map((task) => {
    const [message, missing] = /^(There is no table `[^`]+`\.) .+/su.exec(task.message ?? '') ?? [];
    if (message === undefined || missing === undefined) return task;
    if (told.has(message)) return { ...task, message: missing };
    told.add(message);
    return task;
  });
}
