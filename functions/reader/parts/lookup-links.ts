import { html } from 'hono/html';
import type { CorrectionsPageQuery } from '../../../schema/client/operations.ts';
import { webAddress } from '../addresses.ts';
import type { Markup } from '../markup.ts';
import { dayInShort } from '../words.ts';

type Lookup = NonNullable<
  CorrectionsPageQuery['article']
>['paragraphs'][number]['citations'][number]['lookups'][number];

const names = {
  ADDRESS: 'the piece',
  SOURCE_ARCHIVE: 'the source’s archive of the day',
  SOURCE_SEARCH: 'the source’s search',
  WEB_ARCHIVE: 'the Wayback Machine',
  NEWS_SEARCH: 'a search of the news',
} as const;

/** Where there is little room. */
const shortNames = {
  ADDRESS: 'the piece',
  SOURCE_ARCHIVE: 'archive',
  SOURCE_SEARCH: 'search',
  WEB_ARCHIVE: 'Wayback',
  NEWS_SEARCH: 'news',
} as const;

/** The ways to a cited piece, the surest first; of several of one kind each with its day. */
export function lookupLinks(lookups: readonly Lookup[], isShort = false): readonly Markup[] {
  const ways = lookups.flatMap(({ kind, url, date }) => {
    const address = webAddress(url);
    const isOneOfSeveral = date !== null && lookups.some((other) => other.kind === kind && other.date !== date);
    return address === null
      ? []
      : [{ name: (isShort ? shortNames : names)[kind], address, day: isOneOfSeveral ? dayInShort(date) : null }];
  });
  return ways.map(
    ({ name, address, day }, index) =>
      html`${index === 0 ? null : ', '}<a href="${address}" rel="nofollow noopener">${name}${day === null ? null : html`, ${day}`}</a>`,
  );
}
