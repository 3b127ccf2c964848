import type { Figure } from '../figure.ts';
import { postedEvent } from '../lambda-event.ts';
import { postedEvents } from '../operations.ts';
import { interleaved } from '../rounds.ts';
import { handlers } from '../sides.ts';
import type { Workbench } from '../workbench.ts';

/** Lists that read much, lists inside lists, whole documents, exports: each in several sizes, some of which are refused. */
const family: readonly string[] = [
  ...[10, 20, 40, 60, 80].flatMap((outer) =>
    [1, 20, 100].flatMap((inner) => [
      `{ sources(first: ${outer}) { nodes { name citations(first: ${inner}) { nodes { id } } } } }`,
      `{ actors(first: ${outer}) { nodes { name mentions(first: ${inner}) { nodes { id } } } } }`,
      `{ actors(first: ${outer}) { nodes { name articles(first: ${inner}) { nodes { id } } } } }`,
    ]),
  ),
  ...[5, 10, 20, 25, 30, 40, 60].flatMap((size) => [
    `{ articles(first: ${size}) { nodes { paragraphs { segments { text range { start end } mention { actor { slug } } } } } } }`,
    `{ articles(first: ${size}) { nodes { title citations(first: 5) { nodes { webAnnotation } } } } }`,
    `{ articles(first: ${size}) { nodes { title actors(first: 20) { nodes { name aliases } } } } }`,
    `{ articles(first: ${size}) { nodes { paragraphs { text } } } }`,
    `{ articles(first: ${size}) { nodes { jsonLd } } }`,
    `{ articles(first: ${size}) { nodes { sections { title } cslItem } } }`,
  ]),
];

/** Requests of which the most expensive is chosen. */
const tries = 5;
const requests = 20;

/** The query of the family that takes most CPU of those that pass. */
async function worstOf(workbench: Workbench): Promise<string> {
  const { environment } = await workbench.corpus();
  const process = await workbench.start(workbench.warmBundle(handlers.graphql), environment.gloss);
  try {
    let [worst, most] = ['', 0];
    for (const query of family) {
      const event = postedEvent(JSON.stringify({ query }));
      const [answer = ''] = await process.answers([event]);
      if (!answer.startsWith('{"data":')) continue;
      const milliseconds = await process.run([event], tries);
      if (milliseconds > most) [worst, most] = [query, milliseconds];
    }
    if (worst === '') throw new Error('Every query of the family is refused.');
    return worst;
  } finally {
    process.end();
  }
}

const peerName = "an article's page, by gloss too";

/** Both by POST, table included. */
const cpu: Figure = {
  name: 'limits.worst-query.cpu',
  unit: 'ms',
  peerName,
  goal: 20,
  async measure(workbench) {
    const { pages, environment } = await workbench.corpus();
    const hostile = [postedEvent(JSON.stringify({ query: await worstOf(workbench) }))];
    const process = await workbench.start(workbench.warmBundle(handlers.graphql), environment.gloss);
    try {
      const page = postedEvents('article', pages.article);
      await process.run(page, 2);
      await process.run(hostile, 2);
      return await interleaved(
        workbench.rounds,
        () => process.run(hostile, requests),
        () => process.run(page.slice(0, requests)),
      );
    } finally {
      process.end();
    }
  },
};

/** The most memory of a process that answers it, beside one that answers pages alone. */
const memory: Figure = {
  name: 'limits.worst-query.memory',
  unit: 'KB',
  peerName,
  goal: 3,
  async measure(workbench) {
    const { pages, environment } = await workbench.corpus();
    const hostile = [postedEvent(JSON.stringify({ query: await worstOf(workbench) }))];
    const page = postedEvents('article', pages.article).slice(0, requests);
    const peakOf = (events: readonly object[]) => async () => {
      const process = await workbench.start(workbench.warmBundle(handlers.graphql), environment.gloss);
      try {
        return await process.peakKilobytes(events, Math.ceil((10 * requests) / events.length));
      } finally {
        process.end();
      }
    };
    return interleaved(Math.min(3, workbench.rounds), peakOf(hostile), peakOf(page));
  },
};

export const limitFigures: readonly Figure[] = [cpu, memory];
