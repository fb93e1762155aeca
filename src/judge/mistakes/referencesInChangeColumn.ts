// M08: `references` in `changeColumn` only ever adds one more foreign key, and drops half of what the call says.

import { canonicalType } from '../../model/canonicalType.ts';
import type { Evidence } from '../../model/evidence.ts';
import type { Exercise } from '../../model/exercise.ts';
import { sameList } from '../../model/sameList.ts';
import { type Constraint, findTable, type Schema } from '../../model/schema.ts';
import { besides, explainFailures, leftByDown, onLine, refusal } from './observedStep.ts';
import { columnWishes, findColumn, formerColumn, ownChecks } from './ownChecks.ts';
import type { Recogniser, Recognition } from './recogniser.ts';
import { changesOf, type SentChange, sentChanges } from './sentChange.ts';

export const referencesInChangeColumn: Recogniser = {
  id: 'M08',
  recognise(exercise, evidence) {
    return [
      ...ignoredAttributes(exercise, evidence),
      ...oneMore(exercise, evidence),
      ...leftAfterDown(evidence),
      ...withDefault(evidence),
    ];
  },
};

function ignoredAttributes(exercise: Exercise, evidence: Evidence): readonly Recognition[] {
  const { before, up } = evidence;
  const changes = sentChanges(up.report.statements).filter(({ addsForeignKey, applied }) => addsForeignKey && applied);
  return columnWishes(exercise, evidence).flatMap(({ task, table, column, type, notNull }) => {
    const [change] = changesOf(changes, table, column);
    const was = formerColumn(before, up.schemaAfter, table, column);
    const now = findColumn(up.schemaAfter, table, column);
    if (change === undefined || was === null || now === null) return [];
    const ignored = [
      ...(type !== undefined && canonicalType(type) !== canonicalType(now.type) && was.type === now.type
        ? ['`type`']
        : []),
      ...(notNull === false && was.notNull && now.notNull ? ['`allowNull`'] : []),
    ];
    if (ignored.length === 0) return [];
    const message = `\`${table}.${column}\` is \`${now.type}${now.notNull ? ' NOT NULL' : ''}\` as before: with \`references\`, \`changeColumn\`${onLine(change.line)} adds a foreign key and leaves out ${ignored.join(' and ')}. Change the column in one call without \`references\`, and its foreign key with \`removeConstraint\` and \`addConstraint\`.`;
    return [{ task, message, line: change.line }];
  });
}

function oneMore(exercise: Exercise, { up }: Evidence): readonly Recognition[] {
  return sentChanges(up.report.statements).flatMap((change) => {
    const keys = foreignKeysOn(up.schemaAfter, change);
    if (!change.addsForeignKey || keys.length < 2) return [];
    const list = keys.map(({ name, definition }) => `\`${name}\` (\`${definition}\`)`).join(' and ');
    const message = `\`${change.table}.${change.column}\` has ${keys.length} foreign keys now, and each of them is kept: ${list}. \`changeColumn\`${onLine(change.line)} adds one and replaces none. Take the old one away first, with \`removeConstraint\` and its name.`;
    const tasks = ownChecks(exercise).flatMap(({ task, check }) => {
      if (check.kind === 'sameAsSolution') return check.table === change.table ? [task] : [];
      const asked = check.kind === 'absent' ? check.check : check;
      if (asked.kind !== 'constraint' || asked.table !== change.table || asked.constraint !== 'foreign key') return [];
      return asked.columns === undefined || sameList(asked.columns, [change.column]) ? [task] : [];
    });
    return tasks.map((task) => ({ task, message, line: change.line }));
  });
}

function leftAfterDown(evidence: Evidence): readonly Recognition[] {
  const { up, down } = evidence;
  const differences = leftByDown(evidence);
  const ofDown = sentChanges(down?.report.statements ?? []);
  const ofBoth = [...ofDown, ...sentChanges(up.report.statements)].filter(({ addsForeignKey }) => addsForeignKey);
  const behind = (table: string, { columns }: Constraint): SentChange | undefined =>
    // Without a change in `down` nobody tried to take it back this way.
    changesOf(ofDown, table, columns[0] ?? '').length > 0 ? changesOf(ofBoth, table, columns[0] ?? '')[0] : undefined;
  const left = differences.filter(
    (each) =>
      each.kind === 'constraint-added' &&
      each.constraint.kind === 'foreign key' &&
      behind(each.table, each.constraint) !== undefined,
  );
  const [first] = left;
  if (first?.kind !== 'constraint-added') return [];
  const line = changesOf(ofDown, first.table, first.constraint.columns[0] ?? '').at(-1)?.line ?? null;
  return [
    {
      task: 'down',
      message: `The foreign key \`${first.constraint.name}\` is still there after \`down\`: \`${first.constraint.definition}\`. \`changeColumn\`${onLine(line)} can add foreign keys, and takes none away. Write \`removeConstraint('${first.table}', '${first.constraint.name}')\`.${besides(differences, left)}`,
      line,
    },
  ];
}

/** Sequelize cuts its own text at the wrong place when there is a default, too. */
function withDefault(evidence: Evidence): readonly Recognition[] {
  return explainFailures(evidence, (failed) => {
    if (failed.fault.postgres?.code !== '42601') return null;
    if (!/^ALTER TABLE .* ALTER COLUMN "[^"]+" SET DEFAULT [^;]* REFERENCES "/u.test(failed.sql)) return null;
    return `${refusal(failed)} Sequelize made that SQL: \`changeColumn\` cannot have \`references\` and \`defaultValue\` in one call. Set the default in a call without \`references\`, and make the foreign key with \`addConstraint\`.`;
  });
}

function foreignKeysOn(schema: Schema | null, { table, column }: SentChange): readonly Constraint[] {
  const constraints = schema === null ? [] : (findTable(schema, table)?.constraints ?? []);
  return constraints.filter(({ kind, columns }) => kind === 'foreign key' && sameList(columns, [column]));
}
