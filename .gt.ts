import { createNodeLab } from './src/lab/node/createNodeLab.ts';
import { readGuideSnippets } from './test/guide/guideSnippets.ts';
import { roundTrip } from './src/judge/roundTrip.ts';
const lab = await createNodeLab();
const only = process.argv[2];
for (const { name, exercise, file } of readGuideSnippets()) {
  if (only && !name.includes(only)) continue;
  await lab.open(exercise);
  const ev = await lab.observe(file, new AbortController().signal);
  const rt = roundTrip(exercise, ev);
  console.log('##', name, JSON.stringify({ up: ev.up.report.outcome.kind, down: ev.down?.report.outcome.kind, again: ev.upAgain?.report.outcome.kind, restored: rt.restored, diff: rt.differences, lost: rt.rowsLost.map(x=>x.slice(0,60)) }));
  for (const s of [ev.up, ev.down, ev.upAgain]) for (const st of s?.report.statements ?? []) {
    if (st.bookkeeping && !process.env.ALL) continue;
    if (s === ev.upAgain && !st.error) continue;
    console.log('  ', st.run, st.line, st.sql.replace(/\s+/g, ' ').slice(0, 70), '|', st.traced, st.locks.map((l) => `${l.table}${l.kind === 'table' ? '' : `(${l.kind})`}:${l.mode}${l.observed ? '' : '?'}`).join(' '), '| scans', st.scans.join(), '| rw', st.rewrites.join(), '|', st.changes.map((c) => `${c.table} +${c.inserted} ~${c.updated} -${c.deleted}`).join(), '|', st.notes.map((n) => Object.values(n).join(' ')).join('; '), st.error ? `ERR ${st.error.code} ${st.error.message}` : '', 'lt', st.lockTimeoutMs);
  }
}
await lab.close();
