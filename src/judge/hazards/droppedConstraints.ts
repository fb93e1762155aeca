// H27: a NOT NULL or another constraint that is gone, with nothing as strong in its place.

import { canonicalExpression } from '../../model/canonicalExpression.ts';
import type { Pair } from '../../model/matchParts.ts';
import { sameList } from '../../model/sameList.ts';
import { type Column, type Constraint, qualifiedName, type Table } from '../../model/schema.ts';
import { writtenName } from '../../model/sqlTokens.ts';
import { lossOf } from '../mistakes/changeLoss.ts';
import { sentChanges } from '../mistakes/sentChange.ts';
import type { Finding, HazardRule } from './hazardRule.ts';
import { queryCall, quoted, quotedTable, tableArgument, text } from './saferCode.ts';
import { rowsOf, type SeenStep } from './seen.ts';
import { alters, behind, changesIn, keptTables, namesOf } from './stepChanges.ts';

export const droppedConstraint: HazardRule = {
  id: 'H27',
  find({ up }) {
    const gone = new Set(
      changesIn(up).flatMap((each) => (each.kind === 'constraint-removed' ? [each.constraint.oid] : [])),
    );
    return keptTables(up).flatMap((pair) => [
      ...pair.before.columns
        .filter((column) => lostNotNull(up, pair, column))
        .map((column) => nullable(up, pair, column)),
      ...pair.before.constraints
        .filter((constraint) => gone.has(constraint.oid) && !isReplaced(up, pair, constraint))
        .map((constraint) => unguarded(up, pair, constraint)),
    ]);
  },
};

/** One that `changeColumn` dropped because nobody repeated it is another hazard. */
function lostNotNull(step: SeenStep, { now }: Pair<Table>, column: Column): boolean {
  const same = now.columns.find(({ position }) => position === column.position);
  if (!column.notNull || same === undefined || same.notNull || isProven(now, same.name)) return false;
  return !sentChanges(step.report.statements).some(
    (change) =>
      change.column === same.name &&
      change.table === qualifiedName(now) &&
      lossOf(change, column, same, step.report)?.notNull,
  );
}

/** A CHECK that says the same, or a NOT NULL that is not validated yet. */
function isProven({ constraints }: Table, column: string): boolean {
  return constraints.some(
    (each) => sameList(each.columns, [column]) && (each.kind === 'not null' || saysNotNull(each, column)),
  );
}

function saysNotNull({ kind, definition }: Constraint, column: string): boolean {
  const condition = /^CHECK (\(.*\))(?: NO INHERIT)?(?: NOT VALID)?$/su.exec(definition)?.[1];
  const same = canonicalExpression(`(${writtenName(column)} IS NOT NULL)`);
  return kind === 'check' && condition !== undefined && canonicalExpression(condition) === same;
}

function nullable(step: SeenStep, pair: Pair<Table>, column: Column): Finding {
  const { now } = pair;
  const name = now.columns.find(({ position }) => position === column.position)?.name ?? column.name;
  const table = qualifiedName(now);
  const drops = alters(namesOf(pair), (action) => action.kind === 'drop not null' && action.column === name);
  return {
    run: 'up',
    line: behind(step, drops, [name, 'NULL'])?.line ?? null,
    message: `\`${table}.${name}\` may be NULL from here on. The version of the app that is still running has never met a NULL there; and once one is stored, NOT NULL cannot come back without deciding what it should have been.`,
    rows: rowsOf(step, pair.before.oid),
    safer: [
      '// Let both versions of the app read a NULL before one of them writes it. The way back, once none is left:',
      queryCall(
        `ALTER TABLE ${quotedTable(table)} ADD CONSTRAINT ${quoted(`${now.name}_${name}_there`)} CHECK (${quoted(name)} IS NOT NULL) NOT VALID`,
      ),
    ].join('\n'),
  };
}

/** Its column or parent went, or something holds what it held. */
function isReplaced(step: SeenStep, { before, now }: Pair<Table>, constraint: Constraint): boolean {
  const { kind, columns, references } = constraint;
  const nowCalled = columns.map((name) => {
    const position = before.columns.find((column) => column.name === name)?.position;
    return now.columns.find((column) => column.position === position)?.name;
  });
  if (nowCalled.includes(undefined)) return true;
  const held = nowCalled.filter((name) => name !== undefined);
  const isNew = ({ oid }: { readonly oid: number }): boolean =>
    [...before.constraints, ...before.indexes].every((each) => each.oid !== oid);
  switch (kind) {
    case 'foreign key': {
      const parent = step.before.tables.find((table) => qualifiedName(table) === references?.table);
      const isThere = step.after?.tables.some(({ oid }) => oid === parent?.oid) === true;
      return !isThere || now.constraints.some((each) => each.kind === kind && sameList(each.columns, held));
    }
    case 'unique':
    case 'primary key':
      return now.indexes.some(
        ({ unique, valid, predicate, columns: keys }) =>
          unique && valid && predicate === null && keys.every((key) => held.includes(key)),
      );
    case 'not null':
      return now.columns.some(({ name, notNull }) => notNull && held.includes(name));
    case 'check':
      // The CHECK that let NOT NULL come without a scan goes when it has done its work.
      return (
        now.columns.some(
          ({ name, notNull }) => notNull && sameList(held, [name]) && saysNotNull(constraint, columns[0] ?? ''),
        ) || now.constraints.some((each) => each.kind === kind && isNew(each) && sameSet(each.columns, held))
      );
    default:
      return now.constraints.some((each) => each.kind === kind && isNew(each));
  }
}

const sameSet = (one: readonly string[], other: readonly string[]): boolean =>
  sameList([...one].sort(), [...other].sort());

function unguarded(step: SeenStep, pair: Pair<Table>, { name, kind, definition }: Constraint): Finding {
  const table = qualifiedName(pair.now);
  const drops = alters(namesOf(pair), (action) => action.kind === 'drop constraint' && action.name === name);
  const meaning =
    kind === 'foreign key'
      ? 'rows may point to nothing from here on'
      : kind === 'unique' || kind === 'primary key'
        ? 'the same value may be stored twice from here on, and an ON CONFLICT on it fails (42P10)'
        : 'rows that it kept out may be stored from here on';
  const next = `${name.slice(0, 55)}_new`;
  const isQuick = kind === 'check' || kind === 'foreign key';
  return {
    run: 'up',
    line: behind(step, drops, [name])?.line ?? null,
    message: `The constraint \`${name}\` of \`${table}\` is gone (\`${definition}\`): ${meaning}, and after the first of them it cannot be put back.`,
    rows: rowsOf(step, pair.before.oid),
    safer: isQuick
      ? [
          '// The new rule first, and the old one goes when the new one holds: no moment without either.',
          queryCall(
            `ALTER TABLE ${quotedTable(table)} ADD CONSTRAINT ${quoted(next)} ${definition.replace(/ NOT VALID$/u, '')} NOT VALID`,
          ),
          queryCall(`ALTER TABLE ${quotedTable(table)} VALIDATE CONSTRAINT ${quoted(next)}`),
          `await queryInterface.removeConstraint(${tableArgument(table)}, ${text(name)});`,
        ].join('\n')
      : null,
  };
}
