// Does the sequence exist, and does it go with the column that it should go with?

import type { SequenceCheck } from '../../model/catalogCheck.ts';
import { findNamed, qualifiedName, type Schema } from '../../model/schema.ts';
import type { Finding } from '../finding.ts';
import { nearName } from '../nearName.ts';

export function judgeSequence({ sequence: name, ownedBy }: SequenceCheck, schema: Schema): Finding | null {
  const found = findNamed(schema.sequences, name);
  const expected = `the sequence ${name}${ownedBy === undefined ? '' : owned(ownedBy)}`;
  if (found === null) {
    const near = nearName(name, schema.sequences.map(qualifiedName));
    const hint = near === null ? '' : ` There is one called \`${near}\`.`;
    return {
      message: `There is no sequence \`${name}\`.${hint}`,
      expected,
      got: near === null ? `no sequence ${name}` : `the sequence ${near}`,
      about: near === null ? null : { made: 'table', names: [near] },
    };
  }
  if (ownedBy === undefined || ownedBy === found.ownedBy) return null;
  const problem = ownedBy === null ? 'belongs to a column, and should stand by itself' : 'goes with another column';
  return {
    message: `The sequence \`${name}\` ${found.ownedBy === null ? 'belongs to no column' : problem}.`,
    expected,
    got: `the sequence ${name}${owned(found.ownedBy)}`,
    about: { made: 'table', names: [found.name] },
  };
}

const owned = (by: string | null): string => (by === null ? ' OWNED BY NONE' : ` OWNED BY ${by}`);
