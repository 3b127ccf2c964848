import { Session } from 'node:inspector/promises';
import { json } from 'node:stream/consumers';
import { z } from 'zod';

/**
 * Reads and annotates documents, and counts how many blocks of code run for each: `[{ name, text }]` on standard input,
 * `[count]` on standard output. A count is nearly the same on each machine and beside whatever else runs, as time is not: it
 * varies by some hundredths. Loops of the runtime itself (regular expressions, `indexOf`, `splice`) are not in it;
 * `npm run bench` times those.
 */
const documents = z.array(z.object({ name: z.string(), text: z.string() })).parse(await json(process.stdin));

// Only code that is compiled from here on counts its blocks: what it loads comes after.
const session = new Session();
session.connect();
await session.post('Profiler.enable');
await session.post('Profiler.startPreciseCoverage', { callCount: true, detailed: true });
const { annotate } = await import('../../seed/annotate/annotate.ts');
const { readSourceDocument } = await import('../../seed/formats/read-source-document.ts');

/** How many blocks ran since it was asked last. */
async function stepsTaken(): Promise<number> {
  const { result } = await session.post('Profiler.takePreciseCoverage');
  const ranges = result.flatMap(({ functions }) => functions.flatMap((each) => each.ranges));
  return ranges.reduce((sum, { count }) => sum + count, 0);
}

const counts: number[] = [];
for (const { name, text } of documents) {
  await stepsTaken();
  annotate(await readSourceDocument(Buffer.from(text), { name }));
  counts.push(await stepsTaken());
}
process.stdout.write(JSON.stringify(counts));
