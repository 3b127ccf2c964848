import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { TextRange } from '../../schema/records/text-range.ts';
import { viewOf } from '../../schema/views/loaded-article.ts';
import { briefing } from './support/briefing.ts';

/** A paragraph of any text with any annotations, overlapping or outside of it too. */
const paragraphs = fc.string({ unit: 'grapheme', maxLength: 40 }).chain((text) => {
  const range = fc
    .tuple(fc.nat(text.length + 2), fc.nat(text.length + 2))
    .map(([one, other]): TextRange => ({ start: Math.min(one, other), end: Math.max(one, other) }));
  const ranges = fc.array(range, { maxLength: 6 }).map((all) => all.sort((left, right) => left.start - right.start));
  return fc.record({ text: fc.constant(text), mentions: ranges, citations: ranges });
});

it('always join to the text, and name only what covers them', () => {
  fc.assert(
    fc.property(paragraphs, ({ text, mentions, citations }) => {
      const [cited] = briefing.paragraphs[0]?.citations ?? [];
      if (cited === undefined) throw new Error('No citation.');
      const {
        paragraphs: [paragraph],
      } = viewOf({
        ...briefing,
        slug: 'any',
        published: {
          year: 2019,
          yearBasis: 'GIVEN',
          earliest: '2019-01-01',
          earliestBasis: 'GIVEN',
          latest: null,
          text: null,
        },
        revision: 1,
        ingestedAt: '2020-01-01T00:00:00.000Z',
        paragraphs: [
          {
            number: 1,
            kind: 'TEXT',
            text,
            sentences: [],
            mentions: mentions.map((range) => ({ ...range, kind: 'NAME', actor: 'port-lima' })),
            citations: citations.map((range) => ({ ...cited, ...range })),
          },
        ],
      });
      const segments = paragraph?.segments ?? [];
      expect(segments.map((segment) => segment.text).join('')).toBe(text);
      for (const { start, end, mention, citation } of segments) {
        expect(end).toBeGreaterThan(start);
        for (const view of [mention, citation]) {
          if (view === null) continue;
          expect(view.record.start).toBeLessThanOrEqual(start);
          expect(view.record.end).toBeGreaterThanOrEqual(end);
        }
      }
    }),
    { numRuns: 500 },
  );
});
