// Does the enum type exist, with the values that it should have?

import type { EnumCheck } from '../../model/catalogCheck.ts';
import { sameList } from '../../model/sameList.ts';
import { type EnumType, findNamed, qualifiedName, type Schema } from '../../model/schema.ts';
import type { Finding } from '../finding.ts';
import { nearName } from '../nearName.ts';

export function judgeEnum({ type: name, labels }: EnumCheck, schema: Schema): Finding | null {
  const found = findNamed(schema.enums, name);
  if (found === null) return missingEnum(name, labels ?? null, schema.enums);
  if (labels === undefined || sameList(labels, found.labels)) return null;
  return {
    message: `The type \`${name}\` ${labelProblem(labels, found.labels)}.`,
    expected: enumDefinition(name, labels),
    got: enumDefinition(name, found.labels),
    about: { made: 'table', names: [found.name] },
  };
}

function missingEnum(name: string, labels: readonly string[] | null, there: readonly EnumType[]): Finding {
  const near = nearName(name, there.map(qualifiedName));
  const hint = near === null ? '' : ` There is one called \`${near}\`.`;
  return {
    message: `There is no enum type \`${name}\`.${hint}`,
    expected: enumDefinition(name, labels ?? []),
    got: there.length === 0 ? 'no enum type' : there.map((each) => enumDefinition(each.name, each.labels)).join(', '),
    about: near === null ? null : { made: 'table', names: [near] },
  };
}

/** What is wrong with the values, to be read after the type's name. */
export function labelProblem(wanted: readonly string[], got: readonly string[]): string {
  const missing = wanted.filter((label) => !got.includes(label));
  const surplus = got.filter((label) => !wanted.includes(label));
  const problems = [
    missing.length === 0 ? null : `lacks ${quotedLabels(missing)}`,
    surplus.length === 0 ? null : `has ${quotedLabels(surplus)}, and should not`,
  ].filter((problem) => problem !== null);
  if (problems.length > 0) return problems.join(', and ');
  return `has its values in the order ${quotedLabels(got)}; it should be ${quotedLabels(wanted)}`;
}

export const quotedLabels = (labels: readonly string[]): string => labels.map((label) => `'${label}'`).join(', ');

/** `order_status AS ENUM ('new', 'paid')` */
function enumDefinition(name: string, labels: readonly string[]): string {
  return labels.length === 0 ? `the enum type ${name}` : `${name} AS ENUM (${quotedLabels(labels)})`;
}
