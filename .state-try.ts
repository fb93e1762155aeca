import { createNodeLab } from './src/lab/node/createNodeLab.ts';
import { judgeHazards } from './src/judge/hazards/judgeHazards.ts';
import { stateRules } from './src/judge/hazards/stateRules.ts';
import { labExercise, migration } from './test/lab/labExercise.ts';
const mine = new Set(stateRules.map((r) => r.id));
const lab = await createNodeLab();
const q = (s: string) => `await queryInterface.sequelize.query(\`${s}\`);`;
const cases: Record<string, [string, string, string, boolean?]> = {
  swap: [`create table users (id bigint primary key, name text); insert into users values (1,'a'),(2,'b');`, q('CREATE TABLE users_new (id bigint primary key, name text not null)') + q('INSERT INTO users_new SELECT * FROM users') + q('DROP TABLE users') + q('ALTER TABLE users_new RENAME TO users'), q('ALTER TABLE users ALTER name DROP NOT NULL')],
  remedy: [`create table users (id bigint primary key, name text);`, q('DROP INDEX CONCURRENTLY IF EXISTS users_name') + q('CREATE INDEX CONCURRENTLY users_name ON users (name)'), q('DROP INDEX CONCURRENTLY users_name')],
  notnull: [`create table users (id bigint primary key, name text); insert into users values (1,'a');`, q('ALTER TABLE users ADD CONSTRAINT c CHECK (name IS NOT NULL) NOT VALID') + q('ALTER TABLE users VALIDATE CONSTRAINT c') + q('ALTER TABLE users ALTER name SET NOT NULL') + q('ALTER TABLE users DROP CONSTRAINT c'), q('ALTER TABLE users ALTER name DROP NOT NULL')],
  dropcheckafter: [`create table users (id bigint primary key, name text, constraint c check (name is not null));`, q('ALTER TABLE users ALTER name SET NOT NULL') + q('ALTER TABLE users DROP CONSTRAINT c'), q('ALTER TABLE users ADD CONSTRAINT c CHECK (name IS NOT NULL)')+q('ALTER TABLE users ALTER name DROP NOT NULL')],
  uniqueusing: [`create table users (id bigint primary key, email text constraint u unique);`, q('CREATE UNIQUE INDEX CONCURRENTLY u2 ON users (email)') + q('ALTER TABLE users ADD CONSTRAINT u3 UNIQUE USING INDEX u2') + q('ALTER TABLE users DROP CONSTRAINT u'), q('ALTER TABLE users RENAME CONSTRAINT u3 TO u')],
  camel: [`create table "Users" (id serial primary key, "firstName" text); insert into "Users" ("firstName") values ('a');`, `await queryInterface.renameColumn('Users','firstName','givenName'); await queryInterface.addColumn('Users','order',{type: Sequelize.STRING}); await queryInterface.addColumn('Users','userId',{type: Sequelize.BIGINT, references:{model:'Users',key:'id'}});`, `await queryInterface.removeColumn('Users','userId');await queryInterface.removeColumn('Users','order');await queryInterface.renameColumn('Users','givenName','firstName');`],
  schema: [`create schema shop; create table shop.users (id bigint primary key, a int); insert into shop.users values (1,2);`, `await queryInterface.removeColumn({tableName:'users',schema:'shop'},'a'); await queryInterface.createTable({tableName:'orders',schema:'shop'},{id:{type:Sequelize.INTEGER,autoIncrement:true,primaryKey:true},user_id:{type:Sequelize.BIGINT,references:{model:{tableName:'users',schema:'shop'},key:'id'}}});`, `await queryInterface.dropTable({tableName:'orders',schema:'shop'}); await queryInterface.addColumn({tableName:'users',schema:'shop'},'a',{type:Sequelize.INTEGER});`],
  dropview: [`create table users (id bigint primary key, a int); create view v as select a from users;`, q('ALTER TABLE users DROP COLUMN a CASCADE'), ''],
  rollback: [`create table users (id bigint primary key, a int);`, `const t = await queryInterface.sequelize.transaction(); await queryInterface.removeColumn('users','a',{transaction:t}); await t.rollback();`, ''],
  savepoint: [`create table users (id bigint primary key, a int);`, `await queryInterface.sequelize.transaction(async (transaction) => { try { await queryInterface.sequelize.transaction({ transaction }, async (inner) => { await queryInterface.addColumn('users','a',{type:Sequelize.INTEGER},{transaction:inner}); }); } catch {} await queryInterface.addColumn('users','b',{type:Sequelize.INTEGER},{transaction}); });`, `await queryInterface.removeColumn('users','b');`],
  enumtotext: [`create type mood as enum ('a','b'); create table users (id bigint primary key, m mood default 'a');`, q('ALTER TABLE users ALTER m DROP DEFAULT, ALTER m TYPE text USING m::text'), q("ALTER TABLE users ALTER m TYPE mood USING m::mood") + q("ALTER TABLE users ALTER m SET DEFAULT 'a'")],
  changestring: [`create table users (id bigint primary key, m text not null default 'x');`, `await queryInterface.changeColumn('users','m',{type:Sequelize.STRING, allowNull:false, defaultValue:'x'});`, `await queryInterface.changeColumn('users','m',{type:Sequelize.TEXT, allowNull:false, defaultValue:'x'});`],
  partition: [`create table users (id bigint primary key); create table ev (id bigint, at date, user_id bigint) partition by range (at);`, q("CREATE TABLE ev1 PARTITION OF ev FOR VALUES FROM ('2024-01-01') TO ('2025-01-01')") + q('CREATE INDEX ev_user ON ev (user_id)') + q('ALTER TABLE ev ADD CONSTRAINT f FOREIGN KEY (user_id) REFERENCES users'), q('ALTER TABLE ev DROP CONSTRAINT f')+q('DROP INDEX ev_user')+q('DROP TABLE ev1')],
  addunique: [`create table users (id bigint primary key, email text);`, `await queryInterface.changeColumn('users','email',{type:Sequelize.TEXT, unique:true}); await queryInterface.changeColumn('users','email',{type:Sequelize.TEXT, unique:true});`, q('ALTER TABLE users DROP CONSTRAINT users_email_key, DROP CONSTRAINT users_email_key1')],
  fkcascade: [`create table users (id bigint primary key); create table orders (id bigint primary key, user_id bigint constraint f references users);create index on orders(user_id);`, q('ALTER TABLE orders DROP CONSTRAINT f, ADD CONSTRAINT f FOREIGN KEY (user_id) REFERENCES users ON DELETE CASCADE'), q('ALTER TABLE orders DROP CONSTRAINT f, ADD CONSTRAINT f FOREIGN KEY (user_id) REFERENCES users')],
  batches: [`create table users (id int primary key, a int, b int); insert into users select g, g, null from generate_series(1,30) g;`, `for (let i=0;i<3;i++) await queryInterface.sequelize.query('UPDATE users SET b = a WHERE id > :lo AND id <= :hi', {replacements:{lo:i*10,hi:i*10+10}});`, q('UPDATE users SET b = NULL'), true],
  failthrow: [`create table users (id int primary key);`, `await queryInterface.addColumn('users','a',{type:Sequelize.INTEGER}); throw new Error('no');`, ''],
  retry: [`create table users (id int primary key);`, `for (let i=0;i<2;i++) { try { await queryInterface.sequelize.query(i===0 ? 'SELECT 1/0' : 'SELECT 1'); } catch {} }`, ''],
  disc: [`create table users (id int primary key, a int); insert into users values (1,1);`, q('DROP SCHEMA public CASCADE; CREATE SCHEMA public'), ''],
  emptytable: [`create table users (id int primary key, a int);`, `await queryInterface.dropTable('users'); await queryInterface.createTable('users',{id:{type:Sequelize.BIGINT,primaryKey:true}});`, ''],
  doblock: [`create table users (id int primary key, a int); insert into users values (1,1),(2,2);`, q('DO \\$\\$ BEGIN ALTER TABLE users DROP COLUMN a; DELETE FROM users; END \\$\\$'), ''],
  views: [`create table users (id int primary key, a int); create view w as select * from users;`, q('DROP VIEW w') + q('CREATE VIEW w AS SELECT id FROM users'), q('DROP VIEW w') + q('CREATE VIEW w AS SELECT * FROM users')],
  merge: [`create table a (id int primary key, v text); insert into a values (1,'x'),(2,'y');`, q('UPDATE a SET v = upper(v)'), q('UPDATE a SET v = lower(v)')],
};
const only = process.argv[2];
for (const [name, [before, up, down, crash]] of Object.entries(cases)) {
  if (only && !new RegExp(only).test(name)) continue;
  await lab.open({ ...labExercise(before), id: name });
  const e = await lab.observe(migration(up, down), new AbortController().signal, crash ? 'whole' : 'quick');
  const o = e.up.report.outcome; const d = e.down?.report.outcome;
  console.log(`## ${name} ${o.kind}${o.kind === 'failed' ? ` ${o.fault.message}` : ''} / ${d?.kind}${d?.kind === 'failed' ? ` ${d.fault.message}` : ''} / ${e.upAgain?.report.outcome.kind}`);
  for (const h of judgeHazards(e)) if (mine.has(h.id)) console.log(`   ${h.id} ${h.run}:${h.line} rows=${h.rows} ${h.message}\n        ${(h.safer ?? 'null').replaceAll('\n', '\n        ')}`);
}
await lab.close();
