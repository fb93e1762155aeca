import { createRoot } from 'react-dom/client';
import { useState } from 'react';
import './src/ui/styles/tokens.css';
import './src/ui/styles/base.css';
import './src/ui/App.css';
import './src/ui/panels/SchemaPanel.css';
import './src/ui/panels/Tabs.css';
import './src/ui/work/Toolbar.css';
import { StatementsPanel } from './src/ui/panels/StatementsPanel.tsx';
import { addColumn, lock, setNotNull, traced, update, batch } from './test/model/timelineFixture.ts';
import { verdictOf } from './test/app/lessonFixture.ts';
import { hazardNotes } from './src/app/hazardNotes.ts';
import { blockedBy } from './src/model/lockMode.ts';

const theme = new URLSearchParams(location.search).get('theme') ?? 'light';
document.documentElement.dataset.theme = theme;
const st = [
  { ...addColumn({ ms: 1.1 }), line: 5, sql: 'ALTER TABLE "public"."users" ADD COLUMN "role" TEXT;' },
  { ...update(40000, 212), line: 7, sql: `UPDATE users SET role = 'user' WHERE role IS NULL`, rows: 40000 },
  { ...setNotNull({ ms: 9.4 }), line: 9, sql: 'ALTER TABLE "users" ALTER COLUMN "role" SET NOT NULL' },
  { ...traced('CREATE INDEX users_role ON users (role)', 'ShareLock', { ms: 31, notes: [{ kind: 'built', index: 'users_role', table: 'users' }] }), line: 10 },
];
const safe = [
  { ...addColumn({ ms: 1.1 }), line: 5 },
  ...[0,1,2,3,4,5,6,7].map((n) => ({ ...batch(n * 5000, 5000, 26), line: 8 })),
  { ...traced('ALTER TABLE users ADD CHECK (role IS NOT NULL) NOT VALID', 'AccessExclusiveLock', {ms: 1}), line: 12 },
  { ...traced('ALTER TABLE users VALIDATE CONSTRAINT c', 'ShareUpdateExclusiveLock', { ms: 9, notes: [{ kind: 'verified', table: 'users' }] }), line: 13 },
  { ...traced('ALTER TABLE "users" ALTER COLUMN "role" SET NOT NULL', 'AccessExclusiveLock', {ms: 1, notes: [{kind:'proven', table: 'users', column: 'role'}]}), line: 14 },
];
const tables = [{ oid: 16384, table: 'users', rows: 40000 }];
const hz = (id, severity, line, message, safer, exercise, observed = true, rows = 40000) => ({ id, severity, run: 'up', line, message, rows, safer, exercise, observed });
const hazards = [
  hz('H05', 'blocks', 9, 'Postgres reads all 40,000 rows of `users` to see that `role` holds no NULL, and nobody can read or write `users` meanwhile.', "await queryInterface.sequelize.query(`ALTER TABLE users ADD CONSTRAINT users_role_set CHECK (role IS NOT NULL) NOT VALID`);\nawait queryInterface.sequelize.query(`ALTER TABLE users VALIDATE CONSTRAINT users_role_set`);", 'not-null-without-scan'),
  hz('H37', 'blocks', 7, 'One UPDATE writes all 40,000 rows of `users` and keeps them locked until it ends: whoever wants to change one of them waits.', 'do { … } while (changed > 0);', 'backfill-batches'),
  hz('H41', 'outage', 7, 'If the process dies after line 5, `role` is there and `up` cannot be run again.', null, 'half-applied', true, null),
  hz('H31', 'style', 3, 'A key of 32 bits ends at 2,147,483,647.', null, null, false, null),
];
const crash = [
  { after: 1, line: 5, sql: '', schema: 'partial', left: ['column `role` of `users` is there'], secondUp: 'fails: column "role" of relation "users" already exists' },
  { after: 2, line: 7, sql: '', schema: 'partial', left: ['column `role` of `users` is there', '40,000 rows of `users` have other values in `role`'], secondUp: 'fails: column "role" of relation "users" already exists' },
  { after: 3, line: 9, sql: '', schema: 'partial', left: ['column `role` of `users` is there, NOT NULL'], secondUp: 'fails: column "role" of relation "users" already exists' },
  { after: 4, line: 10, sql: '', schema: 'after', left: [], secondUp: 'fails: column "role" of relation "users" already exists' },
];
const m = (answers) => [0, 1, 2, 3, 4, 5].map((after, i) => ({ after, line: [null, 5, 7, 9, 10, null][i], answer: answers[i] }));
const runs = { kind: 'runs' };
const app = [
  { app: 'old', sql: 'select id, email from users limit 1', moments: m([runs, runs, runs, runs, runs, runs]) },
  { app: 'old', sql: "insert into users (email) values ('a@b.c')", moments: m([runs, runs, { kind: 'waits', lock: lock('AccessExclusiveLock') }, { kind: 'fails', code: '23502', message: 'null value in column "role" of relation "users" violates not-null constraint' }, { kind: 'fails', code: '23502', message: 'null value in column "role" of relation "users" violates not-null constraint' }, { kind: 'fails', code: '23502', message: 'null value in column "role" of relation "users" violates not-null constraint' }]) },
  { app: 'new', sql: 'select id, email, role from users limit 1', moments: m([{ kind: 'fails', code: '42703', message: 'column "role" does not exist' }, runs, runs, runs, runs, runs]) },
];
const down = { ...traced('ALTER TABLE "public"."users" DROP COLUMN "role";', 'AccessExclusiveLock', { run: 'down', ms: 1.3, notes: [{ kind: 'dropped', what: 'index users_role', cascade: false }], heldLocks: [lock('AccessExclusiveLock', 'orders', 2)] , transaction: 1}), line: 14 };
const course = { id: 'c', title: '', description: '', language: 'en', sections: [{ id: 's', title: '', exercises: [{ id: 'backfill-batches', title: 'Fill a column in batches' }] }] };
const statements = [...st, down];
const full = verdictOf('fail', { statements, hazards, crash, app, tablesBefore: tables });
const q = new URLSearchParams(location.search).get('state');
const verdict = q === 'running' ? { ...full, crash: null, app: [] } : full;
const safeForm = q === 'running' ? { kind: 'unasked' } : { kind: 'read', statements: safe, tables };
function Page() {
  return <div className="tabs-panel" style={{ height: 'auto' }}><StatementsPanel statements={statements} check={{ verdict, hazards: hazardNotes(course, 'x', verdict.hazards), crashTest: q === 'running' ? 'running' : 'none', safeForm }} onCompare={() => {}} onGoTo={() => {}} onPoint={() => {}} /></div>;
}
createRoot(document.getElementById('root')).render(<Page />);
