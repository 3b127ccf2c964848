import { type DateBasis, dateBases, type Published } from '../records/date.ts';
import type { PublicationRecord } from '../records/publication.ts';
import type { ArticleHeader } from '../records/stored-article.ts';
import { UnreadableError } from './formats/unreadable-error.ts';
import { type Item, stringAt } from './item.ts';
import { choiceIn, listIn, numberIn, numberOrNullIn, textIn, textOrNullIn } from './stored-tuple.ts';

/*
 * What lists show of an article, on its head: read with the attempt that is served, and of that same attempt. Captions,
 * authors, a note and an address may be many and long: where they are, the article is loaded when those are asked for.
 */

type Details = Pick<ArticleHeader, 'figures' | 'authors' | 'note' | 'url'>;
export type ListedHeader = Omit<ArticleHeader, keyof Details> & Partial<Details>;

const currentForm = 1;
/** In bytes: six times what a header has without its details. */
const longestHeader = 2_048;

/** As a list without names: a head is written three times a publish, and should not outgrow one write unit by much. */
export function headerToText(header: ListedHeader): string {
  const { publication, published } = header;
  const brief = [
    currentForm,
    header.title,
    publication && [publication.slug, publication.name, publication.abbreviation],
    header.volume,
    header.issue,
    [
      published.year,
      dateBases.indexOf(published.yearBasis),
      published.earliest,
      dateBases.indexOf(published.earliestBasis),
      published.latest,
      published.text,
    ],
    header.language,
    header.revision,
    header.ingestedAt,
    header.documentHash,
    header.pipelineVersion,
    header.wordCount,
    header.citationCoverage,
    header.citationCount,
    header.actorCount,
    header.sourceCount,
  ];
  const { figures, authors, note, url } = header;
  if (figures === undefined || authors === undefined || note === undefined || url === undefined) {
    return JSON.stringify(brief);
  }
  const details = [url, authors, note, figures.map(({ caption, credit }) => [caption, credit])];
  const whole = JSON.stringify([...brief, details]);
  return Buffer.byteLength(whole) <= longestHeader ? whole : JSON.stringify(brief);
}

/**
 * What a head says of the article that is served; null of one that serves none.
 *
 * @throws UnreadableError where a newer version of gloss wrote it; Error where it is damaged
 */
export function headerFromHead(item: Item): ListedHeader | null {
  if (item.header === undefined) return null;
  const stored = listIn(JSON.parse(stringAt(item, 'header')));
  const [form, title, publication, volume, issue, published, language, revision, ingestedAt, ...more] = stored;
  if (numberIn(form) > currentForm) {
    throw new UnreadableError(
      'STORED_FORMAT_UNKNOWN',
      `What is stored of the item ${item.pk?.S} / ${item.sk?.S} is in form ${form} of headers; this version of gloss reads forms up to ${currentForm}. Run the version that wrote it, or a later one.`,
    );
  }
  const [documentHash, pipelineVersion, wordCount, citationCoverage, citationCount, ...last] = more;
  const [actorCount, sourceCount, details] = last;
  return {
    slug: stringAt(item, 'slug'),
    title: textIn(title),
    publication: publication === null ? null : publicationIn(publication),
    volume: numberOrNullIn(volume),
    issue: numberOrNullIn(issue),
    published: publishedIn(published),
    language: textOrNullIn(language),
    revision: numberIn(revision),
    ingestedAt: textIn(ingestedAt),
    documentHash: textIn(documentHash),
    pipelineVersion: textIn(pipelineVersion),
    wordCount: numberIn(wordCount),
    citationCoverage: numberIn(citationCoverage),
    citationCount: numberIn(citationCount),
    actorCount: numberIn(actorCount),
    sourceCount: numberIn(sourceCount),
    ...(details === undefined ? {} : detailsIn(details)),
  };
}

function detailsIn(stored: unknown): Details {
  const [url, authors, note, figures] = listIn(stored);
  return {
    url: textOrNullIn(url),
    authors: listIn(authors).map(textIn),
    note: textOrNullIn(note),
    figures: listIn(figures).map((figure) => {
      const [caption, credit] = listIn(figure);
      return { caption: textIn(caption), credit: textOrNullIn(credit) };
    }),
  };
}

function publicationIn(stored: unknown): PublicationRecord {
  const [slug, name, abbreviation] = listIn(stored);
  return { slug: textIn(slug), name: textIn(name), abbreviation: textOrNullIn(abbreviation) };
}

function publishedIn(stored: unknown): Published {
  const [year, yearBasis, earliest, earliestBasis, latest, text] = listIn(stored);
  return {
    year: numberIn(year),
    yearBasis: choiceIn<DateBasis>(dateBases, yearBasis),
    earliest: textIn(earliest),
    earliestBasis: choiceIn<DateBasis>(dateBases, earliestBasis),
    latest: textOrNullIn(latest),
    text: textOrNullIn(text),
  };
}
