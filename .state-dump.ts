import { readHazardFolders } from './test/hazards/hazardFolders.ts';
import { createNodeLab } from './src/lab/node/createNodeLab.ts';
import { judgeHazards } from './src/judge/hazards/judgeHazards.ts';
const lab = await createNodeLab();
const only = new RegExp(process.argv[2] ?? '.');
for (const f of readHazardFolders().filter((x) => only.test(x.name))) {
  for (const side of ['raising', 'safe'] as const) {
    await lab.open(f.exercise);
    const e = await lab.observe(f[side], new AbortController().signal, f.crash ? 'whole' : 'quick');
    console.log(`\n##### ${f.name} ${side} (${e.up.report.outcome.kind}/${e.down?.report.outcome.kind})`);
    if (e.up.report.outcome.kind==='failed') console.log('   up failed:', e.up.report.outcome.fault.message);
    if (e.down?.report.outcome.kind==='failed') console.log('   down failed:', e.down.report.outcome.fault.message);
    for (const h of judgeHazards(e)) {
      if (side === 'raising' && h.id === f.hazard) console.log(`${h.id} ${h.run}:${h.line} rows=${h.rows} ${h.message}\n      ${(h.safer ?? 'null').replaceAll('\n', '\n      ')}`);
      else console.log(`   ${h.id} ${h.run}:${h.line} ${h.message.slice(0, 110)}`);
    }
  }
}
await lab.close();
