import { givenNames, surnameEndings, surnameStems } from './cast.ts';
import { day } from './citations.ts';
import type { Random } from './random.ts';

interface Publication {
  readonly name: string;
  /** The year before its first volume. */
  readonly yearBefore: number;
  readonly issuesPerYear: number;
  /** False: readers know no year from its volume, so that each article states its date. */
  readonly registered: boolean;
}

/** The frequent ones first. */
const publications: readonly Publication[] = [
  { name: 'Eurasia Daily Monitor', yearBefore: 2003, issuesPerYear: 180, registered: true },
  { name: 'China Brief', yearBefore: 2000, issuesPerYear: 24, registered: true },
  { name: 'Terrorism Monitor', yearBefore: 2002, issuesPerYear: 24, registered: true },
  { name: 'Caspian Freight Review', yearBefore: 1998, issuesPerYear: 12, registered: false },
  { name: 'Black Sea Harbor Quarterly', yearBefore: 1990, issuesPerYear: 4, registered: false },
];
const firstDay = Date.UTC(2005, 0, 1);
const lastDay = Date.UTC(2024, 11, 31);

const fullDate = new Intl.DateTimeFormat('en-US', { dateStyle: 'long', timeZone: 'UTC' });

/** The lines between title and text, and the article's day: its midnight, UTC. */
export function writeHeader(random: Random): { readonly lines: readonly string[]; readonly now: number } {
  const publication = random.pickByRank(publications);
  const now = firstDay + random.integer(0, (lastDay - firstDay) / day) * day;
  const date = new Date(now);
  const year = date.getUTCFullYear();
  const dayOfYear = (now - Date.UTC(year, 0, 1)) / day;
  const issue = 1 + Math.floor((dayOfYear / 366) * publication.issuesPerYear);
  const lines = [`Publication: ${publication.name} Volume: ${year - publication.yearBefore} Issue: ${issue}`];
  if (random.chance(0.7)) lines.push(`By: ${writeName(random)}`);
  if (!publication.registered || random.chance(0.4)) lines.push(fullDate.format(date));
  return { lines, now };
}

/** The name of someone in no registry. */
export function writeName(random: Random): string {
  return `${random.pick(givenNames)} ${random.pick(surnameStems)}${random.pick(surnameEndings)}`;
}
