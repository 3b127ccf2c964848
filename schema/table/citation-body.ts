import { type CitationRecord, citationSignals, emptyCitation } from '../records/citation.ts';
import { type CitedDate, datePrecisions } from '../records/date.ts';
import type { SourceRecord } from '../records/source.ts';
import type { TextRange } from '../records/text-range.ts';
import type { ListedCitation } from './annotations-of.ts';
import type { QuotedSentence } from './quoted-sentence.ts';
import { SentenceTable, sentenceAt, sentencesIn } from './sentence-body.ts';
import {
  choiceIn,
  flag,
  flagIn,
  listIn,
  numberIn,
  numberOrNullIn,
  provenanceIn,
  textIn,
  textOrNullIn,
  withoutLastNulls,
} from './stored-tuple.ts';

/** What finds a citation in its article, where the entry does not hold its sentence. */
export interface CitationPlace {
  readonly paragraph: number;
  /** Of the citation, through the article. */
  readonly number: number;
}

/**
 * Citations of one article, as form 1 of entries holds them: `[sentences, sources, citations]`. A source is `[slug, name,
 * registered, homepage, Wikidata id, archive, search]`, or its slug alone where the article has no record of it. A citation is `[sentence,
 * number, start in the sentence, length, source, source's text, dates, signal, in a note, provenance, text, claim, claim's
 * text, via, address, title, authors, others]`: its text, and the claim's, only where the sentence does not hold them at their
 * range. The others are fields without a place of their own, by name, where they differ from `emptyCitation`.
 * A date is `[date, text, precision, whether its year is inferred, last day, provenance]`.
 *
 * @param withTexts false to hold only where they stand
 */
export function citationsToBody(citations: readonly ListedCitation[], withTexts: boolean): unknown {
  const sentences = new SentenceTable(withTexts);
  if (!withTexts) {
    const places = citations.map(({ paragraph, sentence, citation }) => [
      sentences.numberOf(paragraph, sentence),
      citation.number,
    ]);
    return [sentences.stored(), [], places];
  }
  const sources = new Map<string, { readonly number: number; readonly record: SourceRecord | null }>();
  const sourceNumber = (slug: string | null, record: SourceRecord | null): number | null => {
    if (slug === null) return null;
    const known = sources.get(slug) ?? { number: sources.size, record };
    sources.set(slug, known);
    return known.number;
  };
  const stored = citations.map(({ paragraph, citation, sentence, claimText, source, via }) => {
    const { number, start, end, text, inNote, signal, sourceText, dates, url, title, authors, claim, ...more } =
      citation;
    const { source: from, via: through, provenance = null, ...others } = more;
    return withoutLastNulls([
      sentences.numberOf(paragraph, sentence),
      number,
      start - sentence.start,
      end - start,
      sourceNumber(from, source),
      sourceText,
      dates.map(storedDate),
      citationSignals.indexOf(signal),
      flag(inNote),
      provenance,
      sliceOf(sentence, citation) === text ? null : text,
      claim === null ? null : [claim.start - sentence.start, claim.end - claim.start],
      claim === null || sliceOf(sentence, claim) === claimText ? null : claimText,
      sourceNumber(through, via),
      url,
      title,
      authors.length === 0 ? null : authors,
      storedOthers(others),
    ]);
  });
  const known = [...sources].map(([slug, { record }]) => (record === null ? [slug] : storedSource(record)));
  return [sentences.stored(), known, stored];
}

/** What a sentence holds at a range of its paragraph; null where the range leaves it. */
function sliceOf({ start, end, text }: QuotedSentence, range: TextRange): string | null {
  return range.start < start || range.end > end ? null : text.slice(range.start - start, range.end - start);
}

type Fields = Readonly<Record<string, unknown>>;

const emptyFields: Fields = emptyCitation;

/** Null where none differs from what citations have without it. */
function storedOthers(others: Fields): Fields | null {
  const told = Object.entries(others).filter(
    ([name, value]) => JSON.stringify(value) !== JSON.stringify(emptyFields[name]),
  );
  return told.length === 0 ? null : Object.fromEntries(told);
}

function othersIn(stored: unknown): Partial<CitationRecord> {
  return isFields(stored) ? stored : {};
}

/** What they hold is taken as said, as in the article's document. */
function isFields(stored: unknown): stored is Partial<CitationRecord> {
  return typeof stored === 'object' && stored !== null;
}

function storedDate({ date, until, text, precision, yearInferred, provenance }: CitedDate): readonly unknown[] {
  const more = [flag(yearInferred), until, provenance ?? null];
  return withoutLastNulls([date, text, datePrecisions.indexOf(precision), ...more]);
}

function storedSource({
  slug,
  name,
  registered,
  homepage,
  wikidataId,
  archive,
  search,
}: SourceRecord): readonly unknown[] {
  return withoutLastNulls([slug, name, flag(registered), homepage, wikidataId, archive ?? null, search ?? null]);
}

export function citationsInBody(body: unknown): (ListedCitation | CitationPlace)[] {
  const [first, second, third] = listIn(body);
  const sentences = sentencesIn(first);
  const sources = listIn(second).map(heldSource);
  return listIn(third).map((one) => {
    const [sentenceNumber, citationNumber, offset, size, ...more] = listIn(one);
    const { paragraph, sentence } = sentenceAt(sentences, sentenceNumber);
    const number = numberIn(citationNumber);
    if (sentence === null) return { paragraph, number };
    const [source, sourceText, dates, signal, inNote, provenance, text, claim = null, claimText, ...last] = more;
    const [via = null, url, title, authors = null, others = null] = last;
    const start = sentence.start + numberIn(offset);
    const range = { start, end: start + numberIn(size) };
    const claimed = claim === null ? null : heldClaim(sentence, claim);
    const [from, through] = [sourceAt(sources, source), sourceAt(sources, via)];
    const citation: CitationRecord = {
      ...emptyCitation,
      ...othersIn(others),
      number,
      ...range,
      text: textOrNullIn(text) ?? sliceOf(sentence, range) ?? '',
      inNote: flagIn(inNote),
      signal: choiceIn(citationSignals, signal),
      source: from?.slug ?? null,
      sourceText: textOrNullIn(sourceText),
      via: through?.slug ?? null,
      dates: listIn(dates).map(heldDate),
      url: textOrNullIn(url),
      title: textOrNullIn(title),
      authors: authors === null ? [] : listIn(authors).map(textIn),
      claim: claimed,
      ...provenanceIn(provenance),
    };
    return {
      paragraph,
      citation,
      sentence,
      claimText: claimed === null ? null : (textOrNullIn(claimText) ?? sliceOf(sentence, claimed)),
      source: from?.record ?? null,
      via: through?.record ?? null,
    };
  });
}

interface HeldSource {
  readonly slug: string;
  readonly record: SourceRecord | null;
}

function heldSource(stored: unknown): HeldSource {
  const [first, name, registered, homepage, wikidataId, archive, search] = listIn(stored);
  const templates = { archive: textOrNullIn(archive), search: textOrNullIn(search) };
  const slug = textIn(first);
  if (name === undefined) return { slug, record: null };
  const record: SourceRecord = {
    slug,
    name: textIn(name),
    homepage: textOrNullIn(homepage),
    wikidataId: textOrNullIn(wikidataId),
    ...(templates.archive === null ? {} : { archive: templates.archive }),
    ...(templates.search === null ? {} : { search: templates.search }),
    registered: flagIn(registered),
  };
  return { slug, record };
}

function sourceAt(sources: readonly HeldSource[], stored: unknown): HeldSource | null {
  const number = numberOrNullIn(stored);
  if (number === null) return null;
  const found = sources[number];
  if (found === undefined) throw new Error(`A stored citation refers to source ${number} of ${sources.length}.`);
  return found;
}

function heldDate(stored: unknown): CitedDate {
  const [date, text, precision, yearInferred, until, provenance] = listIn(stored);
  return {
    date: textOrNullIn(date),
    until: textOrNullIn(until),
    text: textIn(text),
    precision: choiceIn(datePrecisions, precision),
    yearInferred: flagIn(yearInferred),
    ...provenanceIn(provenance),
  };
}

function heldClaim(sentence: QuotedSentence, stored: unknown): TextRange {
  const [offset, size] = listIn(stored);
  const start = sentence.start + numberIn(offset);
  return { start, end: start + numberIn(size) };
}
