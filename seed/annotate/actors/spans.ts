import type { MentionKind } from '../../../schema/records/mention.ts';
import type { NameUse } from './lexicon.ts';
import type { Words } from './words.ts';

/** A run of words that is taken: by a mention, or by something that is none. Both words included. */
export interface Span {
  first: number;
  last: number;
  readonly use: NameUse | 'person' | 'organisation' | 'description';
  /** Slug; null where the words are no actor, or where it is not known yet. */
  actor: string | null;
  kind: MentionKind;
  /** True for the name, demonym, capital or seat of a state. */
  readonly isState: boolean;
}

/** The words of a text and the spans that have taken them; spans never share a word. */
export class TakenWords {
  readonly words: Words;
  readonly #spanOf: (Span | undefined)[];

  constructor(words: Words) {
    this.words = words;
    this.#spanOf = new Array<Span | undefined>(words.count);
  }

  at(word: number): Span | undefined {
    return this.#spanOf[word];
  }

  take(span: Span): void {
    for (let word = span.first; word <= span.last; word++) this.#spanOf[word] = span;
  }

  /** Takes the words of a span from whatever has taken them. */
  claim(span: Span): void {
    for (let word = span.first; word <= span.last; word++) {
      const other = this.#spanOf[word];
      if (other !== undefined) this.release(other);
    }
    this.take(span);
  }

  release(span: Span): void {
    for (let word = span.first; word <= span.last; word++) this.#spanOf[word] = undefined;
  }

  /** True for a capitalised word that nothing has taken. */
  isFreeCapital(word: number): boolean {
    return this.words.isCapital(word) && this.#spanOf[word] === undefined;
  }

  /** The spans in order of place. */
  spans(): readonly Span[] {
    const spans: Span[] = [];
    for (let word = 0; word < this.words.count; word++) {
      const span = this.#spanOf[word];
      if (span === undefined) continue;
      spans.push(span);
      word = span.last;
    }
    return spans;
  }
}
