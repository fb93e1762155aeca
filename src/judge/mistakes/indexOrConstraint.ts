// M12: `removeIndex` for the index of a constraint, or `removeConstraint` for an index that no constraint owns.

import type { Schema } from '../../model/schema.ts';
import { explainFailures, refusal } from './observedStep.ts';
import type { Recogniser } from './recogniser.ts';

export const indexOrConstraint: Recogniser = {
  id: 'M12',
  recognise(_exercise, evidence) {
    return explainFailures(evidence, (failed) => {
      const { code, message } = failed.fault.postgres ?? { code: '', message: '' };
      const [, owner, table] =
        /^cannot drop index \S+ because constraint (\S+) on table (\S+) requires it$/u.exec(
          message.replaceAll('"', ''),
        ) ?? [];
      if (code === '2BP01' && owner !== undefined) {
        return `${refusal(failed)} The index belongs to a constraint: \`unique: true\` and \`addConstraint\` make both, and both go together. Write \`removeConstraint('${table}', '${owner}')\`.`;
      }
      const [, name, of] = /^constraint "(.+)" of relation "(.+)" does not exist$/u.exec(message) ?? [];
      if (code !== '42704' || name === undefined || !hasIndex(failed.after ?? failed.before, name)) return null;
      return `${refusal(failed)} There is an index of that name, and no constraint: \`addIndex\` makes only an index, even with \`unique: true\`. Write \`removeIndex('${of}', '${name}')\`.`;
    });
  },
};

function hasIndex({ tables }: Schema, name: string): boolean {
  return tables.some(({ indexes }) => indexes.some((index) => index.name === name && index.constraint === null));
}
