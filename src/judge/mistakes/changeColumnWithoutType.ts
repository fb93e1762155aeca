// M06: `changeColumn` without a type. Sequelize fails before it sends anything, so only the file shows it.

import { entryOf, type SourceValue } from '../../model/sourceOutline.ts';
import { explainFailures, refusal } from './observedStep.ts';
import type { Recogniser } from './recogniser.ts';
import { callsOn, literalText } from './writtenCalls.ts';

export const changeColumnWithoutType: Recogniser = {
  id: 'M06',
  recognise(_exercise, evidence) {
    return explainFailures(evidence, (failed) => {
      const { fault, line, report } = failed;
      if (fault.name !== 'TypeError' || fault.postgres !== null) return null;
      const call = callsOn(report.outline, line, 'changeColumn').find((each) => lacksType(each.arguments[2]));
      if (call === undefined) return null;
      const column = literalText(call.arguments[1]);
      const what = column === null ? '' : ` for \`${column}\``;
      return `${refusal(failed)} That is Sequelize, which looks for a \`type\` in what \`changeColumn\` was given${what} and finds none. The type has to be there even when it does not change; or leave the rest alone with SQL, such as \`ALTER COLUMN … SET DEFAULT …\`.`;
    });
  },
};

function lacksType(definition: SourceValue | undefined): boolean {
  if (definition === undefined) return true;
  if (definition.kind !== 'object') return false;
  const isWhole = definition.entries.every(({ key }) => key !== '...');
  return isWhole && entryOf(definition, 'type') === null;
}
