import type { TextRange } from '../../schema/records/text-range.ts';
import type { TextQuote } from './correction.ts';
import { similarWords } from './similar-words.ts';

/** A place in one of several texts. */
export interface QuotePlace extends TextRange {
  /** Index of the text. */
  readonly text: number;
}

/** Why a correction cannot be applied: it is orphaned then. */
export interface Orphaned {
  readonly problem: string;
}

/**
 * The one place of a quote in texts. A prefix may begin in the text before, and a suffix end in the one after: that tells two
 * texts apart that are the same. Words that look alike are: they may be composed characters in the one and decomposed in the
 * other.
 *
 * @param headings texts that are searched only to say that the words are there
 */
export function findQuote(
  quote: TextQuote,
  texts: readonly string[],
  headings: readonly string[] = [],
): QuotePlace | Orphaned {
  const words = shortened(quote.exact);
  const [written, all] = placesOf(quote, texts);
  const [first, second] = all;
  if (first === undefined) {
    if (placesOf(quote, headings)[1].length > 0)
      return { problem: `“${words}” is in the title or a heading: these have neither citations nor mentions.` };
    const similar = similarWords(quote.exact, texts);
    const hint = similar === null ? '' : ` The text has ${inQuotes(similar)}: quote it letter by letter.`;
    return { problem: `“${words}” is not in the text.${hint}` };
  }
  const found = all.filter((place) => isBetween(texts, place, written));
  const [one, another] = found;
  if (one === undefined) {
    const hint = second === undefined ? ` Around it are ${contextOf(texts, first)}.` : '';
    return { problem: `“${words}” is in the text, but not between this prefix and suffix.${hint}` };
  }
  if (another !== undefined) {
    const prefixes = [one, another].map((place) => `prefix: ${inQuotes(before(texts, place))}`);
    const hint = prefixes[0] === prefixes[1] ? '' : `, such as ${prefixes.join(' or ')}`;
    return {
      problem: `“${words}” is in the text ${found.length} times: add a prefix or a suffix that only one has${hint}.`,
    };
  }
  return one;
}

/** Where the words are, and the quote in the form of Unicode in which they are there. */
function placesOf(quote: TextQuote, texts: readonly string[]): readonly [TextQuote, readonly QuotePlace[]] {
  for (const form of [null, 'NFC', 'NFD'] as const) {
    const { exact, prefix, suffix } = quote;
    const written = {
      exact: inForm(exact, form),
      prefix: inForm(prefix, form),
      suffix: inForm(suffix, form),
    };
    if (form !== null && written.exact === exact) continue;
    const places = texts.flatMap((text, index) => placesIn(text, written.exact, index));
    if (places.length > 0) return [written, places];
  }
  return [quote, []];
}

const inForm = (text: string, form: 'NFC' | 'NFD' | null): string => (form === null ? text : text.normalize(form));

function placesIn(text: string, exact: string, index: number): QuotePlace[] {
  const places: QuotePlace[] = [];
  for (let start = text.indexOf(exact); start >= 0; start = text.indexOf(exact, start + 1))
    places.push({ text: index, start, end: start + exact.length });
  return places;
}

function isBetween(texts: readonly string[], { text, start, end }: QuotePlace, { prefix, suffix }: TextQuote): boolean {
  return endsAt(texts, text, start, prefix) && beginsAt(texts, text, end, suffix);
}

/** Whether words end at a place. Between two texts is white space, however it is written. */
function endsAt(texts: readonly string[], index: number, place: number, words: string): boolean {
  const text = texts[index] ?? '';
  if (words.length <= place) return text.startsWith(words, place - words.length);
  const further = words.slice(0, words.length - place);
  if (!text.startsWith(words.slice(further.length)) || !/\s$/.test(further)) return false;
  const former = further.trimEnd();
  return former === '' || (index > 0 && endsAt(texts, index - 1, texts[index - 1]?.length ?? 0, former));
}

function beginsAt(texts: readonly string[], index: number, place: number, words: string): boolean {
  const text = texts[index] ?? '';
  const room = text.length - place;
  if (words.length <= room) return text.startsWith(words, place);
  const further = words.slice(room);
  if (!text.startsWith(words.slice(0, room), place) || !/^\s/.test(further)) return false;
  const next = further.trimStart();
  return next === '' || (index + 1 < texts.length && beginsAt(texts, index + 1, 0, next));
}

/** Characters that a hint shows beside a place. */
const beside = 24;

function contextOf(texts: readonly string[], place: QuotePlace): string {
  const after = (texts[place.text] ?? '').slice(place.end, place.end + beside);
  return `prefix: ${inQuotes(before(texts, place))} and suffix: ${inQuotes(after)}`;
}

function before(texts: readonly string[], { text, start }: QuotePlace): string {
  const own = (texts[text] ?? '').slice(Math.max(0, start - beside), start);
  return own === '' && text > 0 ? `${(texts[text - 1] ?? '').slice(-beside)}\n` : own;
}

/** As YAML takes it. */
const inQuotes = (words: string): string => JSON.stringify(shortened(words));

const longestShown = 60;

function shortened(words: string): string {
  return words.length <= longestShown ? words : `${words.slice(0, longestShown)}…`;
}

export function overlap(a: TextRange, b: TextRange): boolean {
  return a.start < b.end && b.start < a.end;
}
