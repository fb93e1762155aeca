import { bootTalkServer, hold, type Line, type Heard } from './test/guide/wireTalk.ts';
import { awkwardTalks } from './test/guide/awkwardTalks.ts';
let a = await bootTalkServer(true), b = await bootTalkServer(false);
let c = 1;
const only = process.argv[2];
async function reboot() { await a.stop(); await b.stop(); a = await bootTalkServer(true); b = await bootTalkServer(false); }
for (const talk of awkwardTalks) {
  if (only && !talk.name.includes(only)) continue;
  for (const mode of ['sent', 'extended']) {
    const t = mode === 'sent' ? talk : { ...talk, lines: talk.lines.map((l): Line => ({ ...(typeof l === 'string' ? { text: l } : l), queryMode: 'extended' })) };
    c++;
    const timer = setTimeout(() => { console.log('HANG', talk.name, mode); process.exit(1); }, 15000);
    let y = await hold(b, c, t), x = await hold(a, c, t);
    if (!x || !y) { console.log('  (rebooted', !!x, !!y, 'before', talk.name, ')'); await reboot(); y = await hold(b, c, t); x = await hold(a, c, t); }
    clearTimeout(timer);
    const same = JSON.stringify(x) === JSON.stringify(y);
    console.log(same ? 'ok  ' : 'DIFF', talk.name, mode);
    if (!same) {
      const X = x as Heard, Y = y as Heard;
      X.messages.forEach((m, n) => { const k = m.findIndex((v, i) => v !== Y.messages[n]?.[i]);
        if (k >= 0 || m.length !== Y.messages[n]?.length) for (let i = Math.max(0, k - 3); i < k + 4; i++) console.log('     ', i === k ? '>' : ' ', 'traced', JSON.stringify(m[i])?.slice(0, 230), '\n        plain ', JSON.stringify(Y.messages[n]?.[i])?.slice(0, 230)); });
      if (JSON.stringify(X.messages) === JSON.stringify(Y.messages)) { 
        const k = X.statements.findIndex((v, i) => JSON.stringify(v) !== JSON.stringify(Y.statements[i]));
        console.log('   stmt', k, JSON.stringify(X.statements[k])?.slice(0, 600), JSON.stringify(Y.statements[k])?.slice(0, 600));
        if (JSON.stringify(X.schema) !== JSON.stringify(Y.schema)) console.log('   schema', JSON.stringify(X.schema).slice(0, 900), '\n', JSON.stringify(Y.schema).slice(0, 900));
        if (JSON.stringify(X.rows) !== JSON.stringify(Y.rows)) console.log('   rows', JSON.stringify(X.rows).slice(0, 600), '\n', JSON.stringify(Y.rows).slice(0, 600));
      }
      await reboot();
    }
  }
}
process.exit(0);
