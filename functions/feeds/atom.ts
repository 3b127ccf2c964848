import { html, raw } from 'hono/html';
import type { CalendarDate } from '../../schema/records/date.ts';

export interface FeedEntry {
  /** Absolute. */
  readonly address: string;
  readonly title: string;
  readonly authors: readonly string[];
  /** The day it appeared, where that is known. */
  readonly published: CalendarDate | null;
  /** ISO 8601 instant. */
  readonly updated: string;
  readonly summary: string | null;
}

export interface Feed {
  readonly title: string;
  /** Absolute; the feed's own, and its id. */
  readonly address: string;
  /** Absolute; the page with the same list. */
  readonly page: string;
  readonly entries: readonly FeedEntry[];
}

/** A feed as RFC 4287 has it. */
export function atomOf({ title, address, page, entries }: Feed): string {
  const updated = entries.reduce(
    (latest, entry) => (entry.updated > latest ? entry.updated : latest),
    '1970-01-01T00:00:00Z',
  );
  return String(html`${raw('<?xml version="1.0" encoding="utf-8"?>')}
<feed xmlns="http://www.w3.org/2005/Atom">
<id>${address}</id>
<title>${xmlText(title)}</title>
<updated>${updated}</updated>
<author><name>gloss</name></author>
<link rel="self" type="application/atom+xml" href="${address}"/>
<link rel="alternate" type="text/html" href="${page}"/>
${entries.map(
  (entry) => html`<entry>
<id>${entry.address}</id>
<title>${xmlText(entry.title)}</title>
<link rel="alternate" type="text/html" href="${entry.address}"/>
${entry.published === null ? null : html`<published>${noonOf(entry.published)}</published>\n`}<updated>${entry.updated}</updated>
${entry.authors.map((name) => html`<author><name>${xmlText(name)}</name></author>\n`)}${entry.summary === null ? null : html`<summary>${xmlText(entry.summary)}</summary>\n`}</entry>
`,
)}</feed>
`);
}

/** Atom wants an instant, print has a day: at noon in UTC it is that day from Hawaii to Auckland in winter. */
function noonOf(day: CalendarDate): string {
  return `${day}T12:00:00Z`;
}

/** XML 1.0 (2.2) has no place for these, escaped or not; C1 controls it merely discourages. */
const notInXml = /(?![\t\n\r])\p{Cc}|[\uFFFE\uFFFF]|\p{Cs}/gu;

function xmlText(text: string): string {
  return text.replace(notInXml, '\uFFFD');
}
