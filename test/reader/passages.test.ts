import fc from 'fast-check';
import { expect, it } from 'vitest';
import { type PassageSource, passagesOf } from '../../functions/reader/parts/passages.ts';
import type { TextRange } from '../../schema/records/text-range.ts';
import { viewOf } from '../../schema/views/loaded-article.ts';
import { briefing } from '../graphql/support/briefing.ts';

/** A paragraph of any text with any mentions, citations and claims, overlapping too. */
const paragraphs = fc.string({ unit: 'grapheme', maxLength: 40 }).chain((text) => {
  const range = fc
    .tuple(fc.nat(text.length), fc.nat(text.length))
    .map(([one, other]): TextRange => ({ start: Math.min(one, other), end: Math.max(one, other) }));
  const byStart = (left: TextRange, right: TextRange): number => left.start - right.start;
  return fc.record({
    text: fc.constant(text),
    mentions: fc.array(range, { maxLength: 6 }).map((all) => all.sort(byStart)),
    citations: fc
      .array(fc.record({ range, claim: fc.option(range) }), { maxLength: 6 })
      .map((all) => all.sort((left, right) => byStart(left.range, right.range))),
    uncited: fc.array(range, { maxLength: 4 }).map((all) => all.sort(byStart)),
  });
});

type Generated = typeof paragraphs extends fc.Arbitrary<infer Value> ? Value : never;

/** What the API gives of such a paragraph. */
function paragraphOf({
  text,
  mentions,
  citations,
  uncited = [],
}: Omit<Generated, 'uncited'> & Partial<Generated>): PassageSource {
  const [cited] = briefing.paragraphs[0]?.citations ?? [];
  if (cited === undefined) throw new Error('No citation.');
  const [paragraph] = viewOf({
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
        citations: citations.map(({ range, claim }, index) => ({ ...cited, ...range, claim, number: index + 1 })),
      },
    ],
  }).paragraphs;
  if (paragraph === undefined) throw new Error('No paragraph.');
  return {
    segments: paragraph.segments.map((segment) => ({
      text: segment.text,
      mention: segment.mention && { kind: 'NAME', range: segment.mention.record, actor: { slug: 'port-lima' } },
      citation: segment.citation && { number: segment.citation.record.number },
    })),
    sentences: uncited.map((range) => ({ cited: false, range })),
    citations: citations.map(({ range, claim }, index) => ({
      number: index + 1,
      range,
      claim: claim && { text: '', range: claim },
    })),
  };
}

it('always join to the text, claim only what a citation claims, and call unsupported only what is', () => {
  fc.assert(
    fc.property(paragraphs, (generated) => {
      const passages = passagesOf(paragraphOf(generated));
      const runs = passages.flatMap((passage) => passage.runs);
      expect(runs.map((run) => run.text).join('')).toBe(generated.text);
      for (const { start, end, claimed } of runs.filter((run) => run.claimed)) {
        expect(
          claimed &&
            generated.citations.some(({ claim }) => claim !== null && claim.start <= start && claim.end >= end),
        ).toBe(true);
      }
      for (const { start, end } of passages.filter(({ kind }) => kind === 'UNSUPPORTED').flatMap(({ runs }) => runs)) {
        expect(generated.uncited.some((sentence) => sentence.start <= start && sentence.end >= end)).toBe(true);
      }
    }),
    { numRuns: 500 },
  );
});

it('keep a claim and all that cites it together', () => {
  const text = 'It rained (Tass; see BBC). It stopped (RBC).';
  const claim = { start: 0, end: 9 };
  const citations = [
    { range: { start: 11, end: 15 }, claim },
    { range: { start: 17, end: 24 }, claim },
    { range: { start: 39, end: 42 }, claim: { start: 27, end: 37 } },
  ];
  const passages = passagesOf(paragraphOf({ text, mentions: [], citations }));
  expect(passages.map(({ kind, runs }) => [kind, runs.map((run) => run.text)])).toEqual([
    ['CITED', ['It rained', ' (', 'Tass', '; ', 'see BBC']],
    ['PLAIN', ['). ']],
    ['CITED', ['It stopped', ' (', 'RBC']],
    ['PLAIN', [').']],
  ]);
  expect(passages.flatMap(({ runs }) => runs.filter((run) => run.claimed).map((run) => run.text))).toEqual([
    'It rained',
    'It stopped',
  ]);
});

it('set a sentence that nothing supports apart', () => {
  const text = 'Nobody saw it. It rained (Tass). So it goes.';
  const citations = [{ range: { start: 26, end: 30 }, claim: { start: 15, end: 24 } }];
  const uncited = [
    { start: 0, end: 14 },
    { start: 33, end: 44 },
  ];
  const passages = passagesOf(paragraphOf({ text, mentions: [], citations, uncited }));
  expect(passages.map(({ kind, runs }) => [kind, runs.map((run) => run.text).join('')])).toEqual([
    ['UNSUPPORTED', 'Nobody saw it.'],
    ['PLAIN', ' '],
    ['CITED', 'It rained (Tass'],
    ['PLAIN', '). '],
    ['UNSUPPORTED', 'So it goes.'],
  ]);
});
