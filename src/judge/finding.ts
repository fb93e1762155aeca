// Why a check failed, before it becomes the verdict of a task.

export interface Finding {
  /** Whole sentences; names and SQL in backticks. */
  readonly message: string;
  /** In the database's own terms; null where there is nothing to put side by side. */
  readonly expected: string | null;
  readonly got: string | null;
  /** Null when no statement is to blame, as for something that is simply missing. */
  readonly about: Culprit | null;
  /** Line of the statement, where the check saw the statement itself; left out where `about` has to find it. */
  readonly line?: number | null;
}

/** How to find the statement behind a finding. */
export interface Culprit {
  /** What it made or changed: a CREATE INDEX mentions columns, but makes none. */
  readonly made: 'table' | 'index' | 'rows gone' | 'values changed';
  /** Names that it mentions, all of them. */
  readonly names: readonly string[];
}

/** One finding of several: each sentence once. Null when there are none. */
export function joinFindings(findings: readonly Finding[]): Finding | null {
  const [first] = findings;
  if (first === undefined) return null;
  const each = (pick: (finding: Finding) => string | null): string | null => {
    const texts = new Set(findings.map(pick).filter((text) => text !== null));
    return texts.size === 0 ? null : [...texts].join(', ');
  };
  return {
    message: [...new Set(findings.map(({ message }) => message))].join(' '),
    expected: each(({ expected }) => expected),
    got: each(({ got }) => got),
    about: first.about,
    ...(first.line === undefined ? {} : { line: first.line }),
  };
}
