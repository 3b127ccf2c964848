import { describe, expect, it } from 'vitest';
import { annotate } from '../../seed/annotate/annotate.ts';
import { readSourceDocument } from '../../seed/formats/read-source-document.ts';
import { citationsIn, citedIn } from './support/printed.ts';

const address = 'https://example.org/a';

async function citedInMarkdown(body: string) {
  const text = `# A Quiet Week by the River\n\nPublished: 2017-11-20\n\n${body}\n`;
  const { article } = annotate(await readSourceDocument(new TextEncoder().encode(text), { name: 'river.md' }));
  return article.paragraphs.flatMap((paragraph) =>
    paragraph.citations.map(({ text, source, dates, url, claim }) => ({
      text,
      source,
      dates: dates.map(({ date }) => date),
      url,
      claim: claim && paragraph.text.slice(claim.start, claim.end),
    })),
  );
}

const may = { source: 'tass', dates: ['2017-05-03'], url: address };

describe('an attribution whose source is a link is one citation, with the link’s address and its own date', () => {
  it.each([
    [`The pier is closed, [TASS](${address}) reported on May 3.`, 'TASS reported on May 3', 'The pier is closed'],
    [`On May 3, [TASS](${address}) reported that no ferry sails.`, 'On May 3, TASS reported', 'that no ferry sails'],
    [`According to [TASS](${address}) on May 3, no ferry sails.`, 'According to TASS on May 3', 'no ferry sails'],
    [`[TASS](${address}), on May 3, warned of ice.`, 'TASS, on May 3, warned', 'of ice'],
    [`TASS on May 3 [called it](${address}) a shame.`, 'TASS on May 3 called', 'it a shame'],
    [`TASS [reported on May 3](${address}) that no ferry sails.`, 'TASS reported on May 3', 'that no ferry sails'],
  ])('%s', async (body, text, claim) => {
    expect(await citedInMarkdown(body)).toEqual([{ ...may, text, claim }]);
  });

  it('gives each of two sources that share a date the address of its own link', async () => {
    const body =
      'The pilot told [TASS](https://example.org/a) and [Vedomosti](https://example.org/b) on May 3 that it froze.';
    const cited = await citedInMarkdown(body);
    expect(cited.map(({ source, dates, url }) => [source, dates, url])).toEqual([
      ['tass', ['2017-05-03'], 'https://example.org/a'],
      ['vedomosti', ['2017-05-03'], 'https://example.org/b'],
    ]);
  });

  it('leaves the date to the words where the link holds all of them', async () => {
    expect(await citedInMarkdown(`The pier is closed, [TASS reported on May 3](${address}).`)).toMatchObject([
      { ...may, text: 'TASS reported on May 3' },
    ]);
  });
});

it('gives a link no date that its citation does not print', () => {
  const [citation] = citationsIn(`“Ice”, see Polis, [TASS](${address}), 29 December wrote of ice.`);
  expect(citation).toMatchObject({ source: 'tass', dates: [], url: address });
});

describe('a link’s day', () => {
  it.each([
    ['stands in its words', `[TASS wrote on Friday](${address})`, '2017-11-17', address],
    ['stands in parentheses after it', `[TASS](${address}) (May 3)`, '2017-05-03', address],
  ])('%s', async (_, words, date, url) => {
    expect(await citedInMarkdown(`${words}, and no ferry sails.`)).toMatchObject([{ dates: [date], url }]);
  });

  it.each([
    ['https://tass.com/2016/05/03/pier', ' 2016-05-03'],
    ['https://tass.com/pier-2016-05-03', ' 2016-05-03'],
    ['https://tass.com/2016/13/03/pier', ''],
  ])('is told by its address, where the text prints that: %s', (url, day) => {
    expect(citedIn(`The pier [closed](${url}), and no ferry sails.`)).toEqual([
      `[closed](${url}) → tass.com${day} ${url}`,
    ]);
  });
});

it.each(['Subscribe here', 'Unsubscribe', 'tell a friend', 'View this in your browser', 'Manage your preferences'])(
  'cites nothing by what a newsletter asks of its readers: %s',
  async (label) => {
    expect(await citedInMarkdown(`No ferry sails. [${label}](https://ferry.example/out).`)).toEqual([]);
  },
);

describe('a date behind a link and a comma is the link’s', () => {
  it.each([
    [`[TASS has the ice](${address}), 3 May.`, 'TASS has the ice, 3 May'],
    [`As [TASS has it](${address}), May 3, the ice went.`, 'TASS has it, May 3'],
    [`See [the ice in TASS](${address}), on 3 May 2017; it went.`, 'the ice in TASS, on 3 May 2017'],
  ])('%s', async (body, text) => {
    expect(await citedInMarkdown(body)).toMatchObject([{ ...may, text }]);
  });

  it.each([
    `[TASS has the ice](${address}), 3 May boats and no ferry.`,
    `[TASS has the ice](${address}), [3 May](https://rbc.ru/b).`,
    `[TASS has the ice](${address}), May it melt.`,
  ])('and not where it goes on, or is another’s: %s', async (body) => {
    expect((await citedInMarkdown(body))[0]).toMatchObject({ text: 'TASS has the ice', dates: [] });
  });
});

describe('a link whose words speak of a source', () => {
  it('cites the other that its address leads to', async () => {
    expect(await citedInMarkdown('He [speaks at a rally of Vox](https://tass.com/a) today.')).toMatchObject([
      { source: 'tass' },
    ]);
  });

  it.each(['[Vox saw ice](https://tass.com/a).', 'He [confided it to Vox](https://tass.com/a).'])(
    '%s cites it',
    async (body) => {
      expect(await citedInMarkdown(body)).toMatchObject([{ source: 'vox' }]);
    },
  );
});

describe('a link of words to the source that the parenthesis behind it names is one citation with that', () => {
  it.each([
    `[The pier is closed](https://tass.com/a) (TASS, May 3).`,
    `[The pier is closed](https://tass.com/a) for good, they say (TASS, May 3).`,
  ])('%s', async (body) => {
    expect(await citedInMarkdown(body)).toMatchObject([
      { text: 'TASS, May 3', source: 'tass', dates: ['2017-05-03'], url: 'https://tass.com/a' },
    ]);
  });

  it('has the date of the source that labels its item', async () => {
    expect(
      await citedInMarkdown('**TASS** (May 3): It rained, and [the pier froze](https://tass.com/a).'),
    ).toMatchObject([{ source: 'tass', dates: ['2017-05-03'], url: 'https://tass.com/a' }]);
  });

  it('has the date of the attribution right before it', async () => {
    expect(
      await citedInMarkdown('TASS reported on May 3 that [it froze](https://tass.com/a) at the pier.'),
    ).toMatchObject([{ source: 'tass', dates: ['2017-05-03'], url: 'https://tass.com/a' }]);
  });

  it('has no date of what its words tell of', async () => {
    expect(await citedInMarkdown('They [closed it until April](https://tass.com/a) (TASS, May 3).')).toMatchObject([
      { source: 'tass', dates: ['2017-05-03'], url: 'https://tass.com/a' },
    ]);
  });

  it('has no date where the parenthesis has none', async () => {
    expect(await citedInMarkdown('[It froze](https://tass.com/a) (TASS), which nobody denied.')).toMatchObject([
      { source: 'tass', dates: [], url: 'https://tass.com/a' },
    ]);
  });

  it('knows an unregistered source by a part of its name in the address', async () => {
    expect(await citedInMarkdown('[It froze](https://vandalia.ru/a) (Radio Vandalia, May 3).')).toMatchObject([
      { source: 'radio-vandalia', dates: ['2017-05-03'], url: 'https://vandalia.ru/a' },
    ]);
  });

  it('knows an unregistered source by its address', async () => {
    expect(await citedInMarkdown('[It froze](https://www.harborweekly.ru/a) (Harbor Weekly, May 3).')).toMatchObject([
      { source: 'harbor-weekly', dates: ['2017-05-03'], url: 'https://www.harborweekly.ru/a' },
    ]);
  });

  it.each([
    ['another source', '[It froze](https://tass.com/a) at the pier (Vedomosti, May 3).'],
    ['another sentence', '[It froze](https://tass.com/a) at the pier. He left (TASS, May 3).'],
    ['a source that has an address', '[It froze](https://tass.com/a) ([TASS](https://tass.com/b), May 3).'],
  ])('is one of its own beside %s', async (_, body) => {
    expect(await citedInMarkdown(body)).toHaveLength(2);
  });
});

it('knows a site by the first word of the source behind its link', async () => {
  expect(await citedInMarkdown('Ice came to [the pier](https://www.zeta.net/a) (Zeta News, May 3).')).toMatchObject([
    { source: 'zeta-news', dates: ['2017-05-03'], url: 'https://www.zeta.net/a' },
  ]);
});

it('takes no word of a body’s name in a link for a source', async () => {
  const body = `[Six piers, the Ministry of National Defense counted](${address}).`;
  expect((await citedInMarkdown(body)).map(({ source }) => source)).toEqual(['example-org']);
});

it('reads who prints it, and when, in parentheses at the end of a link', async () => {
  expect(await citedInMarkdown('[Ice came back (Vedomosti, 3 May)](https://tass.com/a), they say.')).toMatchObject([
    { source: 'vedomosti', dates: ['2017-05-03'], url: 'https://tass.com/a' },
  ]);
});
