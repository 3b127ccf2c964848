import { deflateRawSync, inflateRawSync } from 'node:zlib';
import type { StoredArticle } from '../records/stored-article.ts';
import { citationsByActor, citationsBySource } from './annotations-of.ts';
import type { Item } from './item.ts';
import { listIn, numberIn, textIn } from './stored-tuple.ts';

/*
 * Who is mentioned beside whom in an article, and which sources its sentences cite: what is counted over an actor's or a
 * source's newest articles. It stands on the document's first part, so that it is written, kept and removed with it, and is
 * read without the document.
 */

export interface Cooccurrences {
  /** The mentioned actors, by slug, and the numbers of the paragraphs that mention each: ascending, each once. */
  readonly actors: ReadonlyMap<string, readonly number[]>;
  /** The citations that name a source, in the order of the text. */
  readonly citations: readonly SourceWithActors[];
}

export interface SourceWithActors {
  readonly source: string;
  /** The actors that the citation is listed under: of its sentence, at most 50. */
  readonly actors: readonly string[];
}

/** The attribute of the document's first part. */
export const cooccurrencesAttribute = 'cooccurrences';
/** In bytes. What is longer is not stored: readers then take it from the document. An ordinary article has 500. */
const mostBytes = 16_384;
const currentForm = 1;
/** A window of 4 KB, which costs little to set up and is more than most articles fill. */
const options = { windowBits: 12, memLevel: 6, level: 9 };

/** What an article says of who is mentioned with whom. Takes time in proportion to the article. */
export function cooccurrencesOf(article: StoredArticle): Cooccurrences {
  const actors = new Map<string, number[]>();
  for (const { number, mentions } of article.paragraphs) {
    for (const { actor } of mentions) {
      const numbers = actors.get(actor);
      if (numbers === undefined) actors.set(actor, [number]);
      else if (numbers.at(-1) !== number) numbers.push(number);
    }
  }
  const actorsOf = new Map<number, string[]>();
  for (const [slug, listed] of citationsByActor(article)) {
    for (const { citation } of listed) {
      const known = actorsOf.get(citation.number);
      if (known === undefined) actorsOf.set(citation.number, [slug]);
      else known.push(slug);
    }
  }
  const citations = [...citationsBySource(article)].flatMap(([source, listed]) =>
    listed.map(({ citation: { number } }) => ({ number, source, actors: actorsOf.get(number) ?? [] })),
  );
  citations.sort((left, right) => left.number - right.number);
  return { actors, citations: citations.map(({ source, actors: some }) => ({ source, actors: some })) };
}

/** The attribute as it is stored; null where it would be too long. */
export function cooccurrencesToBytes(article: StoredArticle): Uint8Array | null {
  const { actors, citations } = cooccurrencesOf(article);
  const places = new Map([...actors.keys()].map((slug, place) => [slug, place]));
  const sources = new Map([...new Set(citations.map(({ source }) => source))].map((slug, place) => [slug, place]));
  // An actor is a list of its slug and its paragraphs; a citation one of its source's place and those of its actors.
  const stored = [
    currentForm,
    [...actors].map(([slug, numbers]) => [slug, ...numbers]),
    [...sources.keys()],
    citations.map(({ source, actors: some }) =>
      [source, ...some].map((slug, at) => (at === 0 ? sources : places).get(slug)),
    ),
  ];
  const bytes = deflateRawSync(JSON.stringify(stored), options);
  return bytes.length > mostBytes ? null : bytes;
}

/**
 * What a document's first part says; null where it says nothing, or in a form of a later version: the document tells.
 *
 * @throws Error where it is damaged
 */
export function cooccurrencesIn(item: Item): Cooccurrences | null {
  const bytes = item[cooccurrencesAttribute]?.B;
  if (bytes === undefined) return null;
  const [form, ofActors, ofSources, ofCitations] = listIn(JSON.parse(inflateRawSync(bytes, options).toString('utf8')));
  if (numberIn(form) !== currentForm) return null;
  const actors = new Map<string, readonly number[]>();
  for (const stored of listIn(ofActors)) {
    const [slug, ...numbers] = listIn(stored);
    actors.set(textIn(slug), numbers.map(numberIn));
  }
  const slugs = [...actors.keys()];
  const sources = listIn(ofSources).map(textIn);
  const citations = listIn(ofCitations).map((stored): SourceWithActors => {
    const [source, ...some] = listIn(stored);
    return { source: at(sources, source), actors: some.map((place) => at(slugs, place)) };
  });
  return { actors, citations };
}

function at(slugs: readonly string[], place: unknown): string {
  const slug = slugs[numberIn(place)];
  if (slug === undefined) throw new Error(`A stored document refers to slug ${place} of ${slugs.length}.`);
  return slug;
}
