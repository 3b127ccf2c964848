import { expect, it } from 'vitest';
import { annotate } from '../../seed/annotate/annotate.ts';
import { readSourceDocument } from '../../seed/formats/read-source-document.ts';

/** CPU that reading and annotating takes, in ms; the least of four runs. */
async function timeOf(text: string, name: string): Promise<number> {
  const times: number[] = [];
  for (let run = 0; run < 4; run += 1) {
    const before = process.cpuUsage();
    annotate(await readSourceDocument(Buffer.from(text), { name }));
    const { user, system } = process.cpuUsage(before);
    times.push((user + system) / 1000);
  }
  return Math.min(...times);
}

const lines = (count: number) => 'a wall\n'.repeat(count);
const page = (content: string) => `<article><h1>Walls</h1>${content}</article>`;

// What takes time by the square of a document's length takes four times as long for twice the text.
it.each<[what: string, name: string, most: number, document: (count: number) => string]>([
  ['lines of one paragraph', 'a.txt', 45_000, lines],
  ['lines with a date each', 'a.txt', 10_000, (count) => 'Polis, May 3.\n'.repeat(count)],
  ['items', 'a.txt', 20_000, (count) => '- a wall\n'.repeat(count)],
  ['lines of one paragraph of a page', 'a.html', 30_000, (count) => page(`<p>${'a wall<br>'.repeat(count)}`)],
  ['paragraphs of a page', 'a.html', 30_000, (count) => page('<p>a wall'.repeat(count))],
])(
  'short %s take time in proportion to their number',
  async (_, name, most, document) => {
    await timeOf(document(1_000), name);
    const half = await timeOf(document(most / 2), name);
    expect(await timeOf(document(most), name)).toBeLessThan(half * 3.2);
  },
  60_000,
);
