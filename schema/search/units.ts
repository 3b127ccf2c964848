import type { ParagraphRecord } from '../records/paragraph.ts';
import type { StoredArticle } from '../records/stored-article.ts';
import { stemWord } from './stem-word.ts';
import { type Word, wordsOf } from './words.ts';

/** What of an article is searched. */
export type SearchedArticle = Pick<StoredArticle, 'title' | 'sections' | 'paragraphs'>;

/** A word as the index holds it. */
export interface IndexedWord extends Word {
  /** Its stem, or the word itself where it belongs to a name. */
  readonly term: string;
}

/** What a hit is: a title, a heading or a paragraph. Its number in the article: 0, then headings, then paragraphs. */
export interface SearchUnit {
  readonly text: string;
  readonly words: readonly IndexedWord[];
}

/** What stands at the number of a unit. */
export type UnitPlace =
  | { readonly is: 'TITLE' }
  | { readonly is: 'SECTION'; readonly index: number }
  | { readonly is: 'PARAGRAPH'; readonly index: number };

/** Null where the article has no such unit. */
export function unitPlace(article: SearchedArticle, unit: number): UnitPlace | null {
  const { sections, paragraphs } = article;
  if (unit === 0) return { is: 'TITLE' };
  if (unit <= sections.length) return { is: 'SECTION', index: unit - 1 };
  const index = unit - 1 - sections.length;
  return index < paragraphs.length ? { is: 'PARAGRAPH', index } : null;
}

/** All units of an article, in order. */
export function searchUnitsOf(article: SearchedArticle): SearchUnit[] {
  const names = namesIn(article);
  const byName = (text: string) => unitOf(text, (word) => names.has(word.surface) && isNameLike(text, word));
  return [
    byName(article.title),
    ...article.sections.map(({ title }) => byName(title)),
    ...article.paragraphs.map((paragraph) => unitOf(paragraph.text, nameTest(paragraph))),
  ];
}

/** One of them. */
export function searchUnitAt(article: SearchedArticle, place: UnitPlace): SearchUnit | null {
  const names = (text: string) => {
    const known = namesIn(article);
    return unitOf(text, (word) => known.has(word.surface) && isNameLike(text, word));
  };
  if (place.is === 'TITLE') return names(article.title);
  if (place.is === 'SECTION') {
    const section = article.sections[place.index];
    return section === undefined ? null : names(section.title);
  }
  const paragraph = article.paragraphs[place.index];
  return paragraph === undefined ? null : unitOf(paragraph.text, nameTest(paragraph));
}

function unitOf(text: string, isName: (word: Word) => boolean): SearchUnit {
  return {
    text,
    words: wordsOf(text).map((word) => ({ ...word, term: isName(word) ? word.surface : stemWord(word.surface) })),
  };
}

/**
 * Whether a word of a paragraph is part of a name: stemmers make one of "emir" and "Emirates". Of a mention that describes
 * (the North Korean dictator) that is what begins with a capital or has none; mentions and words are in order.
 */
function nameTest({ text, mentions }: ParagraphRecord): (word: Word) => boolean {
  let next = 0;
  return (word) => {
    // A word that several make together begins where a word before it does.
    while (next > 0 && (mentions[next - 1]?.end ?? 0) > word.start) next -= 1;
    while (next < mentions.length && (mentions[next]?.end ?? 0) <= word.start) next += 1;
    const mention = mentions[next];
    return mention !== undefined && mention.start < word.end && isNameLike(text, word);
  };
}

const smallLetter = /^\p{Ll}/u;

function isNameLike(text: string, { start }: Word): boolean {
  return !smallLetter.test(text.slice(start, start + 2));
}

/** The words of names that the article mentions: where titles and headings have them, they are names too. */
function namesIn({ paragraphs }: SearchedArticle): ReadonlySet<string> {
  const names = new Set<string>();
  const seen = new Set<string>();
  for (const { text, mentions } of paragraphs) {
    for (const { start, end } of mentions) {
      const name = text.slice(start, end);
      if (seen.has(name)) continue;
      seen.add(name);
      for (const word of wordsOf(name)) if (isNameLike(name, word)) names.add(word.surface);
    }
  }
  return names;
}
