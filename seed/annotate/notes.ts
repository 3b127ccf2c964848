import type { TextRange } from '../../schema/records/text-range.ts';
import type { SourceText } from '../source-document/source-document.ts';
import { sliceSourceText } from '../source-document/source-text.ts';
import { readParagraph } from './paragraph.ts';
import { readGroup } from './references/group.ts';
import type { Reading } from './references/item-context.ts';
import { legalAbbreviationsIn } from './references/legal-abbreviations.ts';
import { type Reader, readingOf } from './references/reading.ts';
import type { PrintedReference } from './references/reference.ts';
import { tokensIn } from './references/reference-tokens.ts';
import { abbreviationsIn } from './sources/abbreviations.ts';
import { linksOf } from './text/links.ts';
import { mergedRanges } from './text/merged-ranges.ts';
import { rangesWithin } from './text/ordered-ranges.ts';
import { findParentheses } from './text/parentheses.ts';
import { findSentences } from './text/sentences.ts';

const titleEnds = /[?!][\s\u00A0]$/;

const longestNoteSentence = 1500;

/**
 * The references of a note, their ranges in its text: each of its sentences read as a group, or, where a
 * sentence is prose, the groups and links in it.
 */
export function readNote(note: SourceText, reader: Reader): PrintedReference[] {
  const { text } = note;
  const reading = readingOf(text, reader);
  const links = linksOf(note);
  const pairs = findParentheses(text, reader.stops).filter((pair) => pair.closed && pair.outermost);
  const works = reading.references.findWorks(reading.tokens);
  // A title's own mark before an imprint ends no sentence: "Who Pays? (Omsk: Harbor House, 2012)".
  const printed = works.map(({ start, end }) => ({
    start: start - (titleEnds.test(text.slice(Math.max(0, start - 2), start)) ? 2 : 0),
    end,
  }));
  const whole = mergedRanges([
    ...pairs,
    ...printed,
    ...besideEachOther(text, pairs),
    ...quotedTitles(text),
    ...abbreviationsIn(text),
    ...legalAbbreviationsIn(text),
  ]);
  const sentences = findSentences(text, { whole, attached: [] }, reader.stops);
  const drop = (start: number, end: number, by: string) => reader.watch?.('DROPPED', { start, end }, by, 'note');
  const found: PrintedReference[] = [];
  for (const { start, end } of sentences.flatMap((sentence) => linesIn(text, sentence))) {
    const last = found.at(-1);
    if (last !== undefined && isAccess(reading, { start, end: withoutStop(text, start, end) })) {
      drop(start, end, 'accessed');
      const link = rangesWithin(links, { start, end }).find(({ image }) => !image);
      found[found.length - 1] = { ...last, url: last.url ?? link?.url ?? null };
    } else found.push(...readSentence(start, end));
  }
  return found;

  function readSentence(from: number, to: number): readonly PrintedReference[] {
    if (to - from > longestNoteSentence) {
      drop(from, to, 'too-long');
      return [];
    }
    const end = withoutStop(text, from, to);
    const own = rangesWithin(links, { start: from, end });
    const references = readGroup(
      { start: from, end },
      reading.withLinks(own, rangesWithin(works, { start: from, end })),
      {
        before: '',
        after: '',
        note: true,
        closed: true,
      },
    );
    // "Counted in May (AFP, May 30)": the words before the first date are no source's name.
    const named = references.filter(({ cited, dates }) => {
      // "The survey’s response rate was low, and …": a sentence.
      if ((cited.kind === 'NAME' || cited.kind === 'INTERVIEW') && dates.length === 0 && holdsVerb.test(cited.name))
        return false;
      return cited.kind !== 'NAME' || !endsAsNoName.test(cited.name);
    });
    if (named.length > 0) return named;
    const inside = readParagraph(sliceSourceText(note, from, to), [], readerFrom(from, reader)).groups;
    if (inside.length === 0) drop(from, to, 'nothing-cited');
    return inside.flatMap((group) => group.references.map((reference) => moved(reference, from)));
  }
}

/** "No. 29 (N.S.W.) (Austl.)": where a pair of parentheses ends and another begins; no sentence ends between them. */
function besideEachOther(text: string, pairs: readonly TextRange[]): TextRange[] {
  return pairs.slice(1).flatMap(({ start }, index) => {
    const end = pairs[index]?.end ?? 0;
    return end > 0 && /^[\s\u00A0]$/u.test(text.slice(end, start)) ? [{ start: end - 1, end: start + 1 }] : [];
  });
}

// “Whose Pier? Notes on a Plan,” in a note: no sentence ends in its title.
const quotedTitle = /“[^“”]{2,200}[?!.][\s\u00A0][^“”]{2,200}[,.]”(?=[\s\u00A0]+\S)/gu;

function quotedTitles(text: string): TextRange[] {
  return [...text.matchAll(quotedTitle)].map(({ 0: title, index }) => ({ start: index, end: index + title.length }));
}

/** The lines of a sentence: an item of a list in a note ends without a stop. */
function linesIn(text: string, { start, end }: TextRange): TextRange[] {
  const lines: TextRange[] = [];
  for (let from = start; from < end; ) {
    const at = text.indexOf('\n', from);
    const to = at < 0 || at > end ? end : at;
    if (to > from) lines.push({ start: from, end: to });
    from = to + 1;
  }
  return lines;
}

const holdsVerb = /[\s\u00A0](?:is|was|are|were|has|had|have|does|did)[\s\u00A0]/u;
const endsAsNoName =
  /(?:^|[\s\u00A0])(?:about|after|around|as|at|before|between|by|during|early|for|from|in|into|late|of|on|since|the|till|to|until)$/iu;

/** True for "Archived from the original on 6 June 2018": where and when somebody saw what was cited before it. */
function isAccess(reading: Reading, sentence: TextRange): boolean {
  const context = reading.withLinks([]);
  const [from, limit] = tokensIn(context.tokens, sentence);
  return context.references.read(context, from, limit, true)?.kind === 'ACCESSED';
}

/** A reader of what begins at an offset of the text. */
function readerFrom(at: number, reader: Reader): Reader {
  const { watch } = reader;
  if (watch === undefined) return reader;
  return {
    ...reader,
    watch: (kind, { start, end }, ...rest) => watch(kind, { start: start + at, end: end + at }, ...rest),
  };
}

const keepsStop = /(?:ibid|idem|(?<!\p{L})id|cit|\b\p{L}\.\p{L}|\d\s[гр])\.$/iu;

function withoutStop(text: string, from: number, to: number): number {
  return text[to - 1] === '.' && !keepsStop.test(text.slice(from, to)) ? to - 1 : to;
}

function moved(reference: PrintedReference, by: number): PrintedReference {
  return {
    ...reference,
    start: reference.start + by,
    end: reference.end + by,
    dates: reference.dates.map((date) => ({ ...date, start: date.start + by, end: date.end + by })),
  };
}
