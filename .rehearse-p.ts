import { createNodeHost } from './src/lab/node/createNodeLab.ts';
import { createRehearsal } from './src/lab/createRehearsal.ts';
import { readMigrations } from './src/cli/rehearse/readMigrations.ts';
import { ServerProcess } from './src/lab/serverProcess.ts';
import { StepRunner } from './src/lab/stepRunner.ts';
const { files } = await readMigrations(process.argv[2]!);
const n = Number(process.argv[3] ?? 300);
const T: Record<string, number[]> = {};
const wrap = (proto: any, name: string, label = name) => { const o = proto[name]; proto[name] = async function (...a: any[]) { const t = performance.now(); try { return await o.apply(this, a); } finally { (T[label] ??= []).push(performance.now() - t); } }; };
wrap(StepRunner.prototype as any, 'run');
const host = await createNodeHost();
const start = host.startServer.bind(host);
(host as any).startServer = (e: any) => { const h = start(e); const api: any = {}; for (const k of ['reset','runScript','readSchema','readRows','probe','takeStatements','closeClient','mark','restore','forget','ping']) { api[k] = async (...a: any[]) => { const t = performance.now(); try { return await (h.api as any)[k](...a); } finally { (T[k] ??= []).push(performance.now() - t); } }; } return { ...h, api, attach: h.attach, kill: h.kill }; };
const r = createRehearsal(host);
await r.begin([]);
const { signal } = new AbortController(); let t = performance.now(); const ms: number[] = [];
const show = () => { console.log(ms.length, 'file', (ms.slice(-30).reduce((a, b) => a + b) / 30).toFixed(0), Object.entries(T).filter(([,v])=>v.length).map(([k, v]) => `${k} ${v.length}x${(v.reduce((a, b) => a + b) / v.length).toFixed(1)}`).join('  ')); for (const k in T) T[k] = []; };
for (const f of files.slice(0, n)) { await r.rehearse(f, signal); const m = performance.now(); ms.push(m - t); t = m; if (ms.length % 30 === 0) show(); }
r.close();
