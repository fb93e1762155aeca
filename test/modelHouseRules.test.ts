// House rules: what a team may decide about hazards, names and tables, and what is no rule.

import { describe, expect, it } from 'vitest';
import { rateHazards } from '../src/judge/rateHazards.ts';
import type { Evidence } from '../src/model/evidence.ts';
import type { Hazard } from '../src/model/hazard.ts';
import { type HazardId, hazards } from '../src/model/hazards.ts';
import { type HouseRules, noHouseRules, parseHouseRules } from '../src/model/houseRules.ts';
import { emptySchema, type Table } from '../src/model/schema.ts';

const problemsOf = (input: unknown): readonly string[] => {
  const parsed = parseHouseRules(input);
  return parsed.ok ? [] : parsed.problems.map(({ path, message }) => `${path.join('.')}: ${message}`);
};

function rules(input: unknown): HouseRules {
  const parsed = parseHouseRules(input);
  if (!parsed.ok) throw new Error(parsed.problems.map(({ message }) => message).join('; '));
  return parsed.value;
}

const hazard = (id: HazardId, message: string): Hazard => {
  const { severity } = hazards[id];
  return { id, severity, run: 'up', line: 1, message, rows: 0, safer: null, exercise: null, observed: true };
};

const table = (oid: number, name: string): Table => ({
  oid,
  schema: 'public',
  name,
  unlogged: false,
  rowSecurity: false,
  partitionKey: null,
  partitionOf: null,
  properties: {},
  comment: null,
  columns: [],
  constraints: [],
  indexes: [],
});

const report = { run: 'up', outcome: { kind: 'cancelled' }, statements: [] } as const;
const step = { schemaAfter: null, rowsAfter: null, report: { ...report, console: [], consoleDropped: 0, ms: 0 } };

/** `orders` with 500 rows, `notes` with 3. */
const evidence: Evidence = {
  before: { ...emptySchema, tables: [table(1, 'orders'), table(2, 'notes')] },
  rowsBefore: [
    { table: 'orders', oid: 1, count: 500 },
    { table: 'notes', oid: 2, count: 3 },
  ].map((rows) => ({ ...rows, columns: [], key: [], contents: { kind: 'rows', json: '[]' }, numbering: [] })),
  up: { ...step, report: { ...step.report, outline: null } },
  appBefore: new Map(),
  probes: new Map(),
  goal: null,
  down: null,
  upAgain: null,
  crash: null,
};

const levels = (found: readonly Hazard[], given: HouseRules): readonly string[] =>
  rateHazards(found, given, evidence).map(({ id, level }) => `${id} ${level}`);

describe('house rules', () => {
  it('are none in a file that says nothing', () => {
    expect(rules(null)).toEqual(noHouseRules);
    expect(rules({})).toEqual(noHouseRules);
  });

  it('are read as they are written', () => {
    const given = rules({ hazards: { H19: 'error', H32: 'off' }, fileName: '^\\d{14}-', largeTables: ['orders'] });
    expect(given.hazards).toEqual({ H19: 'error', H32: 'off' });
    expect(given.fileName?.test('20240101000000-a.js')).toBe(true);
    expect(given.large).toEqual({ tables: ['orders'], largerThanRows: Number.POSITIVE_INFINITY });
  });

  it('are refused with the place of what is wrong', () => {
    expect(problemsOf({ hazard: {} })).toEqual(['hazard: unknown key "hazard"']);
    expect(problemsOf({ hazards: { H19: 'on' } })).toEqual(['hazards.H19: H19: must be error, warning or off']);
    expect(problemsOf({ hazards: { H99: 'off' } })).toEqual([
      'hazards.H99: there is no hazard "H99": they go from H01 to H53',
    ]);
    expect(problemsOf({ fileName: '(' })[0]).toMatch(/^fileName: fileName: is no regular expression: /u);
    expect(problemsOf({ largerThanRows: -1 })).toEqual(['largerThanRows: largerThanRows: must not be negative']);
    expect(problemsOf({ largeTables: 'orders' })[0]).toContain('largeTables: ');
    expect(problemsOf([])).not.toEqual([]);
    expect(problemsOf('strict')).not.toEqual([]);
  });
});

describe('a hazard', () => {
  const [ofOrders, ofNotes] = [hazard('H01', 'An index on `orders`.'), hazard('H01', 'An index on `notes`.')];

  it('is an error when it is an outage or blocks, else a warning', () => {
    const all = [hazard('H07', ''), hazard('H01', ''), hazard('H11', ''), hazard('H31', '')];
    expect(levels(all, noHouseRules)).toEqual(['H07 error', 'H01 error', 'H11 warning', 'H31 warning']);
  });

  it('is what the team says it is', () => {
    const given = rules({ hazards: { H01: 'warning', H31: 'error', H11: 'off' } });
    const all = [hazard('H01', ''), hazard('H31', ''), hazard('H11', '')];
    expect(levels(all, given)).toEqual(['H01 warning', 'H31 error']);
  });

  it('is a warning on a table that is not large, if its harm grows with the rows', () => {
    expect(levels([ofOrders, ofNotes], rules({ largeTables: ['orders'] }))).toEqual(['H01 error', 'H01 warning']);
    expect(levels([ofOrders, ofNotes], rules({ largerThanRows: 100 }))).toEqual(['H01 error', 'H01 warning']);
    expect(levels([ofOrders, ofNotes], rules({ largerThanRows: 1 }))).toEqual(['H01 error', 'H01 error']);
    expect(levels([hazard('H23', 'Renames `notes`.')], rules({ largeTables: [] }))).toEqual(['H23 error']);
  });

  it('stays an error where nobody knows the table', () => {
    expect(levels([hazard('H01', 'An index somewhere.')], rules({ largeTables: [] }))).toEqual(['H01 error']);
  });
});
