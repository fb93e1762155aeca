import { bootDatabaseHere } from './test/bareDatabase.ts';
import { readSchema } from './src/postgres/readSchema.ts';
import { readCatalog } from './src/postgres/catalogReader.ts';
import { catalogNewsSql } from './src/postgres/catalog/catalogWatch.ts';
import { readCatalogRowsOf } from './src/postgres/catalog/catalogRows.ts';
import { whichRareOfSql } from './src/postgres/readRare.ts';
import { queryEach } from './src/postgres/queryEach.ts';
const db = await bootDatabaseHere();
for (let n=0;n<300;n++) { await db.run(`CREATE TABLE t${n} (id serial primary key, name varchar(255) not null, email text default 'x', n integer, "createdAt" timestamptz not null default now(), "updatedAt" timestamptz not null)`); if(n%3==0) await db.run(`create index on t${n}(name)`); if(n%3==1) await db.run(`alter table t${n} add column ref int references t${n-1}(id)`);}
const T=async(k:string,f:()=>Promise<any>)=>{const s:number[]=[];for(let i=0;i<25;i++){const t=performance.now();await f();s.push(performance.now()-t);}s.sort((a,b)=>a-b);console.log(k.padEnd(20),s[2].toFixed(2),s[12].toFixed(2));};
let k=await readCatalog(db,null);
const nx=k.moment.next;
await T('full',()=>readSchema(db));
await T('again',async()=>{await db.run('comment on table t0 is null'); k=await readCatalog(db,k)});
await T('news',()=>queryEach(db,[catalogNewsSql(nx)]));
await T('rows of none',()=>readCatalogRowsOf(db,{tables:new Set(),relations:new Set(),sequences:new Set()},[]));
await T('rows of two',()=>readCatalogRowsOf(db,{tables:new Set([k.schema.tables[0].oid,k.schema.tables[5].oid]),relations:new Set([k.schema.tables[0].oid]),sequences:new Set()},[]));
await T('whichO',()=>queryEach(db,[whichRareOfSql(new Set([k.schema.tables[0].oid]))]));
const q=catalogNewsSql(nx);
for (const part of q.split(/,\n  |\n  select |union all/)) {}
await db.close();
