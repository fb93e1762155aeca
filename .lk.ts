import { createNodeLab } from './src/lab/node/createNodeLab.ts';
import { judgeHazards } from './src/judge/hazards/judgeHazards.ts';
import { labExercise, migration } from './test/lab/labExercise.ts';
import { readFileSync } from 'node:fs';
const lab = await createNodeLab();
const { signal } = new AbortController();
const only = process.argv[3];
const before = `create table teams (id bigint generated always as identity primary key, name text not null);
create table users (id bigint generated always as identity primary key, email text, role text, price numeric(10,2) not null default 5, n int, team_id bigint, st text, at timestamptz);
insert into teams (name) values ('a'), ('b'), ('c');
insert into users (email, role, n, team_id, st) values ('a@x','u',1,1,'x'),('b@x','u',2,1,'y'),('c@x','u',3,2,null),('d@x','u',4,2,'x');
create index users_role on users (role);

analyze;`;
const cases: Record<string, [string, string?]> = eval('(' + readFileSync(process.argv[2], 'utf8') + ')');
for (const [name, [up, down, b]] of Object.entries(cases) as any) {
  if (only && !name.includes(only)) continue;
  await lab.open(labExercise(b ?? before));
  const ev = await lab.observe(migration(up, down ?? ''), signal, 'quick');
  console.log('#####', name, ev.up.report.outcome.kind, ev.up.report.outcome.kind === 'failed' ? ev.up.report.outcome.fault.message : '');
  if (process.env.V) for (const s of ev.up.report.statements) if (!s.bookkeeping) console.log('   ', JSON.stringify({ sql: s.sql.slice(0, 80), line: s.line, tx: s.transaction, locks: s.locks.map((l) => `${l.table}:${l.mode}${l.observed?'':'?'}`), held: s.heldLocks.map((l) => `${l.table}:${l.mode}`), rew: s.rewrites, scans: s.scans, notes: s.notes, ch: s.changes, lt: s.lockTimeoutMs, traced: s.traced, err: s.error?.code }));
  for (const h of judgeHazards(ev)) console.log(' ', h.id, h.run, h.line, h.rows, h.message, process.env.S ? '\n' + h.safer : '');
}
await lab.close();
