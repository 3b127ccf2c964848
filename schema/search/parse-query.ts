import { stemWord } from './stem-word.ts';
import { type Word, type WordGroup, wordGroupsOf } from './words.ts';

/** One place of a phrase: what stands there has one of these terms, or is a word with this beginning. */
export interface Slot {
  readonly terms: readonly string[];
  readonly prefix: string | null;
}

/** What a unit must have: one of several runs of words, each of at least one. */
export type Clause = readonly (readonly Slot[])[];

export interface SearchQuery {
  /** All of them are asked for. */
  readonly clauses: readonly Clause[];
  /** In how many words it was asked, those of phrases included. */
  readonly words: number;
}

/** From so many letters on the last word is a beginning too: shorter ones begin half of what there is. Two Korean syllables have four. */
const shortestPrefix = 3;
const spacedWord = /^[\p{L}\p{N}\p{M}]+$/u;
const quotes = /["“”„«»]/;

/**
 * What a person asks for: words, all of which have to be there; phrases in double quotes, straight or curly, of which the last
 * may lack its end; and compounds with hyphens, as a phrase or as one word. The last word, outside of quotes, also stands for
 * every word that begins with it, from three letters on.
 */
export function parseQuery(query: string): SearchQuery {
  const clauses: Clause[] = [];
  let words = 0;
  const stretches = query.split(quotes);
  for (const [index, stretch] of stretches.entries()) {
    const groups = wordGroupsOf(stretch);
    words += groups.reduce((sum, group) => sum + group.words.length, 0);
    if (index % 2 === 1) {
      const phrase = groups.flatMap((group) => group.words).map((word) => slotOf(word, false));
      if (phrase.length > 0) clauses.push([phrase]);
      continue;
    }
    const isLast = index === stretches.length - 1;
    for (const [place, group] of groups.entries()) clauses.push(clauseOf(group, isLast && place === groups.length - 1));
  }
  return { clauses: distinct(clauses), words };
}

function clauseOf({ words, joined }: WordGroup, isLast: boolean): Clause {
  const phrase = words.map((word, index) => slotOf(word, isLast && index === words.length - 1));
  return joined === null ? [phrase] : [phrase, [slotOf(joined, isLast)]];
}

/** A word is looked for as a stem and as it is, since names are not stemmed. */
function slotOf({ surface }: Word, isPrefix: boolean): Slot {
  const prefix =
    isPrefix && surface.normalize('NFD').length >= shortestPrefix && spacedWord.test(surface) ? surface : null;
  return { terms: [...new Set([stemWord(surface), surface])], prefix };
}

/** Asking twice asks for no more. A word that ends the query keeps its beginning. */
function distinct(clauses: readonly Clause[]): Clause[] {
  const known = new Map<string, Clause>();
  for (const clause of clauses) known.set(JSON.stringify(clause), clause);
  return [...known.values()];
}
