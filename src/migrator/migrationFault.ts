// Turns whatever a migration threw into a value with all that a person needs to mend it.

import type { PgError } from '../model/pgError.ts';
import type { MigrationFault } from '../model/runOutcome.ts';
import type { SourcePlace } from '../model/sourceFile.ts';
import { placeIn } from './stackPlace.ts';

/** `placeOf` knows the call that rejected with an error, where its stack does not. */
export function describeFault(thrown: unknown, placeOf: (error: unknown) => SourcePlace | null): MigrationFault {
  if (!(thrown instanceof Error)) {
    return {
      name: 'Error',
      message: `threw ${shown(thrown)} instead of an Error`,
      place: placeOf(thrown),
      postgres: null,
      sql: null,
    };
  }
  const postgres = postgresErrorOf(thrown);
  return {
    name: thrown.name,
    message: thrown.message,
    place: placeOf(thrown) ?? placeIn(thrown.stack),
    postgres,
    sql: textField(thrown, 'sql') ?? textField(parentOf(thrown), 'sql'),
  };
}

/** Sequelize keeps the driver's error in `parent`; the driver's has one field for each of the protocol's. */
function postgresErrorOf(error: Error): PgError | null {
  const source = [parentOf(error), error].find(
    (each) => textField(each, 'code')?.length === 5 && textField(each, 'severity'),
  );
  if (!source) return null;
  const text = (key: string) => textField(source, key);
  const position = text('position');
  return {
    severity: text('severity') ?? 'ERROR',
    code: text('code') ?? 'XX000',
    message: text('message') ?? error.message,
    detail: text('detail'),
    hint: text('hint'),
    position: position === null ? null : Number(position),
    where: text('where'),
    schema: text('schema'),
    table: text('table'),
    column: text('column'),
    dataType: text('dataType'),
    constraint: text('constraint'),
    routine: text('routine'),
  };
}

function parentOf(error: Error): unknown {
  return 'parent' in error ? error.parent : null;
}

function textField(of: unknown, key: string): string | null {
  if (typeof of !== 'object' || of === null) return null;
  const value: unknown = Reflect.get(of, key);
  return typeof value === 'string' ? value : null;
}

function shown(value: unknown): string {
  try {
    return typeof value === 'string' ? JSON.stringify(value) : String(value);
  } catch {
    return 'a value that cannot be shown';
  }
}
