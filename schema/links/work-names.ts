import { createHash } from 'node:crypto';
import type { CalendarDate } from '../records/date.ts';
import type { ArticleHeader } from '../records/stored-article.ts';
import { slugOf } from '../slug.ts';
import { type CitedReference, daysOf } from './cited-reference.ts';
import { comparableAddress } from './comparable-address.ts';
import { knownDay } from './known-day.ts';

/*
 * The names under which an article is cited: an article that has one of a citation's names may be what it cites. Slugs are
 * in lower case, so that no publication is called TITLE or ADDRESS.
 */

/** What tells whether an article is the one that a citation means. */
export type Work = Pick<ArticleHeader, 'slug' | 'title' | 'publication' | 'published' | 'authors' | 'url'>;

const dayName = (publication: string, day: CalendarDate): string => `${publication}#${day}`;
const titleName = (publication: string, title: string): string => `${publication}#TITLE#${slugOf(title)}`;
/** @param address as `comparableAddress` gives it */
export const addressName = (address: string): string =>
  `ADDRESS#${createHash('sha256').update(address).digest('base64url')}`;

/** The names of an article: by its publication and day, by its publication and title, by its own address. */
export function namesOfWork({ publication, published, title, url }: Omit<Work, 'slug' | 'authors'>): readonly string[] {
  const day = knownDay(published);
  const address = comparableAddress(url);
  return [
    ...(publication === null || day === null ? [] : [dayName(publication.slug, day)]),
    ...(publication === null || slugOf(title) === '' ? [] : [titleName(publication.slug, title)]),
    ...(address === null ? [] : [addressName(address)]),
  ];
}

/** The names that a citation may mean, each once. */
export function namesOfReference(reference: CitedReference): readonly string[] {
  const { source, title, address } = reference;
  return [
    ...(source === null ? [] : daysOf(reference).map((day) => dayName(source, day))),
    ...(source === null || title === null || slugOf(title) === '' ? [] : [titleName(source, title)]),
    ...(address === null ? [] : [addressName(address)]),
  ];
}

const dayPattern = /^([^#]+)#(\d{4}-\d{2}-\d{2})$/;

/** Publication and day of a name that is made of them; null of any other. */
export function partsOfDayName(name: string): { readonly publication: string; readonly day: CalendarDate } | null {
  const [, publication, day] = dayPattern.exec(name) ?? [];
  return publication === undefined || day === undefined ? null : { publication, day };
}
