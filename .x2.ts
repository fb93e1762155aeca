import { createNodeHost } from './src/lab/node/createNodeLab.ts';
import { createLab } from './src/lab/createLab.ts';
import { labExercise } from './test/lab/labExercise.ts';
import { readFileSync } from 'node:fs';
const on = createLab(await createNodeHost());
const off = createLab(await createNodeHost({ traced: false }));
const s = new AbortController().signal;
const before = 'create table u(id bigserial primary key)';
const text = readFileSync('lessons/06-indexes/01-five-indexes/solution.js','utf8');
const beforeSql = readFileSync('lessons/06-indexes/01-five-indexes/before.sql','utf8');
for (const [name,b,t] of [['five-indexes', beforeSql, text], ['small','', `module.exports={async up(q,S){ for (let i=0;i<20;i++) await q.createTable('t'+i,{id:{type:S.BIGINT,primaryKey:true,autoIncrement:true}, n:{type:S.TEXT}}) }, async down(q){ for (let i=0;i<20;i++) await q.dropTable('t'+i)} }`], ['inserts', 'create table u(id int)', `module.exports={async up(q,S){ for (let i=0;i<200;i++) await q.sequelize.query('insert into u values ('+i+')') }, async down(q){ } }`]] as const) {
 const file={name:'20240101000000-x.js', text:t};
 const times: Record<string, number[]> = {on:[],off:[]};
 for (let i=0;i<14;i++) for (const [k,lab] of [['on',on],['off',off]] as const) { await lab.open(labExercise(b)); const a=performance.now(); const r = await lab.up(file,s); const d=performance.now()-a; if (r.outcome.kind!=='done') console.log(r.outcome); if(i>3) times[k]!.push(d); }
 const med=(x:number[])=>x.sort((a,b)=>a-b)[x.length>>1]!;
 console.log(name,'on',med(times.on!).toFixed(1),'off',med(times.off!).toFixed(1),'ratio',(med(times.on!)/med(times.off!)).toFixed(2));
}
process.exit(0);
