// A missing `await` that ended in time fails; whatever waits, by whatever means, is left alone.

import { describe, expect, it } from 'vitest';
import { raceIn } from '../src/judge/raceIn.ts';
import { readOutline } from '../src/migrator/readOutline.ts';
import { done, statement, step } from './judgeEvidence.ts';

/** As if each call of `q` had sent a statement, in the order of the text. */
function raceOf(body: string, outside = '') {
  const outline = readOutline(`${outside}\nmodule.exports = { async up(q, Sequelize) {\n${body}\n} };`);
  if (outline === null) throw new Error('no outline');
  const lines = outline.calls.filter(({ callee }) => /^(?:q|q\.sequelize)\./u.test(callee)).map(({ line }) => line);
  const statements = lines.map((line) => statement('up', line, 'ALTER TABLE users ADD COLUMN a text'));
  return raceIn({ ...step('up', null, done, statements).report, outline }, 'up');
}

const next = "\nawait q.sequelize.query('UPDATE users SET a = 1');";

describe('a race', () => {
  it.each([
    ['a call by itself', "q.addColumn('users', 'a', Sequelize.TEXT);"],
    ['a chain', "q.addColumn('users', 'a', {}).then(() => 1);"],
    ['void', "void q.addColumn('users', 'a', {});"],
    ['a promise that is forgotten', "const one = q.addColumn('users', 'a', {});"],
    ['a list that is forgotten', "const all = [];\nall.push(q.addColumn('users', 'a', {}));"],
    ['forEach', "['a'].forEach(async (name) => {\nawait q.addColumn('users', name, {});\n});"],
    ['a helper', "const add = async () => {\nawait q.addColumn('users', 'a', {});\n};\nadd();"],
  ])('%s', (_name, body) => {
    expect(raceOf(body + next)?.call.method).toBe('addColumn');
  });
});

describe('no race', () => {
  it.each([
    ['await', "await q.addColumn('users', 'a', {});"],
    ['a promise that is awaited later', "const one = q.addColumn('users', 'a', {});\nawait one;"],
    ['a list that is awaited', "const all = [];\nall.push(q.addColumn('users', 'a', {}));\nawait Promise.all(all);"],
    [
      'a list that is mapped',
      "const all = [\nq.addColumn('users', 'a', {})];\nawait Promise.all(all.map((one) => one));",
    ],
    ['an item of a list', "const all = [\nq.addColumn('users', 'a', {})];\nawait all[0];"],
    ['for await', "const all = [\nq.addColumn('users', 'a', {})];\nfor await (const one of all) void one;"],
    ['Promise.all', "await Promise.all([\nq.addColumn('users', 'a', {}),\nq.addColumn('users', 'b', {})]);"],
    ['Promise.allSettled', "await Promise.allSettled([\nq.addColumn('users', 'a', {})]);"],
    ['map', "await Promise.all(['a', 'b'].map((name) =>\nq.addColumn('users', name, {})));"],
    [
      'reduce',
      "await ['a'].reduce((last, name) => last.then(() =>\nq.addColumn('users', name, {})), Promise.resolve());",
    ],
    ['an assignment', "let one;\none = q.addColumn('users', 'a', {});\nawait one;"],
    ['a helper', "const add = async () => {\nawait q.addColumn('users', 'a', {});\n};\nawait add();"],
    ['a helper without await', "const add = () =>\nq.addColumn('users', 'a', {});\nawait add();"],
    [
      'a method of an object',
      "const steps = { async add() {\nawait q.addColumn('users', 'a', {});\n} };\nawait steps.add();",
    ],
    [
      'a list of functions',
      "const steps = [async () => {\nawait q.addColumn('users', 'a', {});\n}];\nfor (const each of steps) await each();",
    ],
    ['add.call', "async function add() {\nawait q.addColumn('users', 'a', {});\n}\nawait add.call(null);"],
    ['a class', "class Steps { async add() {\nawait q.addColumn('users', 'a', {});\n} }\nawait new Steps().add();"],
    [
      'a transaction',
      "await q.sequelize.transaction(async (transaction) => {\nawait q.addColumn('users', 'a', {}, { transaction });\n});",
    ],
    [
      'a transaction that returns it',
      "await q.sequelize.transaction((transaction) => {\nreturn q.addColumn('users', 'a', {}, { transaction });\n});",
    ],
    [
      'new Promise',
      "await new Promise((resolve, reject) => {\nq.addColumn('users', 'a', {}).then(resolve, reject);\n});",
    ],
    [
      'a timer',
      "await new Promise((resolve) => { setTimeout(async () => {\nawait q.addColumn('users', 'a', {});\nresolve();\n}, 9); });",
    ],
    [
      'a generator',
      "async function* steps() {\nyield q.addColumn('users', 'a', {});\n}\nfor await (const one of steps()) void one;",
    ],
    ['a function at once', "await (async () => {\nawait q.addColumn('users', 'a', {});\n})();"],
    ['what sends nothing', 'q.sequelize.getDialect();'],
  ])('%s', (_name, body) => {
    expect(raceOf(body + next)).toBeNull();
  });

  it('a chain that is returned', () => {
    const chain =
      "return q.addColumn('users', 'a', {})\n.then(() =>\nq.addColumn('users', 'b', {}))\n.then(() => {\nreturn q.addIndex('users', ['a']);\n});";
    expect(raceOf(chain)).toBeNull();
    expect(raceOf("return Promise.all(['a'].map((name) =>\nq.addColumn('users', name, {})));")).toBeNull();
  });

  it('when nothing is sent after it: then it is still running, or ended in peace', () => {
    expect(raceOf("q.addColumn('users', 'a', {});")).toBeNull();
  });
});
