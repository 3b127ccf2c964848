import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { serveCorpus } from './test/bench/corpus/serve.ts';
import { postedEvents } from './test/bench/operations.ts';
const corpus = await serveCorpus(20);
const [event] = postedEvents('article', corpus.pages.article);
writeFileSync('/tmp/w/scratch/w16/cold-event.json', JSON.stringify(event));
const bundles: string[] = [];
for (const [i, dir] of process.argv.slice(2).entries()) {
  const { bundle } = await import(`${dir}/infra/bundle.ts`);
  const file = `/tmp/w/scratch/w16/cold/${i}/index.js`; await bundle(`${dir}/functions/graphql/handler.ts`, file, {}, 'graphql'); bundles.push(file);
}
const code = `const h=require(process.argv[1]).handler;h(JSON.parse(require('fs').readFileSync('/tmp/w/scratch/w16/cold-event.json','utf8')),{}).then((r)=>{if(r.statusCode!==200)throw new Error(r.body);const u=process.cpuUsage();console.log((u.user+u.system)/1000);process.exit(0)})`;
const got = bundles.map((): number[] => []);
for (let k = 0; k < 15; k++) for (const [i, b] of bundles.entries()) got[i]?.push(Number(await new Promise<string>((res, rej) => import('node:child_process').then(({ execFile }) => execFile(process.execPath, ['-e', code, b], { env: { ...process.env, NODE_ENV: 'production', ...corpus.environment.gloss } }, (e, out) => e ? rej(e) : res(out))))));
console.log(got.map((g) => { g.sort((a, b) => a - b); return `lower quartile ${g[3]} median ${g[7]} min ${g[0]}`; }));
void execFileSync;
await corpus.stop(); process.exit(0);
