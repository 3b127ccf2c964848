import fc from 'fast-check';
import validateWebAnnotation from 'validate-web-annotation';
import { describe, expect, it } from 'vitest';
import { annotationCollectionOf, annotationPageOf } from '../../schema/export/annotation-collection.ts';
import { codePointOffsets } from '../../schema/export/code-points.ts';
import { textSelectors } from '../../schema/export/text-selectors.ts';
import type { WebAnnotation } from '../../schema/export/web-annotation.ts';
import { withContext } from '../../schema/export/web-annotation.ts';
import type { ParagraphRecord } from '../../schema/records/paragraph.ts';
import { briefing } from '../graphql/support/briefing.ts';
import { applySelectors } from './support/apply-selectors.ts';
import { origin, published, shipped } from './support/articles.ts';
import { expand } from './support/json-ld.ts';
import { annotationContexts, annotationVocabulary } from './support/web-annotation-vocabulary.ts';

const articles = [published(shipped), published(briefing)];
const annotationsOf = (article: (typeof articles)[number]): readonly WebAnnotation[] =>
  annotationCollectionOf(article, origin).first?.items ?? [];

/** What the page's element of that address reads. */
function textAt(source: string): string {
  for (const { record, paragraphs } of articles) {
    for (const paragraph of paragraphs) {
      if (source === `${origin}/articles/${record.slug}#p${paragraph.record.number}`) return paragraph.record.text;
    }
  }
  throw new Error(`Nothing stands at ${source}.`);
}

describe('an annotation', () => {
  it('of a mention identifies the actor', () => {
    const [first] = annotationsOf(published(briefing));
    expect(first).toEqual({
      id: expect.stringMatching(/^https:\/\/gloss\.example\/articles\/waiting-in-port-lima\.annotations\.json#[\w-]+$/),
      type: 'Annotation',
      motivation: 'identifying',
      body: [
        { type: 'SpecificResource', source: `${origin}/actors/port-lima`, purpose: 'identifying' },
        { type: 'TextualBody', value: 'Port Lima', format: 'text/plain', purpose: 'tagging' },
      ],
      target: {
        type: 'SpecificResource',
        source: `${origin}/articles/waiting-in-port-lima#p1`,
        // The ship before it is one code point, and two code units.
        selector: [
          { type: 'TextPositionSelector', start: 2, end: 21 },
          {
            type: 'TextQuoteSelector',
            exact: 'The harbour council',
            prefix: '🚢 ',
            suffix: ' of Port Lima met Ada Brand. Bra',
          },
        ],
      },
    });
  });

  it('of a citation links to its source and says what it cites', () => {
    const bodies = annotationsOf(published(briefing))
      .filter(({ motivation }) => motivation === 'linking')
      .map(({ body }) => body);
    const source = (slug: string) => ({
      type: 'SpecificResource',
      source: `${origin}/sources/${slug}`,
      purpose: 'linking',
    });
    const text = (value: string) => ({ type: 'TextualBody', value, format: 'text/plain', purpose: 'describing' });
    expect(bodies).toEqual([
      [source('harbour-news'), text('Harbour News, 2019-05-03')],
      [source('tide'), text('Tide, via Harbour News, 2019-05-04')],
      [source('tide'), text('Tide, 2019-05-01')],
      [source('tide'), text('Tide, 2019-05-01')],
      [text('No source printed, 2019-05-06')],
    ]);
  });

  it('has an id of its own', () => {
    const ids = articles.flatMap((article) => annotationsOf(article).map(({ id }) => id));
    expect(new Set(ids).size).toBe(ids.length);
  });
});

describe('every annotation', () => {
  const all = articles.flatMap(annotationsOf);

  it('is one of the Web Annotation Data Model', () => {
    expect(all.length).toBeGreaterThan(140);
    for (const annotation of all) expect(validateWebAnnotation(withContext(annotation))).toBe(true);
    const [{ target: _, ...incomplete } = { target: null }] = all;
    expect(validateWebAnnotation({ '@context': 'http://www.w3.org/ns/anno.jsonld', ...incomplete })).toBe(false);
  });

  it('selects its words and no others', async () => {
    for (const { target } of all) {
      const text = textAt(target.source);
      const [, { exact }] = target.selector;
      const { byPosition, byQuote } = await applySelectors(text, target.selector);
      expect(byPosition).toEqual([exact]);
      expect(byQuote.map(({ start, end }) => text.slice(start, end))).toEqual([exact]);
    }
  });
});

it('a collection holds the annotations in the order of the text, in terms of the vocabulary', async () => {
  const collection = annotationCollectionOf(published(briefing), origin);
  expect(collection).toMatchObject({
    id: `${origin}/articles/waiting-in-port-lima.annotations.json`,
    type: 'AnnotationCollection',
    label: 'Waiting in Port Lima',
    total: 11,
    first: { type: 'AnnotationPage', startIndex: 0 },
  });
  expect(collection.first).not.toHaveProperty('next');
  const expanded = JSON.stringify(await expand(JSON.parse(JSON.stringify(collection)), annotationContexts));
  const used = new Set(expanded.match(/http:\/\/www\.w3\.org\/ns\/oa#\w+/g));
  expect(used.size).toBeGreaterThan(15);
  expect([...used].filter((iri) => !annotationVocabulary.has(iri))).toEqual([]);
});

it('a long article has its annotations in pages of 1,000', () => {
  const text = 'Port Lima '.repeat(1_200).trim();
  const mentions = Array.from({ length: 1_200 }, (_, index) => {
    return { start: index * 10, end: index * 10 + 9, kind: 'NAME', actor: 'port-lima' } as const;
  });
  const sentences = [{ start: 0, end: text.length, cited: false }];
  const long = published({
    ...briefing,
    paragraphs: [{ number: 1, kind: 'TEXT', text, sentences, mentions, citations: [] }],
  });
  const { total, first } = annotationCollectionOf(long, origin);
  expect([total, first?.items.length]).toEqual([1_200, 1_000]);
  const second = annotationPageOf(long, origin, 1);
  expect(first?.next).toBe(second?.id);
  expect(second).toMatchObject({
    startIndex: 1_000,
    partOf: `${origin}/articles/waiting-in-port-lima.annotations.json`,
  });
  expect(second?.items).toHaveLength(200);
  expect(second).not.toHaveProperty('next');
  expect(annotationPageOf(long, origin, 2)).toBeNull();
});

describe('selectors of any text', () => {
  /** Words, astral characters, combining marks, families and flags, which are several code points each. */
  const piece = fc.constantFrom(
    'a',
    ' ',
    'é',
    'e\u0301',
    '𝒳',
    '🚢',
    '👩‍👩‍👧',
    '🇱🇮',
    '\u0301',
    '\u200d',
    'नि',
    '각',
    '\r\n',
  );
  const text = fc.array(piece, { minLength: 1, maxLength: 120 }).map((pieces) => pieces.join(''));
  const place = fc.tuple(text, fc.nat(), fc.nat()).map(([given, from, to]) => {
    const edges = [...[...given.matchAll(/./gsu)].map(({ index }) => index), given.length];
    const [start = 0, end = 0] = [edges[from % edges.length] ?? 0, edges[to % edges.length] ?? 0].sort((a, b) => a - b);
    const paragraph: ParagraphRecord = {
      number: 1,
      kind: 'TEXT',
      text: given,
      sentences: [],
      citations: [],
      mentions: [],
    };
    return { paragraph, start, end, selectors: textSelectors(paragraph, { start, end }) };
  });
  const clusters = new Intl.Segmenter('en', { granularity: 'grapheme' });

  it('select the range by code points, and by what stands around it', () => {
    fc.assert(
      fc.property(place, ({ paragraph, start, end, selectors: [position, quote] }) => {
        expect([...paragraph.text].slice(position.start, position.end).join('')).toBe(quote.exact);
        expect(quote.exact).toBe(paragraph.text.slice(start, end));
        expect(paragraph.text.slice(0, start).endsWith(quote.prefix)).toBe(true);
        expect(paragraph.text.slice(end).startsWith(quote.suffix)).toBe(true);
      }),
    );
  });

  it('are understood by Apache Annotator', async () => {
    const checked = fc.asyncProperty(
      place.filter(({ start, end }) => start < end),
      async ({ paragraph, start, end, selectors }) => {
        const { byPosition, byQuote } = await applySelectors(paragraph.text, selectors);
        expect(byPosition).toEqual([paragraph.text.slice(start, end)]);
        expect(byQuote).toContainEqual({ start, end });
      },
    );
    await fc.assert(checked);
  });

  it('take at most 32 code points of context, and cut no grapheme cluster', () => {
    fc.assert(
      fc.property(place, ({ paragraph, start, end, selectors: [, { prefix, suffix }] }) => {
        expect([...prefix].length).toBeLessThanOrEqual(32);
        expect([...suffix].length).toBeLessThanOrEqual(32);
        const edges = new Set([...clusters.segment(paragraph.text)].map(({ index }) => index)).add(
          paragraph.text.length,
        );
        if (prefix !== '') expect(edges).toContain(start - prefix.length);
        if (suffix !== '') expect(edges).toContain(end + suffix.length);
      }),
    );
  });

  it('take all the context there is within 32 code points', () => {
    const line = 'x'.repeat(100);
    const paragraph: ParagraphRecord = {
      number: 1,
      kind: 'TEXT',
      text: line,
      sentences: [],
      citations: [],
      mentions: [],
    };
    const [, { prefix, suffix }] = textSelectors(paragraph, { start: 40, end: 50 });
    expect([prefix.length, suffix.length]).toEqual([32, 32]);
  });
});

it('a place inside a surrogate pair counts as its beginning', () => {
  const before = codePointOffsets('a🚢b🚢');
  expect([0, 1, 2, 3, 4, 5, 6].map(before)).toEqual([0, 1, 1, 2, 3, 3, 4]);
});
