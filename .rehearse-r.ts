import { createNodeHost } from './src/lab/node/createNodeLab.ts';
import { createRehearsal } from './src/lab/createRehearsal.ts';
import { readMigrations } from './src/cli/rehearse/readMigrations.ts';
const { files } = await readMigrations(process.argv[2]!);
const t0=performance.now();
const r = createRehearsal(await createNodeHost());
console.log(await r.begin([]), await r.applied());
console.log('boot', performance.now()-t0);
const { signal } = new AbortController(); let t=performance.now(); const ms:number[]=[];
for (const f of files) { const e = await r.rehearse(f, signal); const n=performance.now(); ms.push(n-t); t=n; if (ms.length%30===0) console.log(ms.length, (ms.slice(-30).reduce((a,b)=>a+b)/30).toFixed(0)); if (e.up.report.outcome.kind!=='done'||!e.upAgain|| e.upAgain.report.outcome.kind!=='done') console.log(JSON.stringify([e.up.report.outcome, e.down?.report.outcome, e.upAgain?.report.outcome])); }
console.log('total', performance.now()-t0, JSON.stringify(process.memoryUsage()));
r.close();
