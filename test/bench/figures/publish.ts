import type { StoredArticle } from '../../../schema/records/stored-article.ts';
import { annotateText } from '../../../seed/annotate-text.ts';
import { entriesOf } from '../../../seed/publish/entries.ts';
import { manifestItems, manifestOf } from '../../../seed/publish/manifest.ts';
import { datePublished } from '../../../seed/publish/publish.ts';
import type { Figure } from '../figure.ts';
import { interleaved, timePerRun } from '../rounds.ts';

const attempt = '00000001.0000000000000000';
const lettersOf = (index: number): string => [...index.toString(26)].map((digit) => letters[digit]).join('');
const letters: Readonly<Record<string, string>> = Object.fromEntries(
  Array.from({ length: 26 }, (_, index) => [index.toString(26), String.fromCharCode(97 + index)]),
);

/** Paragraphs of many annotations: in one sentence without end, of one actor, and of ever new ones. */
const shapes: Readonly<Record<string, (length: number) => string>> = {
  mentions: (length) => 'Iran '.repeat(length / 5),
  citations: (length) => 'Russia told Iran (Tass, November 3) and '.repeat(length / 40),
  actors: (length) => {
    const bank = (index: number): string => `A${lettersOf(index + 20_000)}ov Bank met no one.\n\n`;
    return Array.from({ length: length / 25 }, (_, index) => bank(index)).join('');
  },
};
const length = 100_000;

function articleOf(shape: string, characters: number): StoredArticle {
  const { article } = annotateText(`Title\n\n${shapes[shape]?.(characters)}`, { published: '2017-11-06' });
  return {
    ...article,
    published: datePublished(article),
    slug: 'title',
    revision: 1,
    ingestedAt: '2020-01-01T00:00:00Z',
  };
}

/** All that publishing an article computes, for one that is twice as long, beside twice the time of the other. */
function linear(shape: string): Figure {
  return {
    name: `publish.linear.${shape}.${(2 * length) / 1000}KB`,
    unit: 'ms',
    peerName: `2 × the time of ${length / 1000} KB`,
    goal: 1.5,
    async measure({ rounds }) {
      const [small, large] = [articleOf(shape, length), articleOf(shape, 2 * length)];
      const timeOf = (article: StoredArticle) =>
        timePerRun(() => manifestItems('title', attempt, manifestOf(entriesOf(article, attempt), null, article)), 100);
      for (const article of [small, large]) timeOf(article);
      return interleaved(
        rounds,
        () => timeOf(large),
        () => 2 * timeOf(small),
      );
    },
  };
}

export const publishFigures: readonly Figure[] = Object.keys(shapes).map(linear);
