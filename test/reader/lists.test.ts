import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { briefing } from '../graphql/support/briefing.ts';
import { articleOf } from '../support/articles.ts';
import { linkTo, textOf, unescaped } from './support/html.ts';
import { startReader, type TestReader } from './support/reader.ts';

const long = `Iran waits, and ${'the harbour waits with it, '.repeat(20)}until the ice is gone (TASS, May 1).`;

let reader: TestReader;
beforeAll(async () => {
  reader = await startReader();
  await reader.publish(briefing);
  for (let issue = 1; issue <= 40; issue += 1) {
    const date = `2017-${issue <= 20 ? '10' : '12'}-${String(((issue - 1) % 20) + 1).padStart(2, '0')}`;
    const sentences = [...(issue === 40 ? [long] : []), 'Moscow told Putin (Kommersant, November 3).', 'Russia waits.'];
    await reader.publish({
      ...articleOf(`Report ${issue}`, sentences, { issue, date }),
      language: issue === 40 ? 'de' : issue === 38 ? null : 'en',
    });
  }
});
afterAll(() => reader.stop());

const read = async (address: string, status = 200): Promise<string> => {
  const page = await reader.read(address);
  expect(page.status).toBe(status);
  return page.html;
};
const titles = (html: string): string[] =>
  [...html.matchAll(/<h2[^>]*><a[^>]*>(.*?)<\/a><\/h2>/g)].map(([, title = '']) => textOf(title));

describe('forty articles', () => {
  it('are narrowed to some days, in the address, which the next page keeps', async () => {
    const html = await read('/?from=2017-10-19&to=2017-12-30&publication=test-monitor');
    expect(titles(html)[0]).toBe('Report 40');
    const next = linkTo('Next page', html);
    expect(next).toMatch(/^\/\?publication=test-monitor&from=2017-10-19&to=2017-12-30&after=/);
    expect(titles(await read(next))).toEqual(['Report 20', 'Report 19']);
    expect(html).toContain('value="2017-10-19"');
  });

  it('are shown oldest first where the address says so', async () => {
    const html = await read('/?order=oldest');
    expect(titles(html).slice(0, 2)).toEqual(['Report 1', 'Report 2']);
    expect(linkTo('Next page', html)).toMatch(/^\/\?order=oldest&after=/);
  });

  it('take no filter that a form leaves empty, and refuse what is no day', async () => {
    expect(await read('/?publication=&from=&to=&order=')).toBe(await read('/'));
    expect(textOf(await read('/?from=2017-02-30', 400))).toContain('“2017-02-30” is not a date');
  });

  const filtersOf = async (address: string): Promise<string> =>
    unescaped((await read(address)).split('aria-label="Filters"')[1] ?? '');

  it('offer publications, with counts where they are known', async () => {
    for (const address of ['/', '/?actor=russia', '/?source=kommersant']) {
      expect(await read(address)).toContain('<option value="test-monitor">Test Monitor (40)</option>');
    }
    // Of some days, beside other filters too, they are counted in the articles.
    expect(await read('/?from=2017-12-01')).toContain('<option value="test-monitor">Test Monitor (20)</option>');
    const ofBoth = await read('/?actor=russia&source=kommersant&to=2017-10-05');
    expect(ofBoth).toContain('<option value="test-monitor">Test Monitor (5)</option>');
  });

  it('offer actors and sources with the counts of the whole corpus, on every page, in whatever order, for four requests', async () => {
    for (const address of ['/', '/?order=oldest', linkTo('Next page', await read('/'))]) {
      const filters = textOf(await filtersOf(address));
      expect(filters).toMatch(/People All 2\s+Vladimir Putin 40\s+Ada Brand 1\s/);
      expect(filters).toMatch(/States All 3\s+Russia 40\s+Port Lima 1\s/);
      expect(filters).toMatch(/Sources All 3\s+Kommersant 40\s/);
    }
    const { requests } = await reader.read('/');
    expect(requests).toBe(8);
    // Another actor takes the place of the one that is chosen.
    const ofActor = await filtersOf('/?actor=vladimir-putin');
    expect(textOf(ofActor)).toMatch(/States All\s+Russia 40\s+Port Lima 1\s[\s\S]*Cited most\s+Kommersant 40\s/);
    expect(ofActor).toContain('href="/?actor=vladimir-putin" aria-current="true">Vladimir Putin</a>');
    expect(linkTo('Kommersant', ofActor)).toBe('/?actor=vladimir-putin&source=kommersant');
    const ofSource = await filtersOf('/?source=kommersant');
    expect(textOf(ofSource)).toMatch(
      /Mentioned most\s+Russia 40\s+Vladimir Putin 40\s[\s\S]*Sources All\s+Kommersant 40\s/,
    );
    expect(linkTo('Tide', ofSource)).toBe('/?source=tide');
  });

  it('count whole years exactly, in the head of the list and for each actor and source', async () => {
    expect(textOf(await read('/?from=2017-01-01&to=2017-12-31'))).toMatch(/Articles from 2017\s+40 articles/);
    const filters = await filtersOf('/?from=2017-01-01&to=2017-12-31');
    expect(textOf(filters)).toMatch(/People All\s+Vladimir Putin 40\s/);
    // Nobody who is in no article of that year.
    expect(textOf(filters)).not.toContain('Ada Brand');
    expect(textOf(filters)).toMatch(/Kommersant 40\s/);
    expect(linkTo('Kommersant', filters)).toBe('/?from=2017-01-01&to=2017-12-31&source=kommersant');
    expect(textOf(await read('/?source=tide&from=2018-01-01'))).toMatch(
      /since 1 January 2018\s+that cite Tide\s+1 article\s/,
    );
    expect(textOf(await filtersOf('/?actor=vladimir-putin&from=2018-01-01'))).toMatch(/People All\s+Ada Brand 1\s/);
  });

  it('offer actors and sources with counts beside whatever else is asked', async () => {
    const ofBoth = textOf(await filtersOf('/?actor=russia&source=kommersant&to=2017-10-05'));
    expect(ofBoth).toMatch(/Mentioned most\s+Russia 5\s+Vladimir Putin 5\s+Cited most\s+Kommersant 5\s/);
    for (const [others, count] of [
      ['from=2017-12-01', 20],
      ['publication=test-monitor', 40],
    ] as const) {
      const filters = await filtersOf(`/?${others}`);
      expect(textOf(filters)).toMatch(
        new RegExp(
          `Mentioned most\\s+Russia ${count}\\s+Vladimir Putin ${count}\\s[\\s\\S]*Cited most\\s+Kommersant ${count}\\s`,
        ),
      );
      expect(linkTo('Vladimir Putin', filters)).toBe(`/?${others}&actor=vladimir-putin`);
      expect(linkTo('Kommersant', filters)).toBe(`/?${others}&source=kommersant`);
    }
  });

  it('are narrowed to an actor and a source at once, each of which can be taken away again', async () => {
    const html = await read('/?actor=russia&source=kommersant');
    expect(titles(html)).toHaveLength(20);
    expect(textOf(html)).toMatch(/Articles that mention Russia\s+and cite Kommersant/);
    expect(textOf(await read('/?actor=russia&from=2017-01-01&to=2017-12-31'))).toMatch(
      /Articles from 2017\s+that mention Russia/,
    );
    expect(html).toContain('href="/?source=kommersant" aria-label="Without Russia"');
    expect(textOf(html)).toMatch(/40 articles\s/);
    expect(html).toContain('<option value="test-monitor">Test Monitor (40)</option>');
    const filters = unescaped(html.split('aria-label="Filters"')[1] ?? '');
    expect(linkTo('Vladimir Putin', filters)).toBe('/?actor=vladimir-putin&source=kommersant');
  });

  it('offer years with counts, each keeping what else is asked', async () => {
    const years = async (address: string) => /id="by-year"[\s\S]*?<\/section>/.exec(await read(address))?.[0] ?? '';
    const all = await years('/');
    expect(textOf(all)).toMatch(/Years\s+2019 1\s+2017 40/);
    expect(linkTo('2017', all)).toBe('/?from=2017-01-01&to=2017-12-31');
    expect(await years('/?from=2017-01-01&to=2017-12-31')).toContain('aria-current="true">2017</a>');
    expect(linkTo('2017', await years('/?order=oldest'))).toBe('/?order=oldest&from=2017-01-01&to=2017-12-31');
    // The years of those articles, not of all.
    expect(await years('/?actor=russia')).toBe('');
  });

  it('are shown as they were added where the address says so, of a publication too, and say where they cannot be', async () => {
    const html = await read('/?order=added&publication=test-monitor');
    // All were added at one time: then the addresses give the order.
    expect(titles(html).slice(0, 2)).toEqual(['Report 9', 'Report 8']);
    expect(html).toContain('<option value="added" selected>');
    expect(linkTo('Next page', html)).toMatch(/^\/\?publication=test-monitor&order=added&after=/);
    expect(textOf(await read('/?order=added&actor=russia'))).toContain('filtered this way cannot be listed by when');
  });

  it('lead out of each filter', async () => {
    expect(await read('/?actor=russia&from=2017-12-01')).toContain('<a class="chip" href="/?from=2017-12-01"');
  });

  it('show how each begins and whom it mentions most', async () => {
    const html = await read('/?from=2017-12-20&publication=test-monitor');
    const excerpt = /<p class="excerpt"[^>]*>(.*?)<\/p>/.exec(html)?.[1] ?? '';
    expect(excerpt).toMatch(/^Iran waits, and .*\w…$/);
    expect(excerpt.length).toBeLessThanOrEqual(221);
    expect(linkTo('Vladimir Putin', html)).toBe('/actors/vladimir-putin');
  });

  it('say which is in another language, or in one that is not known, wherever it is named or quoted', async () => {
    const html = await read('/');
    expect(html).toContain('<h2 lang="de"><a href="/articles/report-40" hreflang="de">');
    expect(html.match(/ lang="de"/g)).toHaveLength(2);
    expect(html).toContain('<h2 lang=""><a href="/articles/report-38">');
    expect(html).toContain('<h2><a href="/articles/report-39">');
    for (const beside of ['', '/corrections', '/revisions']) {
      expect(await read(`/articles/report-40${beside}`)).toContain('<h1 lang="de">');
    }
    const german = await read('/articles/report-40');
    expect(german).toContain('<div class="text" lang="de">');
    expect(german).toContain('<ol class="notes" lang="en" aria-label="Notes to paragraph ');
    expect(await read('/articles/report-39')).not.toMatch(/<body>.* lang="/s);
    expect(await read('/articles/report-38')).toContain('<h1 lang="">');
    const ofActor = await read('/actors/vladimir-putin');
    expect(ofActor).toContain(
      '<a href="/articles/report-40?actor=vladimir-putin" lang="de" hreflang="de">Report 40</a>',
    );
    expect(ofActor).toContain('<h2 lang="de"><a href="/articles/report-40?actor=vladimir-putin" hreflang="de">');
    expect(ofActor).toContain('<blockquote lang="de">');
    expect(ofActor.match(/<blockquote>/g)?.length).toBeGreaterThan(1);
    const found = await read('/search?q=report');
    expect(found).toContain('<a href="/articles/report-40" lang="de" hreflang="de">Report 40</a>');
    expect(await read('/search?q=harbour waits')).toContain('<blockquote lang="de">');
    expect(await read('/search?q=vladimir')).toContain('<a href="/actors/vladimir-putin">');
  });
});

describe('volumes and issues', () => {
  it('have pages of their own, linked from articles and from their publication', async () => {
    const article = await read('/articles/report-7');
    const volume = linkTo('volume 14', article);
    expect(volume).toBe('/publications/test-monitor/14');
    expect(titles(await read(volume))).toHaveLength(20);
    expect(titles(await read(linkTo('issue 7', article)))).toEqual(['Report 7']);
    const publication = await read('/publications/test-monitor');
    expect(linkTo('14', publication)).toBe(volume);
    expect(linkTo('7', await read(volume))).toBe('/publications/test-monitor/14/7');
  });

  it('are nowhere where nothing is of them', async () => {
    await read('/publications/test-monitor/99', 404);
    await read('/publications/test-monitor/one', 404);
    await read('/publications/test-monitor/14/7/8', 404);
  });
});

describe('lists of actors and of sources', () => {
  const counts = (html: string): number[] =>
    [...html.matchAll(/<span class="count">([\d,]+) (?:mention|citation)/g)].map(([, count = '']) =>
      Number(count.replaceAll(',', '')),
    );

  it.each([
    ['/actors', 'Most mentioned', '/actors?order=count'],
    ['/actors?kind=STATE', 'Most mentioned', '/actors?kind=STATE&order=count'],
    ['/sources', 'Most cited', '/sources?order=count'],
  ])('%s leads to the same by count', async (address, words, byCount) => {
    const html = await read(address);
    expect(linkTo(words, html)).toBe(byCount);
    const ordered = counts(await read(byCount));
    expect(ordered.length).toBeGreaterThan(1);
    // Counts of one step stand in the order of their slugs: a step is a tenth from 20 on.
    for (const [index, count] of ordered.entries()) expect(ordered[index + 1] ?? 0).toBeLessThan(count * 1.1 + 1);
    expect(linkTo('By name', await read(byCount))).toBe(address);
  });

  it('have people by family name, and anyone by the beginning of a name', async () => {
    const people = await read('/actors?kind=PERSON');
    expect(linkTo('Putin, Vladimir', people)).toBe('/actors/vladimir-putin');
    const found = await read('/actors?name=vlad&order=count');
    expect(found).toContain('>Vladimir Putin</a>');
    expect(found).not.toContain('Most mentioned');
  });
});

describe('the search of every page', () => {
  it('is on every page, with what was searched for', async () => {
    for (const address of ['/', '/actors', '/articles/report-1', '/sources/kommersant']) {
      expect(await read(address)).toContain('<form class="find" action="/search">');
    }
    expect(await read('/search?q=%22%3E')).toContain('name="q" type="search" value="&quot;&gt;"');
  });

  it('finds actors by kind, sources, publications and titles, each with a count', async () => {
    const html = await read('/search?q=po');
    expect(textOf(html)).toMatch(/States 1\s+Port Lima 4 mentions\s+Articles 1\s+Waiting in Port Lima/);
    // What a suggestion calls one of them; the most mentioned comes first.
    expect(html).toContain('data-one="State"');
    expect(textOf(await read('/search?q=pu'))).toMatch(/People \d+\s+Vladimir Putin/);
    expect(linkTo('Kommersant', await read('/search?q=KOM'))).toBe('/sources/kommersant');
    expect(textOf(await read('/search?q=test'))).toMatch(/Publications 1\s+Test Monitor 40 articles/);
    expect(titles(await read('/search?q=report 4'))).toEqual([]);
    expect(linkTo('Report 40', await read('/search?q=40 rep'))).toBe('/articles/report-40');
    expect(textOf(await read('/search?q=zzz'))).toContain('Nothing found. Try fewer letters');
    // Words of the text lead to its paragraph, with what matches marked.
    const inText = await read('/search?q="port lima" waits');
    expect(textOf(inText)).toMatch(/In the text 1 article\s/);
    // What does not fit is on a page of its own, in the address.
    const many = await read('/search?q=moscow told');
    expect(textOf(many)).toMatch(/In the text 40 articles\s/);
    const next = linkTo('More in the text', many);
    expect(next).toMatch(/^\/search\?q=moscow\+told&after=/);
    const more = await read(next);
    expect(more.match(/<blockquote/g)).toHaveLength(10);
    expect(linkTo('More in the text', more)).not.toBe(next);
    expect(inText).toMatch(/href="\/articles\/waiting-in-port-lima#p\d+"/);
    expect(inText).toContain('<mark>');
    expect(textOf(await read('/search'))).toContain('Type the beginning of a name');
    await read(`/search?q=${'a'.repeat(200)}`, 400);
  });
});

describe('the page of an actor', () => {
  it('says when, with whom, on what sources and in which articles it is mentioned', async () => {
    const html = await read('/actors/vladimir-putin');
    const chart = /<figure class="months">[\s\S]*?<\/figure>/.exec(html)?.[0] ?? '';
    expect(chart).toContain('aria-label="Oct 2017: 20 mentions; Dec 2017: 20 mentions"');
    expect(chart.match(/<rect /g)).toHaveLength(2);
    expect(textOf(chart)).toContain('Mentions by month. Most: 20 in Oct 2017');
    expect(textOf(html)).toMatch(/In 40 articles\s+Report 40/);
    expect(linkTo('All 40', html)).toBe('/?actor=vladimir-putin');
    expect(textOf(html)).toMatch(
      /Mentioned with\s+In the same paragraphs\s+Actor\s*Paragraphs\s*Articles\s+Russia State\s*40\s*40/,
    );
    expect(textOf(html)).toMatch(/Sources\s+Citations in sentences that mention Vladimir Putin\s+Kommersant 40/);
  });

  it('and so does that of a source', async () => {
    const html = await read('/sources/kommersant');
    expect(html).toContain('aria-label="Oct 2017: 20 citations; Dec 2017: 20 citations"');
    expect(textOf(html)).toMatch(/Actors\s+Citations in sentences that mention them\s+\S/);
    expect(linkTo('All 40', html)).toBe('/?source=kommersant');
  });
});

describe('a page that is shared', () => {
  it.each([
    ['/articles/report-1', 'Report 1', 'article'],
    ['/actors/vladimir-putin', 'Vladimir Putin', 'website'],
    ['/sources/kommersant', 'Kommersant', 'website'],
    ['/publications/test-monitor', 'Test Monitor', 'website'],
    ['/', 'gloss', 'website'],
    ['/?actor=russia', 'Articles that mention Russia', 'website'],
    ['/actors', 'Actors', 'website'],
    ['/actors?kind=PERSON', 'People', 'website'],
    ['/sources', 'Sources', 'website'],
    ['/publications', 'Publications', 'website'],
    ['/publications/test-monitor/14/7', 'Test Monitor, volume 14, issue 7', 'website'],
    ['/articles/report-1/revisions', 'Revisions of Report 1', 'website'],
    ['/search?q=russia', 'Search for russia', 'website'],
  ])('%s has a title, a description and a picture', async (address, title, type) => {
    const html = await read(address);
    const said = Object.fromEntries(
      [...html.matchAll(/<meta property="og:(\w+)" content="([^"]*)">/g)].map(([, name = '', value = '']) => [
        name,
        value,
      ]),
    );
    expect(said).toMatchObject({ title, type, url: `http://gloss.test${address}` });
    expect(said.description).toMatch(/\w{3}.*\.$/);
    const picture = await reader.read(new URL(said.image ?? '').pathname);
    expect(picture.headers.get('content-type')).toBe('image/png');
    expect(picture.html).toMatch(/^.PNG/);
  });
});
