import { bootTalkServer, hold, type Line, type Heard } from './test/guide/wireTalk.ts';
import { awkwardTalks } from './test/guide/awkwardTalks.ts';
let seed = Number(process.argv[2] ?? 1);
const rnd = () => { seed = (seed * 1103515245 + 12345) & 0x7fffffff; return seed / 0x7fffffff; };
const skip = /large|level|messages at|in other hands|session|planner|transactions within|strings that|messages between|isolation|whole schema|two conn/;
const pool: Line[] = awkwardTalks.filter((t) => !skip.test(t.name)).flatMap((t) => t.lines).filter((l) => !/alter system|session authorization|create database|drop database|drop schema|create role|lo_create|revoke|raise|checkpoint/i.test(typeof l === 'string' ? l : l.text ?? ''));
console.log(pool.length);
let a = await bootTalkServer(true), b = await bootTalkServer(false);
async function reboot() { await a.stop(); await b.stop(); a = await bootTalkServer(true); b = await bootTalkServer(false); }
let c = 1, diffs = 0;
const until = Date.now() + Number(process.argv[3] ?? 60) * 1000;
let n = 0;
while (Date.now() < until && diffs < 4) {
  c++; n++;
  const lines: Line[] = Array.from({ length: 14 }, () => { const l = pool[Math.floor(rnd() * pool.length)]!; return rnd() < 0.3 ? { ...(typeof l === 'string' ? { text: l } : l), queryMode: 'extended' } : l; });
  const t = { name: '', before: awkwardTalks[0]!.before!, lines };
  const timer = setTimeout(() => { console.log('HANG', JSON.stringify(lines)); process.exit(1); }, 15000);
  let y = await hold(b, c, t), x = await hold(a, c, t);
  clearTimeout(timer);
  if (!x || !y) { await reboot(); continue; }
  if (JSON.stringify(x) === JSON.stringify(y)) continue;
  diffs++;
  const X = x as Heard, Y = y as Heard;
  console.log('DIFF', JSON.stringify(lines).slice(0, 1500));
  X.messages.forEach((m, k) => { const i = m.findIndex((v, j) => v !== Y.messages[k]?.[j]); for (let j = Math.max(0, i - 2); j < i + 3; j++) console.log(j === i ? '>' : ' ', JSON.stringify(m[j])?.slice(0, 200), '\n     ', JSON.stringify(Y.messages[k]?.[j])?.slice(0, 200)); });
  if (JSON.stringify(X.messages) === JSON.stringify(Y.messages)) {
    const k = X.statements.findIndex((v, i) => JSON.stringify(v) !== JSON.stringify(Y.statements[i]));
    console.log('stmt', k, JSON.stringify(X.statements[k]), JSON.stringify(Y.statements[k]), JSON.stringify(X.schema) === JSON.stringify(Y.schema), JSON.stringify(X.rows) === JSON.stringify(Y.rows));
  }
  await reboot();
}
console.log('talks', n, 'diffs', diffs);
process.exit(0);
