import type { Figure } from '../figure.ts';
import { postedEvent } from '../lambda-event.ts';
import { postedEvents } from '../operations.ts';
import { interleaved } from '../rounds.ts';
import { handlers } from '../sides.ts';

/** Lists that read much, lists inside lists, whole documents, exports: each in several sizes, some of which are refused. */
const family: readonly string[] = [
  ...[10, 20, 40, 60, 80].flatMap((outer) =>
    [1, 20, 100].flatMap((inner) => [
      `{ sources(first: ${outer}) { nodes { name citations(first: ${inner}) { nodes { id } } } } }`,
      `{ actors(first: ${outer}) { nodes { name mentions(first: ${inner}) { nodes { id } } } } }`,
      `{ actors(first: ${outer}) { nodes { name articles(first: ${inner}) { nodes { id } } } } }`,
    ]),
  ),
  ...[5, 10, 20, 40, 60].flatMap((size) => [
    `{ articles(first: ${size}) { nodes { paragraphs { segments { text range { start end } mention { actor { slug } } } } } } }`,
    `{ articles(first: ${size}) { nodes { title citations(first: 5) { nodes { webAnnotation } } } } }`,
    `{ articles(first: ${size}) { nodes { title actors(first: 20) { nodes { name aliases } } } } }`,
    `{ articles(first: ${size}) { nodes { paragraphs { text } } } }`,
  ]),
];

/** Requests of which the dearest is chosen. */
const tries = 5;
const requests = 20;

/** The query of a family that takes most CPU of those that pass, beside an article's page: both by POST, table included. */
export const worstQuery: Figure = {
  name: 'limits.worst-query.cpu',
  unit: 'ms',
  peerName: "an article's page, by gloss too",
  goal: 20,
  async measure(workbench) {
    const { pages, environment } = await workbench.corpus();
    const bundle = await workbench.warmBundle(handlers.graphql);
    const process = await workbench.start(Promise.resolve(bundle), environment.gloss);
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
      const page = postedEvents('article', pages.article);
      await process.run(page, 2);
      const hostile = [postedEvent(JSON.stringify({ query: worst }))];
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
