import type { BlockTerm } from './block.ts';
import { decodePostings, type EncodedPostings, PostingsWriter } from './postings.ts';
import { compareTerms, isFilterTerm } from './segment.ts';

/**
 * The terms of one article in the order in which they stand in it: deflated, that is two thirds of what their postings are. A word
 * can hold a space, of which some letters are made (ﷺ), but none of the characters between words here.
 */
export interface WrittenWords {
  /** A unit a line, its places apart by tabs, terms that stand at one place by carriage returns. */
  readonly words: string;
  /** Of each term that stands for other words than itself a line: the term, and those, apart by tabs. */
  readonly surfaces: string;
}

/** @param units how many units the article has */
export function writtenWords(terms: readonly BlockTerm[], units: number): WrittenWords {
  const places: string[][][] = Array.from({ length: units }, () => []);
  const others: string[] = [];
  for (const { term, surfaces, postings } of terms) {
    for (const { unit, positions } of decodePostings(postings)) {
      for (const position of positions) {
        const at = places[unit]?.[position];
        if (at !== undefined) at.push(term);
        else if (places[unit] !== undefined) places[unit][position] = [term];
      }
    }
    const usual = usualSurfaces(term);
    if (surfaces.join('\t') !== usual.join('\t')) others.push([term, ...surfaces].join('\t'));
  }
  return {
    // Also places at which nothing stands, which `map` would pass over.
    words: places
      .map((unit) => Array.from(unit, (at: string[] | undefined) => at?.join('\r') ?? '').join('\t'))
      .join('\n'),
    surfaces: others.join('\n'),
  };
}

/** The words that most terms stand for: a term itself, and of those that make filters none. */
const usualSurfaces = (term: string): readonly string[] => (isFilterTerm(term) ? [] : [term]);

/** Memory for each character of what was written: terms, their places, and the map of both. */
const bytesOfCharacter = 12;

/** The terms of one article as a query or a merge reads them. */
export class ArticleWords {
  /** What it keeps from being collected, in bytes, about. */
  readonly bytesHeld: number;
  readonly #written: WrittenWords;
  /** Of each term units and positions in turn, ascending; made where a term that is asked for may stand here. */
  #places: Map<string, number[]> | null = null;
  readonly #surfaces = new Map<string, readonly string[]>();

  constructor(written: WrittenWords) {
    this.#written = written;
    this.bytesHeld = (written.words.length + written.surfaces.length) * bytesOfCharacter;
  }

  #known(): ReadonlyMap<string, readonly number[]> {
    if (this.#places !== null) return this.#places;
    const { words, surfaces } = this.#written;
    const places = new Map<string, number[]>();
    const add = (term: string, unit: number, position: number): void => {
      const known = places.get(term);
      if (known === undefined) places.set(term, [unit, position]);
      else known.push(unit, position);
    };
    for (const [unit, line] of words.split('\n').entries()) {
      for (const [position, at] of line.split('\t').entries()) {
        if (at.includes('\r')) for (const term of at.split('\r')) add(term, unit, position);
        else if (at !== '') add(at, unit, position);
      }
    }
    for (const line of surfaces.split('\n')) {
      const [term = '', ...others] = line.split('\t');
      this.#surfaces.set(term, others);
    }
    this.#places = places;
    return places;
  }

  /** The postings of a term, in one piece; none where it does not stand here. */
  postingsOf(term: string): EncodedPostings[] {
    const places = this.#written.words.includes(term) ? this.#known().get(term) : undefined;
    return places === undefined ? [] : [postingsAt(places)];
  }

  /** Terms of which some word begins so, in no order. */
  completionsOf(prefix: string): string[] {
    const { words, surfaces } = this.#written;
    if (!words.includes(prefix) && !surfaces.includes(prefix)) return [];
    return [...this.#known().keys()].filter((term) => this.#surfacesOf(term).some((word) => word.startsWith(prefix)));
  }

  /** All of them, in the order of terms. */
  terms(): BlockTerm[] {
    return [...this.#known()]
      .sort(([one], [other]) => compareTerms(one, other))
      .map(([term, places]) => ({ term, surfaces: this.#surfacesOf(term), postings: postingsAt(places) }));
  }

  #surfacesOf(term: string): readonly string[] {
    return this.#surfaces.get(term) ?? usualSurfaces(term);
  }
}

function postingsAt(places: readonly number[]): EncodedPostings {
  const writer = new PostingsWriter();
  for (let at = 0; at < places.length; ) {
    const unit = places[at] ?? 0;
    const positions: number[] = [];
    for (; places[at] === unit && at < places.length; at += 2) positions.push(places[at + 1] ?? 0);
    writer.add(unit, positions);
  }
  return writer.result();
}
