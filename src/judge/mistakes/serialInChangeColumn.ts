// M10: `autoIncrement` in `changeColumn` becomes SERIAL, which is no type that a column could be changed to.

import { explainFailures, refusal } from './observedStep.ts';
import type { Recogniser } from './recogniser.ts';
import { sentChanges } from './sentChange.ts';

const plainTypes: Readonly<Record<string, string>> = {
  SERIAL: 'integer',
  BIGSERIAL: 'bigint',
  SMALLSERIAL: 'smallint',
};

export const serialInChangeColumn: Recogniser = {
  id: 'M10',
  recognise(_exercise, evidence) {
    return explainFailures(evidence, (failed) => {
      const change = failed.statement === null ? undefined : sentChanges([failed.statement])[0];
      const serial = /^((?:BIG|SMALL)?SERIAL)\b/u.exec(change?.type ?? '')?.[1];
      if (change === undefined || serial === undefined) return null;
      return `${refusal(failed)} \`autoIncrement\` in \`changeColumn\` is sent as \`TYPE ${serial}\`, and ${serial} is a short form that only the making of a column knows. To change the type alone, write \`ALTER COLUMN "${change.column}" TYPE ${plainTypes[serial]}\` in SQL; a sequence that fills the column stays.`;
    });
  },
};
