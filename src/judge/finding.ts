// Why a check failed, before it becomes the verdict of a task.

export interface Finding {
  /** Whole sentences; names and SQL in backticks. */
  readonly message: string;
  /** In the database's own terms; null where there is nothing to put side by side. */
  readonly expected: string | null;
  readonly got: string | null;
  /** Names that the statement behind it mentions, all of them; empty when no statement is to blame. */
  readonly about: readonly string[];
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
  };
}
