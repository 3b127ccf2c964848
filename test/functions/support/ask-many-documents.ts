// A process of its own, in which the deployed bundle is asked documents that come once and whose code is long. It tells how
// much its heap holds before and after, in MiB, as JSON.
import { createRequire } from 'node:module';
import { z } from 'zod';
import { eventOf, originHeaderValue } from './lambda-event.ts';

const bundleSchema = z.object({
  handler: z.custom<(event: unknown) => Promise<unknown>>((value) => typeof value === 'function'),
});
const resultSchema = z.object({ statusCode: z.literal(200) });
const [bundle = '', count = '', aliases = ''] = process.argv.slice(2);
const { handler } = bundleSchema.parse(createRequire(import.meta.url)(bundle));

/** What can be asked of any node, so that code is written for each of its types, at each of the aliases. */
const fragment = `fragment N on Node {
  id
  ... on Article { slug title volume issue authors note wordCount published { year earliest latest text } figures { caption credit } }
  ... on Actor { slug name aliases description registered wikidataId mentionCount affiliation { id slug name kind aliases } }
  ... on Source { slug name registered wikidataId surfaceForms citationCount }
  ... on Publication { slug name abbreviation }
  ... on Citation { number signal sourceText dates { date precision text until } source { slug name id } via { slug name id } range { start end } }
  ... on Mention { range { start end } actor { id slug name kind } }
}`;
const id = Buffer.from('Actor:nobody').toString('base64url');

function documentOf(index: number): string {
  const nodes = Array.from({ length: Number(aliases) }, (_, alias) => `n${alias}: node(id: $id) { ...N }`);
  return `query ($id: ID!, $more: Boolean!) { d${index}: __typename ${nodes.join(' ')} ...@include(if: $more) { __typename } } ${fragment}`;
}

async function ask(index: number): Promise<void> {
  // Both variants, each until it is compiled.
  for (const more of [true, true, false, false]) {
    const body = JSON.stringify({ query: documentOf(index), variables: { id, more } });
    const headers = { 'content-type': 'application/json', 'x-gloss-origin': originHeaderValue };
    resultSchema.parse(await handler(eventOf('POST', '/graphql', '', { headers, body })));
  }
}

function heap(): number {
  for (let time = 0; time < 5; time += 1) globalThis.gc?.();
  return process.memoryUsage().heapUsed / 2 ** 20;
}

for (let index = 0; index < 5; index += 1) await ask(index);
const before = heap();
for (let index = 0; index < Number(count); index += 1) await ask(5 + index);
process.stdout.write(JSON.stringify({ before, after: heap() }));
