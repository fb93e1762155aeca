// M21: CREATE INDEX CONCURRENTLY inside of a transaction, be it one of Sequelize's or a string of several statements.

import { explainFailures, refusal } from './observedStep.ts';
import type { Recogniser } from './recogniser.ts';

export const concurrentlyInTransaction: Recogniser = {
  id: 'M21',
  recognise(_exercise, evidence) {
    return explainFailures(evidence, (failed) => {
      const { code, message } = failed.fault.postgres ?? { code: '', message: '' };
      if (code === '42601' && /^cannot insert multiple commands into a prepared statement/u.test(message)) {
        return `${refusal(failed)} With \`bind\` a text is prepared, and that takes one statement only. Send each in a \`query\` of its own.`;
      }
      if (code !== '25001' || !/\bCONCURRENTLY\b/u.test(message)) return null;
      const isAlone = failed.statement?.transaction === null;
      const why = isAlone
        ? 'Several statements in one text are a transaction, whether you began one or not. Send this one alone, in a `query` of its own.'
        : 'It waits for other transactions to end, so it cannot be part of one. Let it run alone, best in a migration of its own, and without `transaction`.';
      return `${refusal(failed)} ${why}`;
    });
  },
};
