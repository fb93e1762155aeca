import { findChromium } from './findChromium.ts'; import { launchChromium } from './launch.ts'; import { servePage } from './servedPage.ts';
const f=await findChromium(); console.log(f.path, f.args.join(' ').slice(0,900));
const b=await launchChromium(); const s=await servePage(); const p=await b.newPage(); p.on('pageerror',e=>console.log('PE',e.message)); p.on('console',m=>console.log('C',m.text()));
await p.goto(s.address); await p.getByText('Postgres 18').first().waitFor({timeout:25000}); console.log(b.version(), (await p.evaluate('document.body.innerText')).slice(-150)); await b.close(); await s.close(); process.exit();
