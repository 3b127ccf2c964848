import { deflateRawSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import type { SourceRecord } from '../../schema/records/source.ts';
import type { StoredArticle } from '../../schema/records/stored-article.ts';
import { headerOf } from '../../schema/records/stored-article.ts';
import { slugOf } from '../../schema/slug.ts';
import { countsOfEntry, keyOfPart, mentionEntryItems } from '../../schema/table/annotated-entry.ts';
import { countsFromText, countsToText, totalOf } from '../../schema/table/annotation-counts.ts';
import { citationsByActor, citationsBySource, mentionsByActor } from '../../schema/table/annotations-of.ts';
import { headerFromHead, headerToText } from '../../schema/table/article-header.ts';
import { citationsInBody, citationsToBody } from '../../schema/table/citation-body.ts';
import { deflateBody, inflateBody } from '../../schema/table/entry-body.ts';
import { type Item, keyOf } from '../../schema/table/item.ts';
import { articleList, citationList } from '../../schema/table/keys.ts';
import { mentionsInBody } from '../../schema/table/mention-body.ts';
import { annotateText } from '../../seed/annotate-text.ts';
import { entriesOf } from '../../seed/publish/entries.ts';
import { documents } from '../generator/documents.ts';

const attempt = '00000001.0123456789abcdef';
const articles = [...documents({ count: 4, seed: 3 })].map((text): StoredArticle => {
  const { article } = annotateText(text);
  const { published } = article;
  if (published === null) throw new Error('The document has no date.');
  // As a registry beside the documents may give it.
  const search = 'https://ferry.example/?q={words}';
  const sources = article.sources.map((source, index) => (index % 3 === 0 ? { ...source, search } : source));
  return {
    ...article,
    sources,
    published,
    slug: slugOf(article.title),
    revision: 1,
    ingestedAt: '2020-01-01T00:00:00.000Z',
  };
});

/** A citation as lists show it: what its source is looked up by is its record's alone. */
function asShown<T extends { readonly source: SourceRecord | null }>(citation: T): T {
  if (citation.source?.abbreviations === undefined) return citation;
  const { abbreviations: _, ...source } = citation.source;
  return { ...citation, source };
}

/** As DynamoDB reckons an item. */
const bytesOf = (item: Item): number =>
  Object.entries(item).reduce(
    (sum, [name, { S, N, B }]) => sum + name.length + (B?.length ?? Buffer.byteLength(S ?? N ?? '')),
    0,
  );

describe.each(articles)('the entries of $slug', (article) => {
  const entries = entriesOf(article, attempt);
  const byKey = new Map(entries.map((item) => [JSON.stringify(keyOf(item)), item]));

  /** The bodies of an entry and of what follows it, in order. */
  function bodiesOf(pk: string, list: string): unknown[] {
    const first = entries.find((item) => keyOf(item).pk === pk && keyOf(item).sk.startsWith(list));
    if (first === undefined) throw new Error(`${pk} has no entry.`);
    return countsOfEntry(first).map((counts, part) => {
      const item = byKey.get(JSON.stringify(keyOfPart(first, list, part)));
      if (item === undefined) throw new Error(`${pk} has no part ${part}.`);
      expect(totalOf(counts)).toBeGreaterThan(0);
      return inflateBody(item);
    });
  }

  it('take one write unit each, and say by their counts what they hold', () => {
    expect(Math.max(...entries.map(bytesOf))).toBeLessThanOrEqual(1_024);
    const announced = entries
      .filter(({ counts }) => counts !== undefined)
      .flatMap((item) => countsOfEntry(item).map((_, part) => part)).length;
    expect(announced).toBe(entries.filter(({ body }) => body !== undefined).length);
  });

  it('give back every mention and citation as the article has it', () => {
    for (const [slug, mentions] of mentionsByActor(article)) {
      const held = bodiesOf(`ACTOR#${slug}`, articleList).flatMap((body) => mentionsInBody(body, slug));
      expect(held).toEqual(mentions);
    }
    for (const [slug, citations] of citationsByActor(article))
      expect(bodiesOf(`ACTOR#${slug}`, citationList).flatMap(citationsInBody)).toEqual(citations.map(asShown));
    for (const [slug, citations] of citationsBySource(article))
      expect(bodiesOf(`SOURCE#${slug}`, articleList).flatMap(citationsInBody)).toEqual(citations.map(asShown));
  });

  it('leave to the head what lists show of the article', () => {
    const header = headerOf(article);
    const said = headerFromHead({ slug: { S: article.slug }, header: { S: headerToText(header) } });
    expect(said).toEqual(header);
    // Captions without end are not written three times a publish.
    const figures = Array.from({ length: 99 }, (_, index) => ({ caption: `Ferry ${index}`.repeat(5), credit: null }));
    const brief = headerFromHead({ slug: { S: article.slug }, header: { S: headerToText({ ...header, figures }) } });
    const { url, authors, note, figures: own, ...rest } = header;
    expect(brief).toEqual(rest);
  });
});

describe('what an entry stores', () => {
  it('says its form, and is refused in one that a newer version wrote', () => {
    const body = deflateBody([[], []]);
    expect(body[0]).toBe(1);
    const newer = { body: { B: Buffer.concat([Buffer.of(2), deflateRawSync('[]')]) } };
    expect(() => inflateBody(newer)).toThrow('form 2 of entries; this version of gloss reads forms up to 1');
    expect(() => headerFromHead({ header: { S: '[2,"Title"]' } })).toThrow('form 2 of headers');
    expect(() => inflateBody({ body: { B: Buffer.alloc(0) } })).toThrow('does not say how its body is encoded');
    expect(() => inflateBody({})).toThrow('no body');
  });

  it('holds fields of citations that have no place of their own, by their names', () => {
    const [listed] = [...citationsBySource(articles[0] ?? expect.fail()).values()].flat();
    if (listed === undefined) expect.fail('The article has no citation.');
    const told = { ...listed, citation: { ...listed.citation, quoted: ['ferries'] } };
    expect(citationsInBody(citationsToBody([told], true))).toEqual([told].map(asShown));
    const body = JSON.stringify(citationsToBody([told], true));
    expect(body).toContain('{"quoted":["ferries"]}');
    expect(JSON.stringify(citationsToBody([listed], true))).not.toContain('{"');
  });

  it('counts annotations part by part, without the zeros at the end', () => {
    const counts = [
      [5, 0, 2, 0],
      [6, 0, 0, 0],
      [0, 1],
    ];
    expect(countsToText(counts)).toBe('5,0,2 6 0,1');
    expect(countsFromText('5,0,2 6 0,1')).toEqual([[5, 0, 2], [6], [0, 1]]);
    for (const text of ['', 'x', '1,-1', '1.5'])
      expect(() => countsFromText(text)).toThrow('is not a list of annotation counts');
  });
});

describe('a sentence that is longer than any entry', () => {
  const place = {
    partition: 'ACTOR#iran',
    list: articleList,
    position: '2020-01-01',
    attempt,
    slug: 'x',
    publication: null,
  };
  const itemsOf = (text: string, every: number, count: number): Item[] => {
    const sentence = { start: 0, end: text.length, cited: false, text };
    const mentions = Array.from({ length: count }, (_, index) => ({
      paragraph: 1,
      mention: { start: index * every, end: index * every + 4, kind: 'NAME' as const, actor: 'iran' },
      text: 'Iran',
      sentence,
    }));
    return mentionEntryItems(place, mentions);
  };
  const heldBy = (items: readonly Item[]) => items.flatMap((item) => mentionsInBody(inflateBody(item), 'iran'));

  it('is held without its text, however well that deflates', () => {
    const items = itemsOf(`Iran ${'and on '.repeat(20_000)}`.trim(), 1, 1);
    expect(heldBy(items)).toEqual([{ paragraph: 1, start: 0 }]);
  });

  it('has its mentions share entries, so that a page of one name is not refused', () => {
    const items = itemsOf('Iran '.repeat(20_000).trim(), 5, 20_000);
    expect(items.length).toBeLessThanOrEqual(80);
    expect(Math.max(...items.map(bytesOf))).toBeLessThanOrEqual(1_024);
    expect(heldBy(items)).toEqual(Array.from({ length: 20_000 }, (_, index) => ({ paragraph: 1, start: index * 5 })));
  });

  it('of words that hardly deflate has its mentions share entries too', () => {
    let state = 1;
    const words = Array.from({ length: 300 }, () => {
      state = (state * 48_271) % 2_147_483_647;
      return `Iran ${state.toString(36).padEnd(6, 'x')}`;
    });
    const every = words[0]?.length ?? 0;
    const items = itemsOf(words.join(' ').slice(0, 5_500), every + 1, 100);
    expect(items.length).toBeLessThanOrEqual(3);
    expect(heldBy(items)).toHaveLength(100);
  });
});
