import { Cite } from '@citation-js/core';
import '@citation-js/plugin-csl';
import { describe, expect, it } from 'vitest';
import { cslItemOfArticle, cslItemsOf, cslItemsOfArticle } from '../../schema/export/csl.ts';
import type { CitedDate } from '../../schema/records/date.ts';
import { briefing } from '../graphql/support/briefing.ts';
import { origin, published, publishedAt, shipped, withCitation } from './support/articles.ts';

const day: CitedDate = { date: '2017-11-03', until: null, text: 'November 3', precision: 'DAY', yearInferred: true };

/** The items of the briefing's first citation, changed. */
function cited(change: Parameters<typeof withCitation>[0]) {
  const [citation] = withCitation(change).citations;
  return citation === undefined ? [] : cslItemsOf(citation);
}

const bibliography = (items: readonly object[], template: string): string[] =>
  new Cite(items)
    .format('bibliography', { format: 'text', template, lang: 'en-US' })
    .split('\n')
    .filter((line: string) => line !== '');

describe('a citation in CSL-JSON', () => {
  it('is an item of its source and date, with what is printed', () => {
    expect(cited({ dates: [day] })).toEqual([
      {
        id: 'waiting-in-port-lima:cite-1',
        type: 'article-newspaper',
        'container-title': 'Harbour News',
        issued: { 'date-parts': [[2017, 11, 3]] },
        note: 'Cited as “Harbour News, May 3”; year inferred',
      },
    ]);
  });

  it('with several dates is an item for each', () => {
    const items = cited({ dates: [day, { ...day, date: '2017-11-05' }] });
    expect(items.map(({ id, issued }) => [id, issued?.['date-parts']])).toEqual([
      ['waiting-in-port-lima:cite-1', [[2017, 11, 3]]],
      ['waiting-in-port-lima:cite-1-2', [[2017, 11, 5]]],
    ]);
  });

  it.each([
    ['a month', { ...day, date: '2017-11-01', precision: 'MONTH' }, { 'date-parts': [[2017, 11]] }],
    ['a year', { ...day, date: '2017-01-01', precision: 'YEAR' }, { 'date-parts': [[2017]] }],
    [
      'a range',
      { ...day, until: '2017-12-04' },
      {
        'date-parts': [
          [2017, 11, 3],
          [2017, 12, 4],
        ],
      },
    ],
    ['an impossible day', { ...day, date: null, text: 'February 30' }, { literal: 'February 30' }],
  ] as const)('has the precision of what is printed: %s', (_, date, issued) => {
    expect(cited({ dates: [date] }).map((item) => item.issued)).toEqual([issued]);
  });

  it('says what it lacks, whom it came through, and where it is', () => {
    const [item] = cited({ source: null, text: ', May 3', via: 'tide', dates: [], url: 'https://tide.example/a b' });
    expect(item).toEqual({
      id: 'waiting-in-port-lima:cite-1',
      type: 'webpage',
      URL: 'https://tide.example/a%20b',
      source: 'Tide',
      note: 'Cited as “, May 3”; no source printed; through Tide',
    });
  });

  it('has the title and the authors of the cited work', () => {
    expect(cited({ dates: [day], title: 'Dam Fails', authors: ['Mark Lund', 'Steve Holm'] })[0]).toMatchObject({
      title: 'Dam Fails',
      author: [{ literal: 'Mark Lund' }, { literal: 'Steve Holm' }],
      'container-title': 'Harbour News',
    });
  });

  it('says in its note what Zotero drops of a date on import: the end of a range, which processors read from there', () => {
    const range = { ...day, until: '2017-12-04' };
    expect(cited({ dates: [range] })[0]?.note).toMatch(/; year inferred\nissued: 2017-11-03\/2017-12-04$/);
    const months = { ...range, precision: 'MONTH' } as const;
    expect(cited({ dates: [months] })[0]?.note).toMatch(/\nissued: 2017-11\/2017-12$/);
    // What Zotero hands to its processor: the first day, and the note.
    const imported = cited({ dates: [range] }).map((item) => ({ ...item, issued: { 'date-parts': [[2017, 11, 3]] } }));
    expect(bibliography(imported, 'harvard1').join()).toContain('3 November–4 December');
    const circa = cslItemOfArticle(publishedAt({ yearBasis: 'FROM_CITATIONS' }), origin);
    expect(circa.note).toBe('issued: 2019~');
    expect(bibliography([{ ...circa, issued: { 'date-parts': [[2019]] } }], 'apa').join()).toContain('(ca. 2019)');
    expect(cslItemOfArticle(publishedAt({}), origin)).not.toHaveProperty('note');
  });

  it('of a source without a usable date stays a newspaper’s: as a document, Harvard prints no source', () => {
    expect(cited({ dates: [] })[0]?.type).toBe('article-newspaper');
    expect(cited({ dates: [{ ...day, date: null }] })[0]?.type).toBe('article-newspaper');
    expect(cited({ dates: [], source: null })[0]?.type).toBe('document');
    expect(bibliography(cited({ dates: [] }), 'harvard1').join()).toContain('Harbour News');
  });

  it('gives no address that is none of the web', () => {
    expect(cited({ url: 'javascript:alert(1)' })[0]).not.toHaveProperty('URL');
  });
});

describe('an article in CSL-JSON', () => {
  it('is an item of its periodical', () => {
    expect(cslItemOfArticle(publishedAt({ latest: '2019-05-06' }), origin)).toEqual({
      id: 'waiting-in-port-lima',
      type: 'article-magazine',
      title: 'Waiting in Port Lima',
      author: [{ literal: 'M. Reyes' }],
      issued: { 'date-parts': [[2019, 5, 6]] },
      'container-title': 'Harbour Briefing',
      'container-title-short': 'HB',
      volume: '3',
      issue: '7',
      URL: 'https://briefing.example/1',
    });
  });

  it('is dated no finer than is known', () => {
    expect(cslItemOfArticle(publishedAt({}), origin).issued).toEqual({ 'date-parts': [[2019]] });
    const concluded = publishedAt({ yearBasis: 'FROM_CITATIONS' });
    expect(cslItemOfArticle(concluded, origin).issued).toEqual({ 'date-parts': [[2019]], circa: true });
    const dayOfText = publishedAt({ yearBasis: 'FROM_TEXT', latest: '2019-05-06' });
    expect(cslItemOfArticle(dayOfText, origin).issued).toEqual({ 'date-parts': [[2019, 5, 6]], circa: true });
  });
});

describe('Citation.js', () => {
  const articles = [shipped, briefing].map((article) => cslItemsOfArticle(published(article), origin));

  it('takes every field of every item as it is', () => {
    for (const items of articles) expect(new Cite(items).format('data', { format: 'object' })).toEqual(items);
  });

  it('renders a bibliography of them, in the style of Vancouver', () => {
    const lines = bibliography(articles[0] ?? [], 'vancouver');
    expect(lines).toHaveLength(22);
    expect(lines[0]).toMatch(
      /^1\. Putin Looks Forward to Meeting With Trump in Vietnam\. Eurasia Daily Monitor \[Internet\]\. 2017;14\(142\)\. /,
    );
    expect(lines.slice(13, 16)).toEqual([
      '14. Kommersant. 2017 Oct 17.',
      '15. Eurasia Daily Monitor. 2017 Oct 19.',
      '16. Eurasia Daily Monitor. 2017 Oct 24.',
    ]);
  });

  it.each([
    ['a day', day, ['(2017, November 3).', '(2017), 3 November.', '2017 Nov 3.']],
    ['a month', { ...day, precision: 'MONTH' }, ['(2017, November).', '(2017), November.', '2017 Nov.']],
    ['a year', { ...day, precision: 'YEAR' }, ['(2017).', '(2017).', '2017.']],
    ['a range', { ...day, until: '2017-11-08' }, ['(2017, November 3–8).', '(2017), 3–8 November.', '2017 Nov 3–8.']],
    ['what is no date', { ...day, date: null, text: 'May 32' }, ['(May 32).', '(May 32).', 'May 32.']],
  ] as const)('keeps %s in the styles of APA, Harvard and Vancouver', (_, date, expected) => {
    const [, item] = cslItemsOfArticle(withCitation({ dates: [{ ...date }], url: null }), origin);
    if (item === undefined) throw new Error('The citation makes no item.');
    const rendered = ['apa', 'harvard1', 'vancouver'].map((style) => bibliography([item], style).join('\n'));
    for (const [index, words] of expected.entries()) expect(rendered[index]).toContain(words);
  });

  it('and in the style of APA, what is hard to render too', () => {
    const hard = withCitation({ dates: [{ ...day, date: null, text: 'February 30' }], source: null });
    const lines = bibliography(cslItemsOfArticle(hard, origin), 'apa');
    expect(lines.join('\n')).toContain(
      'M. Reyes. (2019). Waiting in Port Lima. Harbour Briefing, 3(7). https://briefing.example/1',
    );
    expect(lines.filter((line) => line.includes('February 30'))).toEqual(['(February 30).']);
  });
});
