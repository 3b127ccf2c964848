import { hash } from 'node:crypto';
import type { AnnotatedArticle } from '../../schema/records/article.ts';
import type { DateBasis, Published } from '../../schema/records/date.ts';
import { foldedName, slugOf } from '../../schema/slug.ts';

/*
 * What makes an article the same one, as a text: `publication|volume|issue|title`, or `publication|volume|issue|day|title`
 * where volume and issue do not both number it and the document states its day, or whoever handed it in gave it. Publication
 * and title stand as slugs. An inferred day is left out: it changes with the rules and with the citations. Builds that did
 * not know of the day left it out everywhere. What an editor corrects of title and date makes no other article of it.
 */

const separator = '|';

/** The identity of an article. */
export function identityOf({ publication, volume, issue, asPrinted, ...head }: AnnotatedArticle): string {
  const { title, published } = asPrinted ?? head;
  const day = volume !== null && issue !== null ? null : knownDay(published);
  // A title of signs alone has no slug: it is the same only as itself.
  const name = slugOf(title) || title;
  return [publication?.slug ?? '', volume ?? '', issue ?? '', ...(day === null ? [] : [day]), name].join(separator);
}

/** The day that is stated or given, with its year; of a month or a year its first and its last day. */
function knownDay(published: Published | null): string | null {
  if (published === null) return null;
  const { earliest, earliestBasis, latest, yearBasis } = published;
  if (!isKnown(earliestBasis) || !isKnown(yearBasis)) return null;
  return latest === null || latest === earliest ? earliest : `${earliest}/${latest}`;
}

const isKnown = (basis: DateBasis): boolean => basis === 'STATED' || basis === 'GIVEN';

const dayPattern = /^((?:[^|]*\|){3})(\d{4}-\d{2}-\d{2}(?:\/\d{4}-\d{2}-\d{2})?)\|/;

/** The identity without its day, which is how earlier builds wrote it. */
export function withoutDay(identity: string): string {
  return identity.replace(dayPattern, '$1');
}

/** Whether two identities differ in their day and in nothing else. */
export function differInDay(one: string, other: string): boolean {
  return one !== other && withoutDay(one) === withoutDay(other);
}

function dayOf(identity: string): string | null {
  return dayPattern.exec(identity)?.[2] ?? null;
}

/** The slug of the title in an identity: its first 100 characters; empty where the title holds no letter or digit. */
export function titleSlugOf(identity: string): string {
  return foldedName(identity.slice(identity.lastIndexOf(separator) + 1));
}

/**
 * The slugs that the article of an identity may have, each to be taken where those before it are another article's: its
 * title, its title with its day or with volume and issue, its title with a digest of the identity. That many are enough
 * however many articles have the title.
 */
export function slugsOf(identity: string): readonly string[] {
  const title = titleSlugOf(identity) || 'untitled';
  const [, volume = '', issue = ''] = identity.split(separator);
  const number = dayOf(identity)?.replace('/', '-') ?? [volume, issue].filter((part) => part !== '').join('-');
  const digest = hash('sha256', identity, 'hex');
  return [
    title,
    ...(number === '' ? [] : [`${title}-${number}`]),
    `${title}-${digest.slice(0, 8)}`,
    `${title}-${digest}`,
  ];
}
