// M25: foreign keys in the wrong order, of the wrong type, or with their rules in the wrong place.

import type { Evidence } from '../../model/evidence.ts';
import type { Exercise } from '../../model/exercise.ts';
import { sameList } from '../../model/sameList.ts';
import { type Constraint, findTable, qualifiedName } from '../../model/schema.ts';
import { entryOf, type SourceValue } from '../../model/sourceOutline.ts';
import { causingStatement } from '../causingStatement.ts';
import { foreignKeyFailures, setNullAdvice } from './foreignKeyFailures.ts';
import { onLine } from './observedStep.ts';
import { columnWishes, ownChecks, refusedProbes, sameTableTasks } from './ownChecks.ts';
import type { Recogniser, Recognition } from './recogniser.ts';
import { callsIn, literalText, tableName, writtenColumns } from './writtenCalls.ts';

export const foreignKeys: Recogniser = {
  id: 'M25',
  recognise(exercise, evidence) {
    return [
      ...foreignKeyFailures(evidence),
      ...misplacedRules(exercise, evidence),
      ...setNullTasks(exercise, evidence),
    ];
  },
};

/** `onDelete` or `onUpdate` inside of `references`, where nobody looks: the SQL has no trace of it. */
interface MisplacedRule {
  readonly table: string;
  readonly columns: readonly string[];
  readonly key: 'onDelete' | 'onUpdate';
  readonly line: number;
}

function misplacedIn({ up }: Evidence): readonly MisplacedRule[] {
  const { outline } = up.report;
  const written = writtenColumns(outline, 'up').flatMap(({ table, column, definition }) =>
    rulesIn(definition).map((rule) => ({ table, columns: [column], ...rule })),
  );
  const added = callsIn(outline, 'up').flatMap(({ method, arguments: [table, options] }) => {
    const name = tableName(table);
    const fields = entryOf(options, 'fields')?.value;
    if (method !== 'addConstraint' || name === null || fields?.kind !== 'list') return [];
    const columns = fields.items.flatMap((item) => literalText(item) ?? []);
    return rulesIn(options).map((rule) => ({ table: name, columns, ...rule }));
  });
  return [...written, ...added];
}

function rulesIn(definition: SourceValue | undefined): readonly Pick<MisplacedRule, 'key' | 'line'>[] {
  return (['onDelete', 'onUpdate'] as const).flatMap((key) => {
    const entry = entryOf(entryOf(definition, 'references')?.value, key);
    return entry === null || entryOf(definition, key) !== null ? [] : [{ key, line: entry.line }];
  });
}

function misplacedRules(exercise: Exercise, evidence: Evidence): readonly Recognition[] {
  const probes = refusedProbes(exercise, evidence);
  return misplacedIn(evidence).flatMap(({ table, columns, key, line }) => {
    const constraint = foreignKeysOf(evidence, table).find((each) => sameList(each.columns, columns));
    const event = key === 'onDelete' ? 'DELETE' : 'UPDATE';
    if (constraint === undefined || new RegExp(`ON ${event} `, 'u').test(constraint.definition)) return [];
    const message = `The foreign key \`${constraint.name}\` has no ON ${event}: \`${constraint.definition}\`. \`${key}\`${onLine(line)} stands inside of \`references\`, where Sequelize does not look for it. Move it out, beside \`references\`.`;
    const asked = ownChecks(exercise).flatMap(({ task, check }) => {
      const isAsked =
        check.kind === 'constraint' &&
        check.constraint === 'foreign key' &&
        check.table === table &&
        check[key]?.includes('no action') === false &&
        (check.columns === undefined || sameList(check.columns, columns));
      return isAsked ? [task] : [];
    });
    const probed = probes.flatMap(({ task, error }) =>
      error.code === '23503' && error.constraint === constraint.name ? [task] : [],
    );
    return [...asked, ...probed, ...sameTableTasks(exercise, table)].map((task) => ({ task, message, line }));
  });
}

/** Postgres takes SET NULL on a NOT NULL column, and refuses the DELETE later. */
function setNullTasks(exercise: Exercise, evidence: Evidence): readonly Recognition[] {
  const tables = evidence.up.schemaAfter?.tables ?? [];
  return tables.flatMap((table) =>
    table.constraints.flatMap((constraint) => {
      const name = qualifiedName(table);
      const column = table.columns.find(({ notNull, name: each }) => notNull && constraint.columns.includes(each));
      if (column === undefined || !/ON (?:DELETE|UPDATE) SET NULL/u.test(constraint.definition)) return [];
      const made = causingStatement(evidence.up.report.statements, { made: 'table', names: [table.name, column.name] });
      if (made === null) return [];
      const message = setNullAdvice(name, column.name, constraint.name);
      const wished = columnWishes(exercise, evidence).flatMap((wish) =>
        wish.table === name && wish.column === column.name && wish.notNull === false
          ? [{ task: wish.task, message }]
          : [],
      );
      const probed = refusedProbes(exercise, evidence).flatMap(({ task, sql, error }) =>
        error.code === '23502' &&
        error.table === table.name &&
        error.column === column.name &&
        !/^\s*INSERT/iu.test(sql)
          ? [{ task, message: `Postgres refused \`${sql}\`: ${error.message} (${error.code}). ${message}` }]
          : [],
      );
      return [...wished, ...probed].map((each) => ({ ...each, line: made.line }));
    }),
  );
}

function foreignKeysOf({ up }: Evidence, table: string): readonly Constraint[] {
  const constraints = up.schemaAfter === null ? [] : (findTable(up.schemaAfter, table)?.constraints ?? []);
  return constraints.filter(({ kind }) => kind === 'foreign key');
}
