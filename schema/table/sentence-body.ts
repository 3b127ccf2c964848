import type { QuotedSentence } from './quoted-sentence.ts';
import { flag, flagIn, listIn, numberIn, textOrNullIn } from './stored-tuple.ts';

/** A sentence as an entry holds it: `[paragraph, start, end, cited, text]`. Several annotations share it. */
export interface HeldSentence {
  readonly paragraph: number;
  /** Null where it is so long that only the article's document holds it. */
  readonly sentence: QuotedSentence | null;
}

/** Gives each sentence a number, and all of them as they are stored. */
export class SentenceTable {
  readonly #numbers = new Map<string, number>();
  readonly #stored: (readonly unknown[])[] = [];
  readonly #withTexts: boolean;

  /** @param withTexts false to hold only where the sentences stand */
  constructor(withTexts: boolean) {
    this.#withTexts = withTexts;
  }

  numberOf(paragraph: number, sentence: QuotedSentence): number {
    const key = `${paragraph} ${sentence.start} ${sentence.end}`;
    const known = this.#numbers.get(key);
    if (known !== undefined) return known;
    const { start, end, cited, text } = sentence;
    const place = [paragraph, start, end, flag(cited)];
    const number = this.#stored.push(this.#withTexts ? [...place, text] : place) - 1;
    this.#numbers.set(key, number);
    return number;
  }

  stored(): readonly unknown[] {
    return this.#stored;
  }
}

export function sentencesIn(stored: unknown): readonly HeldSentence[] {
  return listIn(stored).map((one): HeldSentence => {
    const [paragraph, start, end, cited, text] = listIn(one);
    const known = textOrNullIn(text);
    return {
      paragraph: numberIn(paragraph),
      sentence:
        known === null ? null : { start: numberIn(start), end: numberIn(end), cited: flagIn(cited), text: known },
    };
  });
}

export function sentenceAt(sentences: readonly HeldSentence[], number: unknown): HeldSentence {
  const found = sentences[numberIn(number)];
  if (found === undefined) throw new Error(`A stored annotation refers to sentence ${number} of ${sentences.length}.`);
  return found;
}
