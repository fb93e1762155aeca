// An error as Postgres sends it: every field of the ErrorResponse that a person may need.
// https://www.postgresql.org/docs/18/protocol-error-fields.html

export interface PgError {
  readonly severity: string;
  /** SQLSTATE, five characters. */
  readonly code: string;
  readonly message: string;
  readonly detail: string | null;
  readonly hint: string | null;
  /** Character position in the statement, from 1. */
  readonly position: number | null;
  readonly where: string | null;
  readonly schema: string | null;
  readonly table: string | null;
  readonly column: string | null;
  readonly dataType: string | null;
  readonly constraint: string | null;
  readonly routine: string | null;
}

/** A notice or warning: the same fields in an envelope of another letter. */
export type PgNotice = PgError;

/** An error with nothing said yet, for those that are raised without the backend. */
export const blankError: PgError = {
  severity: 'ERROR',
  code: 'XX000',
  message: '',
  detail: null,
  hint: null,
  position: null,
  where: null,
  schema: null,
  table: null,
  column: null,
  dataType: null,
  constraint: null,
  routine: null,
};
