// M16: `bulkInsert` knows no column types, so objects and lists are sent as what they look like.

import type { SourceCall } from '../../model/sourceOutline.ts';
import { explainFailures, type FailedStep, refusal } from './observedStep.ts';
import type { Recogniser } from './recogniser.ts';
import { callsOn } from './writtenCalls.ts';

export const bulkInsertValues: Recogniser = {
  id: 'M16',
  recognise(_exercise, evidence) {
    return explainFailures(evidence, (failed) => {
      const advice = isObject(failed) ?? isList(failed) ?? isNothing(failed);
      return advice === null ? null : `${refusal(failed)} ${advice}`;
    });
  },
};

/** Sequelize refuses by itself, before there is a statement: which call it was, only the file shows. */
function isObject({ fault, line, report }: FailedStep): string | null {
  const [call] = callsOn(report.outline, line, 'bulkInsert');
  if (call === undefined || fault.postgres !== null || !/^Invalid value \{/u.test(fault.message)) return null;
  const column = columnWithObject(call);
  const where = column === null ? '' : ` in \`${column}\``;
  return `\`bulkInsert\` does not know the types of the columns, and so not what to do with an object${where}. Give it text, with \`JSON.stringify(…)\`, or name the type in the fourth argument: \`{ ${column ?? 'column'}: { type: new Sequelize.JSONB() } }\`.`;
}

function columnWithObject({ arguments: [, rows] }: SourceCall): string | null {
  const entries = (rows?.kind === 'list' ? rows.items : []).flatMap((row) =>
    row.kind === 'object' ? row.entries : [],
  );
  return entries.find(({ value }) => value.kind === 'object' || value.kind === 'list')?.key ?? null;
}

function isList({ fault, sql }: FailedStep): string | null {
  const { code, message } = fault.postgres ?? { code: '', message: '' };
  if (!/^INSERT INTO [\s\S]*ARRAY\[/u.test(sql)) return null;
  if (code === '42P18') {
    return "An empty list is sent as `ARRAY[]`, of which nobody knows the type. For a column of lists write `'{}'`, for one of JSON `JSON.stringify([])`.";
  }
  const [, column, type] = /^column "(.+)" is of type (jsonb?) but expression is of type .+\[\]$/u.exec(message) ?? [];
  if (code !== '42804' || column === undefined) return null;
  return `\`bulkInsert\` does not know that \`${column}\` is \`${type}\`, and sends a list as an array of SQL. Give it text: \`JSON.stringify(…)\`.`;
}

function isNothing({ fault, sql }: FailedStep): string | null {
  if (fault.postgres?.code !== '42601' || !/^INSERT INTO "[^(]*" \(\) VALUES/u.test(sql)) return null;
  return /VALUES;?$/u.test(sql)
    ? 'The list of rows is empty, and SQL has no INSERT of nothing. Call `bulkInsert` only when there are rows.'
    : 'A row without any column cannot be written this way: name at least one column in each row.';
}
