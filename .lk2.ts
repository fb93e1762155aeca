import { createNodeLab } from './src/lab/node/createNodeLab.ts';
import { judgeHazards } from './src/judge/hazards/judgeHazards.ts';
import { migration } from './test/lab/labExercise.ts';
import { readHazardFolders } from './test/hazards/hazardFolders.ts';
const lab = await createNodeLab();
const { signal } = new AbortController();
for (const f of readHazardFolders().filter(({ name }) => new RegExp(process.argv[2]!).test(name))) {
  await lab.open(f.exercise);
  const found = judgeHazards(await lab.observe(f.raising, signal, 'quick')).filter((h) => h.id === f.hazard);
  const safer = found[0]?.safer ?? null;
  console.log('####', f.name, '\n', found[0]?.message, '\n' + (safer ?? '-').replace(/^/gm, '      '));
  if (safer === null) continue;
  await lab.open(f.exercise);
  const ev = await lab.observe(migration(safer), signal, 'quick');
  const o = ev.up.report.outcome;
  console.log('   =>', o.kind, o.kind === 'failed' ? `${o.fault.message} ${o.fault.postgres?.detail ?? ''}` : o.kind === 'syntax' ? o.message : '', judgeHazards(ev).map((h) => h.id).filter((id) => !['H43', 'H42', 'H19'].includes(id)).join(' '));
}
await lab.close();
