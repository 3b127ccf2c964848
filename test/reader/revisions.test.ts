import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { wordChanges } from '../../functions/reader/parts/word-changes.ts';
import { foldedName } from '../../schema/slug.ts';
import { articleOf } from '../support/articles.ts';
import { hostileArticle } from './support/hostile-article.ts';
import { addressesIn, linkTo, textOf } from './support/html.ts';
import { startReader, type TestReader } from './support/reader.ts';

let reader: TestReader;
beforeAll(async () => {
  reader = await startReader();
  for (const sentences of [
    ['Putin waits in Moscow (Kommersant, November 1).', 'Iran sells wheat.', 'Nobody buys.'],
    ['Putin waits in Moscow (Kommersant, November 2).', 'Iran sells wheat.', 'Nobody buys.'],
    ['Putin waits in Minsk (Tass, November 2).', 'Iran sells wheat.', 'China sells <b>rice</b>.'],
  ])
    await reader.publish(articleOf('Wheat Deal', sentences));
  await reader.publish(articleOf('Once', ['Russia waits (Tass, November 2).'], { issue: 2 }));
});
afterAll(() => reader.stop());

const page = '/articles/wheat-deal/revisions';

/** The markup of what changed, without the words that are only read out. */
function changesIn(html: string): string {
  const [, changes = ''] = /<h2 class="part">(.*?)<\/main>/s.exec(html) ?? [];
  return changes.replace(/<span class="unseen">.*?<\/span>/gs, '');
}

describe('the revisions of an article', () => {
  it('are linked from it only where there is more than one, for no request more', async () => {
    await reader.read('/articles/once');
    const [once, wheat] = [await reader.read('/articles/once'), await reader.read('/articles/wheat-deal')];
    expect(addressesIn(wheat.html)).toContain(page);
    expect(once.html).not.toContain('/revisions');
    expect(wheat.requests).toBe(once.requests);
  });

  it('are listed, the newest first, with when they were made and by which rules', async () => {
    const { status, html } = await reader.read(page);
    expect(status).toBe(200);
    const [, list = ''] = /<ol class="checks">(.*?)<\/ol>/s.exec(html) ?? [];
    expect(textOf(list).trim().split('\n')).toEqual([
      'Revision 3, 1 January 2020, 00:00 UTC, annotated by pipeline test',
      'What changed since revision 2',
      'Revision 2, 1 January 2020, 00:00 UTC, annotated by pipeline test',
      'What changed since revision 1',
      'Revision 1, 1 January 2020, 00:00 UTC, annotated by pipeline test',
    ]);
    expect(html).not.toContain('no longer kept');
  });

  it('are compared, the last two unless others are asked for: text, citations and mentions', async () => {
    const { html } = await reader.read(page);
    const changes = changesIn(html);
    expect(changes).toMatch(/^From revision 2 to revision 3</);
    expect(changes).toContain(
      '<p>Putin waits in <del>Moscow</del><ins>Minsk</ins> (<del>Kommersant</del><ins>Tass</ins>, November 2).</p>',
    );
    expect(changes).toContain('<del>Nobody buys.</del>');
    expect(changes).toContain('<ins>China sells &lt;b&gt;rice&lt;/b&gt;.</ins>');
    expect(changes).not.toContain('Iran');
    const short = textOf(changes.slice(changes.indexOf('<ul')));
    expect(short).toContain('Removed: “Kommersant, November 2”: Kommersant, 2 November [2017]');
    expect(short).toContain('Added: “Tass, November 2”: Tass, 2 November [2017]');
    expect(short).toContain('Removed: “Moscow”: Russia, metonym');
    expect(textOf(html)).toContain('[removed: Moscow] ');

    const earlier = changesIn((await reader.read(linkTo('What changed since revision 1', html))).html);
    expect(earlier).toMatch(/^From revision 1 to revision 2</);
    expect(textOf(earlier)).toContain(
      'Changed from “Kommersant, November 1”: Kommersant, 1 November [2017] to “Kommersant, November 2”: Kommersant, 2',
    );
    expect(changesIn((await reader.read(`${page}?from=2&to=2`)).html)).toContain(
      'No paragraph, citation or mention differs. Nothing else is compared.',
    );
  });

  it('say of a citation that stayed which words it supports no more', async () => {
    const published = (claim: string) =>
      reader.publish(articleOf('Claims', [`${claim} (Kommersant, November 1).`], { issue: 4 }));
    await published('Russia sells wheat');
    await published('Russia sells corn');
    const changes = changesIn((await reader.read('/articles/claims/revisions')).html);
    expect(changes).toContain(
      'Claim of “Kommersant, November 1” changed: Russia sells <del>wheat</del><ins>corn</ins>',
    );
  });

  it.each([
    ['', 3],
    ['?from=1&to=2', 4],
  ])('take few requests to compare%s', async (query, requests) => {
    await reader.read(page + query);
    expect((await reader.read(page + query)).requests).toBe(requests);
  });

  it('have their own address, and that of two others', async () => {
    const canonicalOf = async (query: string) =>
      /<link rel="canonical" href="([^"]*)"/.exec((await reader.read(page + query)).html)?.[1];
    expect(await canonicalOf('')).toBe(page);
    expect(await canonicalOf('?from=2&to=3')).toBe(page);
    expect(await canonicalOf('?to=2')).toBe(`${page}?from=1&amp;to=2`);
  });

  it('that are no longer kept are said to be so', async () => {
    await reader.publish(articleOf('Gone', ['Russia waits.'], { issue: 3 }));
    await reader.unpublish('gone');
    await reader.publish(articleOf('Gone', ['Russia waits again.'], { issue: 3 }));
    const { status, html } = await reader.read('/articles/gone/revisions');
    expect(status).toBe(200);
    expect(html).toContain('Revision 1 is no longer kept.');
    expect(changesIn(html)).toBe('');
    const asked = await reader.read('/articles/gone/revisions?from=1&to=2');
    expect(asked.status).toBe(200);
    expect(asked.html).toContain('<p class="nothing">Revision 1 is no longer kept.</p>');
  });

  it.each([
    [404, '/articles/nothing/revisions', 'No article has this address.'],
    [404, `${page}?from=1&to=9`, 'There is no revision 9: the last one is 3.'],
    [404, `${page}?from=0&to=1`, 'There is no revision 0'],
    [400, `${page}?from=first`, '“first” is not the number of a revision.'],
    [404, `${page}/more`, 'There is no page at this address.'],
  ])('are told from what is none: %i for %s', async (status, address, said) => {
    const answer = await reader.read(address);
    expect(answer.status).toBe(status);
    expect(textOf(answer.html)).toContain(said);
    expect(reader.logged).toEqual([]);
  });

  it('of which there is one have nothing to compare', async () => {
    const { status, html } = await reader.read('/articles/once/revisions');
    expect(status).toBe(200);
    expect(html).not.toMatch(/<form class="compare"|no longer kept|<del>|<ins>/);
  });

  it('hold nothing that a document could do harm with', async () => {
    const [paragraph] = hostileArticle.paragraphs;
    if (paragraph === undefined) throw new Error('It has paragraphs.');
    await reader.publish(hostileArticle);
    await reader.publish({ ...hostileArticle, paragraphs: [{ ...paragraph, citations: [], mentions: [] }] });
    const { status, html } = await reader.read(
      `/articles/${encodeURIComponent(foldedName(hostileArticle.title))}/revisions`,
    );
    expect(status).toBe(200);
    expect(changesIn(html)).toContain('Removed');
    expect(html).not.toMatch(/<img|<script>alert|href="javascript:/);
  });
});

it.each([
  ['', 'New text.'],
  ['The old text.', 'The new text.'],
  ['One two three four', 'Three four, five'],
  ['It cost €5.', 'It cost  €5, or “more”.'],
])('words of %j and %j, joined, give both', (before, after) => {
  const stretches = wordChanges(before, after);
  expect(stretches.map((stretch) => stretch.before).join('')).toBe(before);
  expect(stretches.map((stretch) => stretch.after).join('')).toBe(after);
});

it('words that only spaces part are one change', () => {
  expect(wordChanges('He left that night.', 'He came one day.')).toEqual([
    { before: 'He ', after: 'He ' },
    { before: 'left that night', after: 'came one day' },
    { before: '.', after: '.' },
  ]);
});
