import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { isAscii } from 'node:buffer';
const require = createRequire(import.meta.url);
const [eventsFile, roundsText, page, bundle] = process.argv.slice(2);
let events = JSON.parse(readFileSync(eventsFile, 'utf8')).slice(0, 60);
const bodies = []; const orig = JSON.parse;
const h = require(bundle).handler;
for (const e of events) await h(e, {});
let on = true; JSON.parse = function (t, ...r) { if (on && typeof t === 'string' && (t.startsWith('{"Items') || t.startsWith('{"Count') || t.startsWith('{"Responses') || t.startsWith('{"Scanned') || t.startsWith('{"Unproc'))) bodies.push(t); return orig.call(JSON, t, ...r); };
for (const e of events) await h(e, {});
JSON.parse = orig;
const q = bodies.filter((b) => b.includes('"Items"')), g = bodies.filter((b) => b.includes('"Responses"'));
for (const [n, list] of [['query', q], ['get', g]]) {
  const bufs = list.map((b) => Buffer.from(b));
  console.log(page, n, list.length, 'mean bytes', bufs.reduce((a, b) => a + b.length, 0) / bufs.length, 'ascii', bufs.filter((b) => isAscii(b)).length, list[0].slice(0, 700));
  const sides = { toString: (b) => b.toString(), parse: (b) => JSON.parse(b.toString()), latin1: (b) => JSON.parse(b.latin1Slice()) };
  for (const s in sides) { const f = sides[s]; const got = []; for (let k = 0; k < 40; k++) { const u0 = process.cpuUsage(); for (let j = 0; j < 600; j++) f(bufs[j % bufs.length]); const u = process.cpuUsage(u0); got.push((u.user + u.system) / 600); } console.log('  ', s, got.sort((a, b) => a - b)[20].toFixed(1), 'µs'); }
  writeFileSync(`/tmp/w/scratch/w16/${page}-${n}.json`, JSON.stringify(list));
}
process.exit(0);
