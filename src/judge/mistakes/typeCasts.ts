// M04 and M09: Postgres will not convert a column, or its default, to another type by itself.

import { explainFailures, refusal } from './observedStep.ts';
import type { Recogniser } from './recogniser.ts';
import { sentChange } from './sentChange.ts';

export const defaultInTheWay: Recogniser = {
  id: 'M04',
  recognise(_exercise, evidence) {
    return explainFailures(evidence, (failed) => {
      const { code, message } = failed.fault.postgres ?? { code: '', message: '' };
      const [, column, type] =
        /^default for column "(.+)" cannot be cast automatically to type (.+)$/u.exec(message) ?? [];
      if (code !== '42804' || column === undefined || type === undefined) return null;
      const isChange = sentChange(failed.statement) !== null;
      const why = isChange
        ? `\`changeColumn\` sets the default while \`${column}\` still has its old type, and a default does not change its type along with the column.`
        : `A default does not change its type along with its column.`;
      return `${refusal(failed)} ${why} In SQL it takes three steps: \`DROP DEFAULT\`, then \`TYPE ${type} USING …\`, then \`SET DEFAULT\`.`;
    });
  },
};

export const castNeedsUsing: Recogniser = {
  id: 'M09',
  recognise(_exercise, evidence) {
    return explainFailures(evidence, (failed) => {
      const { code, message } = failed.fault.postgres ?? { code: '', message: '' };
      const [, column, type] = /^column "(.+)" cannot be cast automatically to type (.+)$/u.exec(message) ?? [];
      if (code !== '42804' || column === undefined || type === undefined) return null;
      const isChange = sentChange(failed.statement) !== null;
      const how = isChange
        ? '`changeColumn` has no word for that, so write the statement in SQL'
        : 'Add it to the statement';
      return `${refusal(failed)} Postgres wants to be told how the values of \`${column}\` become \`${type}\`. ${how}: \`ALTER COLUMN "${column}" TYPE ${type} USING …\`, with an expression such as \`"${column}"::${type}\`.`;
    });
  },
};
