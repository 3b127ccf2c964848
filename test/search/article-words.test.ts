import { expect, it } from 'vitest';
import { ArticleWords, writtenWords } from '../../schema/search/article-words.ts';
import { decodeBlock, encodeBlock } from '../../schema/search/block.ts';
import { BlockReader } from '../../schema/search/block-reader.ts';
import { compareTerms, segmentOf } from '../../schema/search/segment.ts';
import { UnreadableError } from '../../schema/table/formats/unreadable-error.ts';
import { ownSegmentFromItems, ownSegmentItems } from '../../schema/table/search-items.ts';
import { annotateText } from '../../seed/annotate-text.ts';
import { generatedArticles, storedOf } from './support/stored.ts';

const ferry = `The Ferry Waits

Publication: Test Monitor Volume: 1 Issue: 2

March 9, 2018

Moscow pays for anti-aircraft ports (TASS, March 7). The ports of U.S. allies waited, and Russia’s waiting ports wait.
`;
const ferrySegment = (more = '') =>
  segmentOf(storedOf(annotateText(`${ferry}${more}`).article, 'the-ferry-waits'), '00000001.0123456789abcdef');

it('gives back the terms that were written, and finds each of them as their block does', () => {
  const segments = [
    ...generatedArticles(8).map((one) => segmentOf(one, 'x')),
    ferrySegment('\nﷺ, 北京 and ﹰ stand – here.\n\n–\n'),
  ];
  for (const { article, terms } of segments) {
    const [words, block] = [new ArticleWords(writtenWords(terms, article.lengths.length)), encodeBlock(terms)];
    const known = decodeBlock(block);
    expect(words.terms().map((term) => ({ ...term, surfaces: [...term.surfaces] }))).toEqual(
      known.map((term) => ({ ...term, surfaces: term.surfaces.toSorted(compareTerms) })),
    );
    const reader = new BlockReader(block);
    for (const { term } of known) {
      expect(words.postingsOf(term)).toEqual(reader.postingsOf(term));
      expect(words.completionsOf(term.slice(0, 3)).sort(compareTerms)).toEqual(reader.completionsOf(term.slice(0, 3)));
    }
    for (const other of ['zeppelins', 'th', '']) expect(words.postingsOf(other)).toEqual([]);
  }
});

it('reads a segment of form 1, and refuses one of a form to come', () => {
  const body = Buffer.from(
    'VVBBTsMwEPTOOm0RFLjwAZ8TlLRA22/0WvVgEodYamNku6rye2TnxF5md3Z2NNrjScXBVL3xfqru2sagSlXP1bzXzWb78fm12x/0d9uZXpVqUzf7qt5W9UGVKpoQq6sbbXReladt2ezO5zexJH8LwWpBRLS+jTaargpRRxMSJQpEHeaWdkkjVtr61us+pon4crGQMCENGLsMiDah/CcVRUpuIWnKIudn9qp9O2SvwoXW3TML12fkX20BTNmenY+QFAgsFnPsLJIpYnbAYAiAwC3Mm/SmpYTpJNvxR1IAS5ELK0is8QIGi3S0hMAjiLkoVnjFQkA84Ekw45nxBw==',
    'base64',
  );
  const { article, terms } = ferrySegment();
  const [item] = ownSegmentItems({ article, terms });
  const older = { ...item, form: { N: '1' }, parts: { N: '1' }, body: { B: body } };
  const [read, now] = [ownSegmentFromItems([older]), ownSegmentFromItems([item ?? {}])];
  expect(read?.terms()).toEqual(now?.terms());
  expect(read).toMatchObject({ columns: now?.columns, names: now?.names, publications: ['test-monitor'] });
  expect(read?.reader.postingsOf('port')).toEqual(now?.reader.postingsOf('port'));
  expect(() => ownSegmentFromItems([{ ...older, form: { N: '3' } }])).toThrow(UnreadableError);
});
