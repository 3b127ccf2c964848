import { describe, expect, it } from 'vitest';
import { lookupsOf } from '../../schema/export/lookups.ts';
import { viewOf } from '../../schema/views/loaded-article.ts';
import type { AnnotateOptions } from '../../seed/annotate/annotate.ts';
import { annotateText } from '../../seed/annotate-text.ts';
import { extendRegistries } from '../../seed/corpus-registry/extend-registries.ts';
import { readRegistry } from '../../seed/corpus-registry/read-registry.ts';

const lookups = (text: string, options: AnnotateOptions = {}) => {
  const { article } = annotateText(`A Port Waits\n\nNovember 8, 2017\n\n${text}\n`, options);
  const { published } = article;
  if (published === null) throw new Error('The document has no date.');
  const [citation] = viewOf({ ...article, published, slug: 'a', revision: 1, ingestedAt: '' }).citations;
  return citation === undefined ? [] : lookupsOf(citation);
};
const urlsOf = (text: string) => Object.fromEntries(lookups(text).map(({ kind, url }) => [kind, url]));

describe('the ways to a cited piece', () => {
  it('begin with its own address', () => {
    const found = lookups('Nobody knows why ([Kommersant](https://www.kommersant.ru/doc/1), November 3).');
    const printed = found.length > 0 ? found : lookups('Nobody knows why (https://www.kommersant.ru/doc/1).');
    const [first] = lookups('Nobody knows why (https://www.kommersant.ru/doc/1, November 3).');
    expect(printed).not.toEqual([]);
    expect(first).toEqual({ kind: 'ADDRESS', url: 'https://www.kommersant.ru/doc/1', date: null });
  });

  it('lead to the source’s list of that day, its copy in the Wayback Machine, and the news of those days', () => {
    expect(urlsOf('The Port of Vladivostok waits for Gazprom (Kommersant, November 3).')).toEqual({
      SOURCE_ARCHIVE: 'https://www.kommersant.ru/archive/news/day/2017-11-03',
      WEB_ARCHIVE: 'https://web.archive.org/web/20171103/https://www.kommersant.ru/archive/news/day/2017-11-03',
      NEWS_SEARCH: expect.stringMatching(/^https:\/\/news\.google\.com\/search\?q=/),
    });
    const { NEWS_SEARCH = '' } = urlsOf('The Port of Vladivostok waits for Gazprom (Kommersant, November 3).');
    expect(new URL(NEWS_SEARCH).searchParams.get('q')).toBe(
      'Port Vladivostok waits Gazprom site:kommersant.ru after:2017-11-01 before:2017-11-06',
    );
  });

  it('lead to the search of its site where it has no such list, or no day is known', () => {
    expect(urlsOf('The port waits for Gazprom (RBC, November 3).')).toMatchObject({
      SOURCE_SEARCH: expect.stringMatching(/^https:\/\/www\.rbc\.ru\/search\/\?query=.*Gazprom$/),
      WEB_ARCHIVE: 'https://web.archive.org/web/20171103/https://www.rbc.ru/',
    });
  });

  it('are a search of the news alone where nothing else is known of the source', () => {
    const { NEWS_SEARCH = '', ...others } = urlsOf('The port waits (The Daily Wharf, November 3).');
    expect(others).toEqual({});
    expect(new URL(NEWS_SEARCH).searchParams.get('q')).toContain('"The Daily Wharf"');
  });

  it('are several where several days are cited', () => {
    const ways = (text: string) => lookups(text).map(({ kind, url, date }) => `${kind} ${url} ${date}`);
    expect(ways('The port waits (Lenta.ru, November 3, 4).').slice(0, -1)).toEqual([
      'SOURCE_ARCHIVE https://lenta.ru/2017/11/03/ 2017-11-03',
      'SOURCE_ARCHIVE https://lenta.ru/2017/11/04/ 2017-11-04',
      'WEB_ARCHIVE https://web.archive.org/web/20171103/https://lenta.ru/2017/11/03/ 2017-11-03',
      'WEB_ARCHIVE https://web.archive.org/web/20171104/https://lenta.ru/2017/11/04/ 2017-11-04',
    ]);
    expect(ways('The port waits (RBC, November 3, 4).').slice(1, -1)).toEqual([
      'WEB_ARCHIVE https://web.archive.org/web/20171103/https://www.rbc.ru/ 2017-11-03',
      'WEB_ARCHIVE https://web.archive.org/web/20171104/https://www.rbc.ru/ 2017-11-04',
    ]);
  });

  it('search for the words of the sentence and not for those of its citations where there is no claim', () => {
    const ways = lookups('Gazprom waits for the Port of Vladivostok (Vedomosti, November 2)(RBC, November 3).');
    for (const { kind, url } of ways) if (kind.endsWith('SEARCH')) expect(url).not.toMatch(/November|RBC/);
  });

  it('are by the addresses that a registry beside the documents gives, before those that gloss knows', async () => {
    const file = { name: 'registry/a.yaml', text: 'sources:\n' };
    const sources = [
      '  - {name: Ferry Times, archive: "https://ferry.example/{yyyy}/{m}/", search: "https://ferry.example/?q={words}"}',
      '  - {slug: kommersant, archive: "https://kommersant.example/{yyyy}-{mm}-{dd}"}',
    ];
    const registries = extendRegistries(await readRegistry([{ ...file, text: file.text + sources.join('\n') }]));
    const ways = (text: string) => lookups(text, { registries }).map(({ kind, url }) => `${kind} ${url}`);
    expect(ways('The port waits (Ferry Times, November 3).')[0]).toBe('SOURCE_ARCHIVE https://ferry.example/2017/11/');
    expect(ways('The port waits for Gazprom (Ferry Times, November 2017).')[0]).toMatch(
      /^SOURCE_SEARCH https:\/\/ferry\.example\/\?q=.*Gazprom/,
    );
    expect(ways('The port waits (Kommersant, November 3).')[0]).toBe(
      'SOURCE_ARCHIVE https://kommersant.example/2017-11-03',
    );
  });

  it('never are scripts', () => {
    for (const { url } of lookups('The port waits (Kommersant, November 3).')) expect(url).toMatch(/^https?:\/\//);
  });
});
