// Two other checkers of migrations, rule by rule: what they warn of is found here too, or the data say why not.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { parse } from 'yaml';
import { judgeHazards } from '../../src/judge/hazards/judgeHazards.ts';
import type { Lab } from '../../src/lab/lab.ts';
import { createNodeLab } from '../../src/lab/node/createNodeLab.ts';
import { labExercise, migration } from '../lab/labExercise.ts';

const ruleSchema = v.strictObject({
  tool: v.picklist(['eugene', 'squawk']),
  rule: v.string(),
  /** SQL in the place of the common start. */
  before: v.optional(v.string()),
  /** Each sent by itself. */
  up: v.array(v.string()),
  /** All in one transaction of Sequelize's. */
  transaction: v.optional(v.boolean(), false),
  /** Whether it takes the crash test to see it. */
  crash: v.optional(v.boolean(), false),
  /** The SQLSTATE with which Postgres refuses it by itself. */
  fails: v.optional(v.pipe(v.union([v.string(), v.number()]), v.transform(String))),
  finds: v.array(v.pipe(v.string(), v.regex(/^H\d{2}$/u))),
  /** Why nothing is found. */
  differs: v.optional(v.string()),
  note: v.optional(v.string()),
});

const { before, rules } = v.parse(
  v.strictObject({ before: v.string(), rules: v.array(ruleSchema) }),
  parse(readFileSync(join(import.meta.dirname, 'agreement.yaml'), 'utf8')),
);

/** What these fixtures raise for want of a `down`. */
const ofDown = new Set(['H42', 'H43']);
const rows: string[] = [];
const { signal } = new AbortController();

let lab: Lab;
beforeAll(async () => {
  lab = await createNodeLab();
}, 60_000);
afterAll(async () => {
  await lab.close();
  console.log(['their rule | asked for | found here', ...rows].join('\n'));
});

it('knows all rules of both, and says why where it finds nothing', () => {
  const count = (tool: string): number =>
    new Set(rules.flatMap((each) => (each.tool === tool ? [each.rule] : []))).size;
  expect({ eugene: count('eugene'), squawk: count('squawk') }).toEqual({ eugene: 15, squawk: 40 });
  const silent = rules.filter(({ finds }) => finds.length === 0);
  expect(silent.filter(({ differs }) => differs === undefined)).toEqual([]);
  expect(rules.filter(({ finds, differs }) => finds.length > 0 && differs !== undefined)).toEqual([]);
});

it.each(rules)('$tool: $rule', async ({ tool, rule, up, transaction, crash, fails, finds, differs, note, ...own }) => {
  await lab.open(labExercise(own.before ?? before));
  const evidence = await lab.observe(migration(calls(up, transaction)), signal, crash ? 'whole' : 'quick');
  const found = [...new Set(judgeHazards(evidence).map(({ id }) => id))].filter((id) => !ofDown.has(id)).sort();
  const why = differs ?? note;
  rows.push(`${tool} ${rule} | ${finds.join(' ') || '–'} | ${found.join(' ') || '–'}${why ? ` | ${why}` : ''}`);
  expect(found).toEqual(expect.arrayContaining(finds));
  if (fails === undefined) return;
  const { outcome } = evidence.up.report;
  expect(outcome.kind === 'failed' ? outcome.fault.postgres?.code : outcome.kind).toBe(fails);
});

function calls(statements: readonly string[], transaction: boolean): string {
  const query = (sql: string, options = ''): string =>
    `await queryInterface.sequelize.query(${JSON.stringify(sql)}${options});`;
  if (!transaction) return statements.map((sql) => query(sql)).join('\n');
  const inside = statements.map((sql) => query(sql, ', { transaction }'));
  return `await queryInterface.sequelize.transaction(async (transaction) => {\n${inside.join('\n')}\n});`;
}
