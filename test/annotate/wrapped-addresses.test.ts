import { describe, expect, it } from 'vitest';
import { annotateText } from '../../seed/annotate-text.ts';
import { documentOf } from './support/printed.ts';

/** What a link cites: `source address`. */
function linked(address: string): string[] {
  const { article } = annotateText(documentOf(`The ice broke, as [a report](${address}) says.`), {
    published: '2021-06-01',
  });
  return article.paragraphs.flatMap(({ citations }) => citations.map(({ source, url }) => `${source} ${url}`));
}

describe('an address that leads to another cites the site of the other', () => {
  const original = 'https://www.kommersant.ru/doc/1';
  const encoded = encodeURIComponent(original);

  it.each([
    ['a word processor’s', `https://www.google.com/url?q=${original}&sa=D&source=editors&ust=1620000000`],
    ['a mail program’s', `https://nam02.safelinks.protection.outlook.com/?url=${encoded}&data=04`],
    ['a network’s', `https://l.facebook.com/l.php?u=${encoded}&h=AT0`],
    ['a network’s way out', `https://vk.com/away.php?to=${encoded}`],
  ])('and is that address, where it is %s redirect', (_, address) => {
    expect(linked(address)).toEqual([`kommersant ${original}`]);
  });

  it.each([
    ['an archive', `https://web.archive.org/web/20210503120000/${original}`],
    ['another archive', `https://archive.ph/20210503/${original}`],
    ['a national archive', `https://webarchive.nationalarchives.gov.uk/ukgwa/20210503/${original}`],
    ['a translation', `https://translate.google.com/translate?sl=ru&tl=en&u=${original}`],
    ['a translation under a host of its own', 'https://www-kommersant-ru.translate.goog/doc/1?_x_tr_sl=ru'],
    ['a copy for phones', 'https://www.google.com/amp/s/www.kommersant.ru/amp/1'],
    ['another for phones', 'https://www-kommersant-ru.cdn.ampproject.org/c/s/www.kommersant.ru/amp/1'],
  ])('and stays as it is, where it is %s', (_, address) => {
    expect(linked(address)).toEqual([`kommersant ${address}`]);
  });

  it('is that of the publisher where he shortens his own addresses', () => {
    expect(linked('https://nyti.ms/3abc')).toEqual(['the-new-york-times https://nyti.ms/3abc']);
  });

  it('and of no source where it is shortened, which is warned of', () => {
    expect(linked('https://bit.ly/3abc')).toEqual(['null https://bit.ly/3abc']);
    const { warnings } = annotateText(documentOf('The ice broke ([here](https://bit.ly/3abc)).'), {
      published: '2021-06-01',
    });
    expect(warnings.map(({ code }) => code)).toContain('SOURCE_MISSING');
  });
});

describe('an address that only tells of another is of its own site', () => {
  it.each([
    ['https://www.kommersant.ru/doc/1?from=https://tass.ru/2', 'kommersant'],
    ['https://tass.ru/search?q=https://www.kommersant.ru/doc/1', 'tass'],
    ['https://www.google.com/search?q=ice', 'google-com'],
  ])('%s', (address, source) => {
    expect(linked(address)).toEqual([`${source} ${address}`]);
  });

  it('under any ending: two pages of one site are of one source', () => {
    expect([...linked('https://www.icewatch.dev/a'), ...linked('https://icewatch.dev/b')]).toEqual([
      'icewatch-dev https://www.icewatch.dev/a',
      'icewatch-dev https://icewatch.dev/b',
    ]);
  });
});
