import { describe, expect, it } from 'vitest';
import { annotateText } from '../../seed/annotate-text.ts';

const body = 'The ferry stayed at its pier for a third day. Nobody was told why it did.';

describe('the lines under a title', () => {
  it.each([
    ['Publication: Eurasia Daily Monitor Volume: 14 Issue: 142', 'Eurasia Daily Monitor', 14, 142, null],
    ['Publication: The Ferryman’s Review', 'The Ferryman’s Review', null, null, null],
    ['River Commentary, No. 312, 11.09.2019', 'River Commentary', null, 312, '2019-09-11'],
    ['The Harbor Letter | No. 12 | 3 May 2016', 'The Harbor Letter', null, 12, '2016-05-03'],
    ['River Notebook | Sept. 2, 2016', 'River Notebook', null, null, '2016-09-02'],
    ['Provincial Reader, 20 November 2015', 'Provincial Reader', null, null, '2015-11-20'],
    ['Caspian Harbor Letter / October 8, 2010', 'Caspian Harbor Letter', null, null, '2010-10-08'],
    ['Provincial Reader, No. 12345678, May 3, 2016', 'Provincial Reader', null, 12345678, '2016-05-03'],
    ['Omsk, July 3, 2018', null, null, null, '2018-07-03'],
    ['Issue 142, November 2017', null, null, null, '2017-11-30'],
    ['Vol. 14, No. 142, 3 May 2016', null, null, null, '2016-05-03'],
    ['May 3rd, 2016 05:22 PM Age: 3 yrs', null, null, null, '2016-05-03'],
    ['Published: 3 May 2016', null, null, null, '2016-05-03'],
  ])('%s', (line, name, volume, issue, day) => {
    const { article } = annotateText(`Nobody Was Told\n\n${line}\n\n${body}`);
    expect(article.publication?.name ?? null).toBe(name);
    expect([article.volume, article.issue]).toEqual([volume, issue]);
    expect(article.published?.latest ?? null).toBe(day);
    expect(article.paragraphs.map(({ text }) => text)).toEqual([body]);
    expect(article.title).toBe('Nobody Was Told');
  });

  it('by-line, address, caption and note are no paragraphs', () => {
    const { article } = annotateText(
      [
        'Nobody Was Told',
        'By Oleg Brodov and Ida Vail',
        'https://krai.info/2016/05/03/pier',
        'The pier in May (Source: AFP)',
        body,
      ].join('\n\n'),
    );
    expect(article.authors).toEqual(['Oleg Brodov', 'Ida Vail']);
    expect(article.url).toBe('https://krai.info/2016/05/03/pier');
    expect(article.figures).toEqual([{ caption: 'The pier in May', credit: 'AFP' }]);
    expect(article.paragraphs.map(({ text }) => text)).toEqual([body]);
  });

  it.each([
    ['May 3, 2016 | By Oleg Brodov', ['Oleg Brodov'], null],
    ['By Oleg Brodov, Ida Vail, May 3, 2016', ['Oleg Brodov', 'Ida Vail'], null],
    ['By Oleg Brodov — The Harbor Letter, No. 12, May 3, 2016', ['Oleg Brodov'], 'The Harbor Letter'],
    ['By the Staff of the Harbor Letter\nMay 3, 2016', ['the Staff of the Harbor Letter'], null],
    ['By the Editors\nMay 3, 2016', ['the Editors'], null],
    ['Posted by Oleg Brodov on May 3, 2016', ['Oleg Brodov'], null],
    ['Published on May 3, 2016 by Oleg Brodov', ['Oleg Brodov'], null],
    ['Author: Oleg Brodov | Date: May 3, 2016', ['Oleg Brodov'], null],
    ['*By Oleg Brodov*\n\n**May 3, 2016**', ['Oleg Brodov'], null],
    ['Oleg Brodov\nMay 3, 2016', ['Oleg Brodov'], null],
    ['Oleg Brodov, May 3, 2016\nUpdated: May 5, 2016', ['Oleg Brodov'], null],
    ['Category: Ports, Tolls\n\nPublication: The Harbor Letter\n\nMay 3, 2016', [], 'The Harbor Letter'],
  ])('%j', (lines, authors, name) => {
    const { article } = annotateText(`Nobody Was Told\n\n${lines}\n\n${body}`);
    expect(article.authors).toEqual(authors);
    expect(article.publication?.name ?? null).toBe(name);
    expect(article.published?.latest).toBe('2016-05-03');
    expect(article.paragraphs.map(({ text }) => text)).toEqual([body]);
  });

  it.each(['It sank (Kommersant, October 17, 2017).', 'Ferry (Polis, no. 12, October 17, 2017).'])(
    '%s is a paragraph',
    (line) => {
      const { article } = annotateText(`Nobody Was Told\n\n${line}`);
      expect(article.publication).toBeNull();
      expect(article.paragraphs.map(({ text, citations }) => [text, citations.length])).toEqual([[line, 1]]);
    },
  );

  it('a by-line and a date right under the title', () => {
    const { article } = annotateText(`Nobody Was Told\nMay 3, 2016 | By Oleg Brodov\n\n${body}`);
    expect(article).toMatchObject({ title: 'Nobody Was Told', authors: ['Oleg Brodov'] });
  });

  it('a paragraph that begins with a place and a date stays one', () => {
    const dateline = 'Omsk, May 3, 2016 was a day on which the ferry stayed at its pier.';
    expect(annotateText(`Nobody Was Told\n\n${dateline}`).article.paragraphs.map(({ text }) => text)).toEqual([
      dateline,
    ]);
  });
});

it('a document of more paragraphs than a call can have arguments is annotated', () => {
  const document = `A Wall\n\n${'a\n\n'.repeat(140_000)}`;
  expect(annotateText(document).article.paragraphs).toHaveLength(140_000);
}, 30_000);
