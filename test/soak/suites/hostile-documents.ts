import { functionTimeouts, shareOfAnnotating } from '../../../functions/timeouts.ts';
import { hostileDocuments } from '../../hostile/documents.ts';
import type { SoakSuite } from '../suite.ts';
import { AnnotatingClient } from '../support/annotating-client.ts';

/** What each document has at first; the costliest of each form come again as large as a document may be. */
const bytes = 50_000;
const mostBytes = 520_000;
const costliestOfForm = 2;
const longest = functionTimeouts.ingest * 1_000 * shareOfAnnotating;

interface Tried {
  readonly index: number;
  readonly milliseconds: number;
}

/** Each is annotated or refused with a reason, in bounded time, and the costliest of each form at the most bytes too. */
export const hostileDocumentsSuite: SoakSuite = {
  name: 'hostile-documents',
  description: `${hostileDocuments.length} documents of much of one thing, in each form; the costliest with 0.5 MB`,
  weight: 4,
  least: { documents: 500 },
  async run(soak) {
    const client = new AnnotatingClient(longest);
    const figures = {
      documents: 0,
      refused: 0,
      milliseconds: 0,
      mostMilliseconds: 0,
      longestDocuments: 0,
      mostOfLongestMilliseconds: 0,
    };
    const tried: Tried[] = [];
    const shapes = new Map(hostileDocuments.map((document, index) => [index, document]));
    const annotate = async (index: number, size: number): Promise<number> => {
      const document = shapes.get(index);
      if (document === undefined) return 0;
      const { outcome, milliseconds } = await client.annotate(document.file, await document.bytes(size));
      if (outcome.is === 'REFUSED') figures.refused += 1;
      if (outcome.is === 'FAILED' || outcome.is === 'KILLED') {
        soak.wrong(`${document.name}, ${size} bytes, ${Math.round(milliseconds)} ms: ${outcome.why}`);
      }
      return milliseconds;
    };
    // The first loads what reads each form.
    for (const file of ['a.txt', 'a.md', 'a.html', 'a.docx']) {
      await annotate(
        hostileDocuments.findIndex((document) => document.file === file),
        1_000,
      );
    }
    for (const index of shapes.keys()) {
      if (!soak.goesOn()) break;
      const milliseconds = await annotate(index, bytes);
      tried.push({ index, milliseconds });
      figures.documents += 1;
      figures.milliseconds += milliseconds;
      if (milliseconds > figures.mostMilliseconds) figures.mostMilliseconds = milliseconds;
    }
    for (const { index } of costliest(tried)) {
      if (!soak.goesOn()) break;
      figures.longestDocuments += 1;
      const milliseconds = await annotate(index, mostBytes);
      soak.tell(`${hostileDocuments[index]?.name} with 0.5 MB: ${Math.round(milliseconds)} ms of CPU`);
      figures.mostOfLongestMilliseconds = Math.max(figures.mostOfLongestMilliseconds, milliseconds);
    }
    client.end();
    return Object.fromEntries(Object.entries(figures).map(([name, value]) => [name, Math.round(value)]));
  },
};

const byMilliseconds = (one: Tried, other: Tried): number => other.milliseconds - one.milliseconds;

/** The costliest of each form, the costliest of all first. */
function costliest(tried: readonly Tried[]): Tried[] {
  const byForm = Map.groupBy(tried, ({ index }) => hostileDocuments[index]?.file);
  return [...byForm.values()]
    .flatMap((of) => of.toSorted(byMilliseconds).slice(0, costliestOfForm))
    .sort(byMilliseconds);
}
