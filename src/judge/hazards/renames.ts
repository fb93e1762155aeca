// H23 and H24: a column or a table that goes by another name while the app still asks for the old one.

import { bareName, findNamed, qualifiedName, type Schema, type Table } from '../../model/schema.ts';
import type { HazardRule } from './hazardRule.ts';
import { firstOf } from './hazardWords.ts';
import { queryCall, quotedTable, tableArgument, text, typeCode } from './saferCode.ts';
import { rowsOf } from './seen.ts';
import { alters, behind, keptTables, namesOf } from './stepChanges.ts';

export const renamedColumn: HazardRule = {
  id: 'H23',
  find({ up }) {
    return keptTables(up).flatMap((pair) => {
      const { before, now } = pair;
      const table = qualifiedName(now);
      return before.columns.flatMap(({ name: was, position, type }) => {
        const column = now.columns.find((each) => each.position === position);
        if (column === undefined || column.name === was) return [];
        // A column or a view under the old name answers those who still ask for it.
        if (now.columns.some(({ name }) => name === was) || isView(up.after, qualifiedName(before))) return [];
        const renames = alters(namesOf(pair), (action) => action.kind === 'rename column' && action.to === column.name);
        return [
          {
            run: 'up' as const,
            line: behind(up, renames, ['RENAME', column.name])?.line ?? null,
            message: `\`${table}.${was}\` is called \`${column.name}\` now. The version of the app that is still running names \`${was}\` in its queries, and each of them fails (42703) from here until the new version runs everywhere.`,
            rows: rowsOf(up, before.oid),
            safer: [
              '// The name can change in the model alone, without a migration:',
              `${modelName(column.name)}: { type: ${modelType(type)}, field: ${text(was)} },`,
              '// Or in steps: add the new column, let a trigger keep both alike, fill it in batches, and drop the',
              `// old one when no version of the app asks for \`${was}\` any more.`,
            ].join('\n'),
          },
        ];
      });
    });
  },
};

export const renamedTable: HazardRule = {
  id: 'H24',
  find({ up }) {
    return keptTables(up).flatMap((pair) => {
      const { before, now } = pair;
      const [was, is] = [qualifiedName(before), qualifiedName(now)];
      if (was === is || isView(up.after, was)) return [];
      const left = namedAfter(before.name, now, up.after);
      const keep =
        left.length === 0 || before.name === now.name
          ? ''
          : ` What Postgres had named after it keeps its name: ${firstOf(left)}.`;
      const isRename = alters([was, bareName(was)], (action) => action.kind === 'rename table');
      return [
        {
          run: 'up' as const,
          line: behind(up, isRename, [before.name, now.name])?.line ?? null,
          message: `\`${was}\` is called \`${is}\` now. Every query of the version of the app that is still running asks for \`${was}\`, and fails (42P01) from here until the new version runs everywhere.${keep}`,
          rows: rowsOf(up, before.oid),
          safer: [
            'await queryInterface.sequelize.transaction(async (transaction) => {',
            `  await queryInterface.renameTable(${tableArgument(was)}, ${tableArgument(is)}, { transaction });`,
            '  // The old name goes on working, to read and to write, until a later migration drops this view.',
            `  ${queryCall(`CREATE VIEW ${quotedTable(was)} AS SELECT * FROM ${quotedTable(is)}`).replace(');', ', { transaction });')}`,
            '});',
          ].join('\n'),
        },
      ];
    });
  },
};

const isView = (schema: Schema | null, name: string): boolean =>
  findNamed(
    (schema?.objects ?? []).filter(({ kind }) => kind === 'view'),
    name,
  ) !== null;

/** Sequences, indexes and constraints that are still called after the table's old name. */
function namedAfter(was: string, now: Table, schema: Schema | null): readonly string[] {
  const owned = (schema?.sequences ?? []).filter(
    ({ ownedBy }) => ownedBy?.startsWith(`${qualifiedName(now)}.`) === true,
  );
  const names = [...owned, ...now.indexes, ...now.constraints].map(({ name }) => name);
  return [...new Set(names.filter((name) => name.startsWith(`${was}_`)))];
}

/** Models write `fullName` where the table has `full_name`. */
const modelName = (column: string): string =>
  /^[a-z_$][\w$]*$/iu.test(column)
    ? column.replace(/(?<=[a-z0-9])_([a-z0-9])/gu, (_, letter: string) => letter.toUpperCase())
    : text(column);

const modelType = (type: string): string => typeCode(type).replaceAll('Sequelize.', 'DataTypes.');
