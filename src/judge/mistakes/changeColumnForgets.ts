// M05: `changeColumn` writes a column anew, and what the call does not repeat is gone.

import { canonicalDefault, isNextval, shownDefault } from '../../model/canonicalDefault.ts';
import type { Evidence } from '../../model/evidence.ts';
import type { Exercise } from '../../model/exercise.ts';
import { bareName } from '../../model/schema.ts';
import type { SchemaDifference } from '../../model/schemaDifference.ts';
import { type Loss, lossOf } from './changeLoss.ts';
import { besides, explainFailures, leftByDown, onLine, refusal } from './observedStep.ts';
import { columnWishes, findColumn, formerColumn, ownChecks } from './ownChecks.ts';
import type { Recogniser, Recognition } from './recogniser.ts';
import { sentChange, sentChanges } from './sentChange.ts';

export const changeColumnForgets: Recogniser = {
  id: 'M05',
  recognise(exercise, evidence) {
    return [...lostInUp(exercise, evidence), ...lostAfterDown(evidence), ...lostInKey(evidence)];
  },
};

function lostInUp(exercise: Exercise, evidence: Evidence): readonly Recognition[] {
  const { before, up } = evidence;
  const losses = sentChanges(up.report.statements).flatMap((change) => {
    const now = findColumn(up.schemaAfter, change.table, change.column);
    return lossOf(change, formerColumn(before, up.schemaAfter, change.table, change.column), now, up.report) ?? [];
  });
  const wished = columnWishes(exercise, evidence).flatMap((wish) =>
    losses
      .filter(({ change }) => change.table === wish.table && change.column === wish.column)
      .filter(
        (loss) => (loss.notNull && wish.notNull === true) || (loss.default && isWishedDefault(wish.default, loss)),
      )
      .map((loss) => told(wish.task, loss)),
  );
  // A statement that NOT NULL should have stopped.
  const probed = ownChecks(exercise).flatMap(({ task, check }) => {
    if (check.kind !== 'rejects' || !check.sqlstates.includes('23502')) return [];
    if (evidence.probes.get(check.sql)?.kind !== 'accepted') return [];
    return losses
      .filter(({ change, notNull }) => notNull && check.sql.includes(bareName(change.table)))
      .map((loss) => told(task, loss));
  });
  return [...wished, ...probed];
}

/** Even where it is not the old one: the call named none. */
function isWishedDefault(wished: string | null | undefined, { before }: Loss): boolean {
  return wished !== undefined && canonicalDefault(wished, before.type) !== null;
}

function lostAfterDown(evidence: Evidence): readonly Recognition[] {
  const { before, up, down } = evidence;
  if (down === null) return [];
  const differences = leftByDown(evidence);
  const explained: SchemaDifference[] = [];
  const losses = [down.report, up.report].flatMap((report) =>
    sentChanges(report.statements).flatMap((change) => {
      const mine = differences.filter(
        (each) =>
          each.kind === 'column-changed' &&
          each.now.name === change.column &&
          each.table === change.table &&
          !explained.includes(each),
      );
      // What `up` dropped is the fault of `down` only when it says nothing about the column.
      if (mine.length === 0) return [];
      const first = formerColumn(before, down.schemaAfter, change.table, change.column);
      const loss = lossOf(change, first, findColumn(down.schemaAfter, change.table, change.column), report);
      if (loss === null) return [];
      explained.push(
        ...mine.filter(
          (each) =>
            each.kind === 'column-changed' &&
            ((each.attribute === 'not null' && loss.notNull) || (each.attribute === 'default' && loss.default)),
        ),
      );
      return [loss];
    }),
  );
  const [first] = losses;
  if (first === undefined || explained.length === 0) return [];
  const isInDown = down.report.statements.some(
    ({ line, sql }) => sql === first.change.sql && line === first.change.line,
  );
  const { message, line } = told('down', first);
  const where = isInDown ? 'After `down`' : 'In `up` already, and `down` does not put it right';
  return [{ task: 'down', message: `${where}: ${message}${besides(differences, explained)}`, line }];
}

function told(task: string, loss: Loss): Recognition {
  const { change, before } = loss;
  const { default: value } = before;
  const lost = [
    ...(loss.notNull ? ['its NOT NULL'] : []),
    ...(loss.default && value !== null ? [`its default \`${shownDefault(value)}\``] : []),
  ];
  const repeat = [
    ...(loss.notNull ? ['`allowNull: false`'] : []),
    ...(loss.default && !isNextval(value) ? ['`defaultValue`'] : []),
  ];
  const again = repeat.length === 0 ? '' : ` Repeat ${repeat.join(' and ')} beside \`type\`.`;
  const sequence =
    loss.default && isNextval(value)
      ? ` The default that draws from a sequence cannot be repeated there: change the type in SQL, with \`ALTER COLUMN "${change.column}" TYPE …\`, which leaves the rest alone.`
      : '';
  return {
    task,
    message: `\`${change.table}.${change.column}\` lost ${lost.join(' and ')}. \`changeColumn\`${onLine(change.line)} writes the whole column anew, and drops what it is not told to keep.${again}${sequence}`,
    line: change.line,
  };
}

/** The NOT NULL of a primary key cannot be dropped, so there the change itself is refused. */
function lostInKey(evidence: Evidence): readonly Recognition[] {
  return explainFailures(evidence, (failed) => {
    const change = sentChange(failed.statement);
    if (failed.fault.postgres?.code !== '42P16' || !change?.dropsNotNull) return null;
    return `${refusal(failed)} \`changeColumn\` writes the whole column anew: without \`allowNull: false\` it drops the NOT NULL of \`${change.column}\`, which a primary key needs, and without its default the sequence behind it. Change the type alone, in SQL: \`ALTER COLUMN "${change.column}" TYPE …\`.`;
  });
}
