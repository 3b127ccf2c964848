import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { briefing, withSentenceBefore } from '../graphql/support/briefing.ts';
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

/** Each list, the heads or records that they name, and the documents whose beginnings are shown; an article and its links. */
it.each([
  [4, article],
  [4, `${article}?actor=port-lima`],
  [8, '/'],
  [8, '/?order=oldest'],
  [8, '/?actor=russia'],
  [5, '/?from=2017-11-02&to=2017-11-05'],
  [6, '/search?q=po'],
  [4, '/publications/test-monitor/14'],
  [4, '/publications/test-monitor/14/3'],
  [6, '/?source=kommersant&publication=test-monitor'],
  [2, '/publications'],
  [3, '/actors/russia'],
  [3, '/actors/russia?kind=METONYM'],
  [3, '/sources/kommersant'],
  [3, '/publications/test-monitor'],
  [2, '/actors'],
  [5, '/actors?order=count'],
  [2, '/actors?kind=PERSON&order=count'],
  [2, '/actors?kind=STATE&name=ru'],
  [2, '/sources?order=count'],
  [2, '/sources?name=k'],
  [0, '/nothing'],
])('takes %i requests to DynamoDB for %s', async (requests, address) => {
  // The first time, parts of the program may still have to be loaded, and what they ask for travels later.
  await reader.read(address);
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
    expect(html).toMatch(
      /<a class="mention metonym" id="m1-3-[\w-]{6}" href="\/actors\/port-lima">The harbour council<\/a>/,
    );
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
    expect(entry(1)).toContain('3 May [2019]');
    expect(entry(2)).toMatch(/see Tide via Harbour News/);
    expect(entry(3)).toContain('“Tide, May 1”');
    const claim = html.slice(html.indexOf(`id="${linkTo('Claim', html).slice(1)}"`)).replace(/^[^>]*>/, '');
    expect(textOf(claim)).toMatch(/^Brand said the Limans would wait/);
    expect(entry(5)).toContain('No source printed');
  });

  it('marks a claim together with what cites it', async () => {
    expect(await read(article)).toMatch(
      /<span class="cited"><span class="claim" id="claim-1">.*?wait<\/span> \(<a class="citation"/,
    );
  });

  it('counts its actors and sources', async () => {
    const cast = textOf((await read(article)).split('<aside')[1] ?? '');
    expect(cast).toMatch(/Port Lima\s4/);
    expect(cast).toContain("Person · Pilots' Guild");
    const sources = textOf((await read(article)).split('<section class="sources"')[1] ?? '');
    expect(sources).toMatch(/from 1 May 2019 to 6 May 2019/);
    expect(sources).toMatch(/Tide\s*3\s*4 May2\s*1 May3\s*1 May4/);
    expect(sources).toMatch(/No source printed\s*1\s*6 May5/);
  });

  it('gives each source one row, with its dates on one scale', async () => {
    const html = (await read(article)).split('<section class="sources"')[1] ?? '';
    const rows = [...html.matchAll(/<tr><th scope="row">.*?<\/tr>/gs)].map(([row]) => row);
    expect(rows).toHaveLength(3);
    for (const row of rows) expect(row.match(/<svg class="lane"/g)).toHaveLength(1);
    expect(html.match(/class="lane ends"/g)).toHaveLength(1);
    expect(html).not.toContain('time left out');
  });
});

describe('an actor that is chosen', () => {
  const chosen = `${article}?actor=ada-brand`;

  it('is highlighted in the text, in notes and in lists, and nothing else is', async () => {
    const html = await read(chosen);
    const lit = [...html.matchAll(/<a class="mention \w+ on"[^>]*>(.*?)<\/a>/g)].map(([, inside = '']) =>
      textOf(inside),
    );
    expect(lit).toEqual(['Ada Brand', 'Brand']);
    expect(html).toContain('Claim about <mark>Ada Brand</mark>');
    expect(html.match(/<li id="note-\d+" class="on"/g)).toEqual(['<li id="note-1" class="on"']);
    expect(html).toContain('<a href="#note-1" class="on"');
    expect(paragraphsIn(html)).toEqual(briefing.paragraphs.map(({ text }) => text));
  });

  it('is said, with the way out', async () => {
    const html = await read(chosen);
    expect(textOf(html)).toMatch(/Ada Brand Person · Pilots' Guild\s+2 mentions highlighted, in paragraph 1/);
    expect(linkTo('Clear the highlight', html)).toBe(article);
    expect(linkTo('Ada Brand', html.split('<aside class="cast"')[1] ?? '')).toBe(article);
  });

  it('of no article changes nothing', async () => {
    expect(await read(`${article}?actor=nobody`)).toBe(await read(article));
  });
});

describe('a place in an article', () => {
  it('keeps its address while its words stay, and leads nowhere once they changed', async () => {
    const other = await startReader();
    const slug = await other.publish(briefing);
    const lasting = async () =>
      new Set(
        idsIn((await other.read(`/articles/${slug}`)).html).filter((id) =>
          /^[pmc]\d+-(\d+-)?[\w-]{6}(-\d+)?$/.test(id),
        ),
      );
    const before = await lasting();
    await other.publish(withSentenceBefore(briefing, 'It rains.'));
    const after = await lasting();
    await other.stop();
    const ofSecond = (id: string): boolean => /^[pmc]2-/.test(id);
    expect([...before].filter(ofSecond).length).toBeGreaterThan(3);
    // The first paragraph reads otherwise now; the second is what it was.
    expect([...before].filter((id) => after.has(id))).toEqual([...before].filter(ofSecond));
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
        const [page = '', place = ''] = link.split('#');
        expect(page.replace(/\?.*/, '')).toBe(article);
        expect(ids).toContain(place);
      }
    },
  );

  it('shows a sentence once, with all its mentions', async () => {
    const html = await read('/actors/russia?kind=DEMONYM');
    expect(html).toContain('waits; <span class="mention demonym">Russian</span> ships wait.');
    expect((await read('/actors/russia')).match(/<blockquote[^>]*>/g)?.length).toBeLessThan(20);
  });

  it('says what is known of the actor and the source', async () => {
    const actor = textOf(await read('/actors/vladimir-putin'));
    expect(actor).toContain('Person · Russia');
    expect(actor).toContain('Also known as Putin');
    expect(actor).toContain('24 mentions · 24 articles'.replace(' · ', ' '));
    expect(textOf(await read('/sources/kommersant'))).toContain('24 citations 24 articles');
  });
});

describe('lists', () => {
  it('give every article once, newest first, forward and back', async () => {
    const titles = (html: string): string[] =>
      [...html.matchAll(/<h2[^>]*><a[^>]*>(.*?)<\/a>/g)].map(([, title = '']) => textOf(title));
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

  it('lead from the front page to publications, kinds of actors and sources, with counts', async () => {
    const front = (await read('/')).split('<aside class="ways-in"')[1] ?? '';
    expect(textOf(front)).toMatch(
      /People All 2\s[\s\S]*States All 2\s[\s\S]*Sources All 3\s[\s\S]*Publications All 2\s+Test Monitor 24\s+Harbour Briefing 1\s/,
    );
    expect(front).toContain('<a class="all" href="/actors?kind=PERSON" aria-label="All 2 people">All 2</a>');
    expect(front).toContain('<a class="all" href="/sources" aria-label="All 3 sources">All 3</a>');
    expect(linkTo('Test Monitor', front)).toBe('/publications/test-monitor');
    expect(textOf(await read('/publications'))).toMatch(/Harbour Briefing\s+HB 1 article/);
  });

  it('name the articles of an actor or a source', async () => {
    expect(linkTo('1 article', await read('/actors/ada-brand'))).toBe('/?actor=ada-brand');
    const ofActor = await read('/?actor=ada-brand');
    expect(textOf(ofActor)).toContain('Articles that mention Ada Brand');
    expect(linkTo(briefing.title, ofActor)).toBe(article);
    const ofSource = await read('/?source=kommersant&publication=test-monitor');
    expect(textOf(ofSource)).toMatch(/Articles in Test Monitor\s+that cite Kommersant/);
    expect(ofSource).not.toContain(briefing.title);
    expect(linkTo('Next page', ofSource)).toMatch(/^\/\?publication=test-monitor&source=kommersant&after=/);
  });

  it('put what was asked for back into the form', async () => {
    expect(await read('/sources?name=%22%3E%3Cb%3E')).toContain('value="&quot;&gt;&lt;b&gt;"');
  });
});
