import type { StoredArticle } from '../records/stored-article.ts';
import { type BlockTerm, encodeBlock, type Fence, fenceOf } from './block.ts';
import { packLength, type SegmentArticle, unpackLength } from './columns.ts';
import { PostingsWriter } from './postings.ts';
import { searchUnitsOf } from './units.ts';

/** Terms that no word is: filters by what the article speaks of. Their only unit is the article's title. */
export const actorTerm = (slug: string): string => `\u0001${slug}`;
export const sourceTerm = (slug: string): string => `\u0002${slug}`;
/** The terms that an article must have to speak of those that are given. */
export const filterTerms = (actor: string | undefined, source: string | undefined): string[] => [
  ...(actor === undefined ? [] : [actorTerm(actor)]),
  ...(source === undefined ? [] : [sourceTerm(source)]),
];
export const isFilterTerm = (term: string): boolean => term.charCodeAt(0) <= 2;

/** Of a term its words and postings, sorted by term. */
export interface SegmentTerm extends BlockTerm {}

/** One article as a segment of its own. */
export interface ArticleSegment {
  readonly article: SegmentArticle;
  readonly terms: readonly SegmentTerm[];
}

/** What is searched of an article, inverted. */
export function segmentOf(article: StoredArticle, attempt: string): ArticleSegment {
  const units = searchUnitsOf(article);
  const terms = new Map<string, { readonly surfaces: Set<string>; readonly writer: PostingsWriter }>();
  const entryOf = (term: string) => {
    const known = terms.get(term);
    if (known !== undefined) return known;
    const made = { surfaces: new Set<string>(), writer: new PostingsWriter() };
    terms.set(term, made);
    return made;
  };
  const lengths = units.map(({ words }, unit) => {
    const positions = new Map<string, number[]>();
    for (const { term, surface, position } of words) {
      entryOf(term).surfaces.add(surface);
      const known = positions.get(term);
      if (known === undefined) positions.set(term, [position]);
      else known.push(position);
    }
    for (const [term, at] of positions)
      entryOf(term).writer.add(
        unit,
        at.sort((left, right) => left - right),
      );
    return positions.size;
  });
  const { actors, sources } = spokenOf(article);
  for (const slug of actors) entryOf(actorTerm(slug)).writer.add(0, [0]);
  for (const slug of sources) entryOf(sourceTerm(slug)).writer.add(0, [0]);
  return {
    article: {
      slug: article.slug,
      attempt,
      date: article.published.earliest,
      publication: article.publication?.slug ?? null,
      lengths: lengths.map((length) => unpackLength(packLength(length))),
    },
    terms: [...terms]
      .sort(([left], [right]) => compareTerms(left, right))
      .map(([term, { surfaces, writer }]) => ({
        term,
        surfaces: [...surfaces].sort(compareTerms),
        postings: writer.result(),
      })),
  };
}

/** Whom an article mentions, and what it cites. */
function spokenOf({ paragraphs }: StoredArticle) {
  return {
    actors: new Set(paragraphs.flatMap(({ mentions }) => mentions.map(({ actor }) => actor))),
    sources: new Set(paragraphs.flatMap(({ citations }) => citations.flatMap(({ source }) => source ?? []))),
  };
}

/** By UTF-16 code units, as strings compare everywhere in segments. */
export const compareTerms = (left: string, right: string): number => (left < right ? -1 : Number(left > right));

/** Some 24 KB: reading one costs 3 read units, and a word that is rare is one of some hundred in it. */
const blockBytes = 24_000;

/** Collects terms, in order, into blocks of some 24 KB. */
export class BlockWriter {
  readonly #take: (block: Buffer, fence: Fence) => void;
  #terms: BlockTerm[] = [];
  #bytes = 0;

  /** @param take is given each block once it is full */
  constructor(take: (block: Buffer, fence: Fence) => void) {
    this.#take = take;
  }

  add(term: BlockTerm): void {
    const bytes =
      term.postings.units.length +
      term.postings.positions.length +
      term.term.length +
      term.surfaces.reduce((sum, surface) => sum + surface.length, 16);
    if (this.#bytes + bytes > blockBytes) this.end();
    this.#terms.push(term);
    this.#bytes += bytes;
  }

  end(): void {
    if (this.#terms.length > 0) this.#take(encodeBlock(this.#terms), fenceOf(this.#terms));
    this.#terms = [];
    this.#bytes = 0;
  }
}

/** So many bytes of postings stand in one piece; of a term that has more, several follow one another. */
export const pieceBytes = 100_000;
