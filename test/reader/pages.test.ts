import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { briefing } from '../graphql/support/briefing.ts';
import { articleOf } from '../support/articles.ts';
import { addressesIn, idsIn, linkTo, paragraphsIn, textOf } from './support/html.ts';
import { startReader, type TestReader } from './support/reader.ts';

const article = '/articles/waiting-in-port-lima';

let reader: TestReader;
beforeAll(async () => {
  reader = await startReader();
  await reader.publish(briefing);
  for (let issue = 1; issue <= 24; issue += 1) {
    const date = `2017-11-${String(issue).padStart(2, '0')}`;
    const sentences = ['Moscow told Putin (Kommersant, November 3).', 'Russia waits; Russian ships wait.'];
    await reader.publish(articleOf(`Report ${issue}`, sentences, { issue, date }));
  }
});
afterAll(() => reader.stop());

const read = async (address: string): Promise<string> => {
  const { status, html } = await reader.read(address);
  expect(status).toBe(200);
  return html;
};

/** A list and the heads or records of what it names; an article is one. */
it.each([
  [1, article],
  [2, '/'],
  [2, '/actors/russia'],
  [2, '/actors/russia?kind=METONYM'],
  [2, '/sources/kommersant'],
  [2, '/publications/test-monitor'],
  [2, '/actors'],
  [2, '/actors?kind=STATE&name=ru'],
  [2, '/sources?name=k'],
  [0, '/nothing'],
])('takes %i requests to DynamoDB for %s', async (requests, address) => {
  expect((await reader.read(address)).requests).toBe(requests);
});

describe('an article', () => {
  it('reads as it was written', async () => {
    expect(paragraphsIn(await read(article))).toEqual(briefing.paragraphs.map(({ text }) => text));
  });

  it('says what it is', async () => {
    const text = textOf(await read(article));
    for (const words of ['Waiting in Port Lima', 'Harbour Briefing, volume 3, issue 7', 'By M. Reyes', 'The harbour'])
      expect(text).toContain(words);
    expect(text).toContain('6 May 2019 or later (dated by what it cites, the year by the document)');
  });

  it('leads from each mention to its actor, by kind', async () => {
    const html = await read(article);
    expect(html).toContain('<a class="mention metonym" id="m1-3" href="/actors/port-lima">The harbour council</a>');
    expect(html).toContain('<a class="mention demonym"');
  });

  it('leads from each citation to its entry and back, also where a note holds several', async () => {
    const html = await read(article);
    const ids = idsIn(html);
    expect(new Set(ids).size).toBe(ids.length);
    for (const number of [1, 2, 3, 4, 5]) {
      expect(ids).toContain(`note-${number}`);
      expect(html).toContain(`href="#cite-${number}"`);
      expect(ids).toContain(`cite-${number}`);
    }
    for (const address of addressesIn(html)) if (address.startsWith('#')) expect(ids).toContain(address.slice(1));
  });

  it('says of a citation whom it cites, when, and for what', async () => {
    const html = await read(article);
    const entry = (number: number): string =>
      textOf(
        html
          .slice(html.indexOf(`id="note-${number}"`))
          .replace(/^[^>]*>/, '')
          .split('</li>')[0] ?? '',
      );
    expect(entry(1)).toContain('Harbour News');
    expect(entry(1)).toContain('3 May 2019 (year inferred)');
    expect(entry(1)).toContain('Brand said the Limans would wait');
    expect(entry(2)).toMatch(/see Tide via Harbour News/);
    expect(entry(3)).toContain('Printed in a note: “Tide, May 1”');
    expect(entry(5)).toContain('No source printed');
  });

  it('marks a claim together with what cites it', async () => {
    expect(await read(article)).toMatch(
      /<span class="cited"><span class="claim">.*?wait<\/span> \(<a class="citation"/,
    );
  });

  it('counts its actors and sources', async () => {
    const cast = textOf((await read(article)).split('<aside')[1] ?? '');
    expect(cast).toMatch(/Port Lima\s4/);
    expect(cast).toContain("Person, of Pilots' Guild");
    expect(cast).toMatch(/Tide\s3/);
  });
});

describe('a page of sentences', () => {
  it.each(['/actors/port-lima', '/actors/ada-brand', '/sources/tide', '/sources/harbour-news'])(
    'leads from %s to places that are there',
    async (address) => {
      const places = addressesIn(await read(address)).filter((link) => link.includes('#') && link !== '#main');
      expect(places.length).toBeGreaterThan(0);
      const ids = idsIn(await read(article));
      for (const link of places) {
        const [page, place = ''] = link.split('#');
        expect(page).toBe(article);
        expect(ids).toContain(place);
      }
    },
  );

  it('shows a sentence once, with all its mentions', async () => {
    const html = await read('/actors/russia?kind=DEMONYM');
    expect(html).toContain('waits; <span class="mention demonym">Russian</span> ships wait.');
    expect((await read('/actors/russia')).match(/<blockquote>/g)?.length).toBeLessThan(20);
  });

  it('says what is known of the actor and the source', async () => {
    const actor = textOf(await read('/actors/vladimir-putin'));
    expect(actor).toContain('Person, of Russia');
    expect(actor).toContain('Also Putin');
    expect(actor).toContain('24 mentions · 24 articles'.replace(' · ', ' '));
    expect(textOf(await read('/sources/kommersant'))).toContain('24 citations 24 articles');
  });
});

describe('lists', () => {
  it('give every article once, newest first, forward and back', async () => {
    const titles = (html: string): string[] =>
      [...html.matchAll(/<h2><a[^>]*>(.*?)<\/a>/g)].map(([, title = '']) => textOf(title));
    const first = await read('/');
    const second = await read(linkTo('Next page', first));
    expect(titles(first)[0]).toBe(briefing.title);
    expect([...titles(first), ...titles(second)]).toEqual([
      briefing.title,
      ...Array.from({ length: 24 }, (_, index) => `Report ${24 - index}`),
    ]);
    expect(titles(await read(linkTo('Previous page', second)))).toEqual(titles(first));
    expect(linkTo('First page', second)).toBe('/');
    expect(() => linkTo('Previous page', first)).toThrow();
    expect(() => linkTo('Next page', second)).toThrow();
  });

  it('keep what was asked for on the next page', async () => {
    const next = new URL(linkTo('Next page', await read('/actors/russia?kind=METONYM')), 'http://gloss.test');
    expect(next.searchParams.get('kind')).toBe('METONYM');
    expect(await read(`${next.pathname}${next.search}`)).toContain('mention metonym');
  });

  it('find actors by the beginning of any of their names, of one kind or of all', async () => {
    const names = async (address: string): Promise<string[]> =>
      [...(await read(address)).matchAll(/<li><a href="\/\w+\/[^"]*">(.*?)<\/a>/g)].map(([, name = '']) => name);
    expect(await names('/actors?name=PUT')).toEqual(['Vladimir Putin']);
    expect(await names('/actors?name=port&kind=STATE')).toEqual(['Port Lima']);
    expect(await names('/actors?name=port&kind=PERSON')).toEqual([]);
    expect(await names('/sources?name=kom')).toEqual(['Kommersant']);
    expect(await read('/actors?name=zz')).toContain('Try fewer letters');
  });

  it('put what was asked for back into the form', async () => {
    expect(await read('/sources?name=%22%3E%3Cb%3E')).toContain('value="&quot;&gt;&lt;b&gt;"');
  });
});
