import { mentionKinds } from '../records/mention.ts';
import type { ListedMention } from './annotations-of.ts';
import { SentenceTable, sentenceAt, sentencesIn } from './sentence-body.ts';
import { choiceIn, listIn, numberIn, provenanceIn, textOrNullIn, withoutLastNulls } from './stored-tuple.ts';

/** What finds a mention in its article, where the entry does not hold its sentence. */
export interface MentionPlace {
  readonly paragraph: number;
  /** Of the mention, in the paragraph. */
  readonly start: number;
}

/**
 * Mentions of one actor in one article, as form 1 of entries holds them: `[sentences, mentions]`, a mention
 * `[sentence, start in the sentence, length, kind, provenance, text]`, its text only where it goes on beyond the sentence.
 *
 * @param withTexts false to hold only where they stand
 */
export function mentionsToBody(mentions: readonly ListedMention[], withTexts: boolean): unknown {
  const sentences = new SentenceTable(withTexts);
  const stored = mentions.map(({ paragraph, mention, text, sentence }) => {
    const start = mention.start - sentence.start;
    return withoutLastNulls([
      sentences.numberOf(paragraph, sentence),
      withTexts ? start : mention.start,
      mention.end - mention.start,
      mentionKinds.indexOf(mention.kind),
      mention.provenance ?? null,
      withTexts && sentence.text.slice(start, start + text.length) !== text ? text : null,
    ]);
  });
  return [sentences.stored(), stored];
}

/** @param actor the slug of the actor whose list it is */
export function mentionsInBody(body: unknown, actor: string): (ListedMention | MentionPlace)[] {
  const [first, second] = listIn(body);
  const sentences = sentencesIn(first);
  return listIn(second).map((one) => {
    const [number, offset, size, kind, provenance, text] = listIn(one);
    const { paragraph, sentence } = sentenceAt(sentences, number);
    if (sentence === null) return { paragraph, start: numberIn(offset) };
    const start = sentence.start + numberIn(offset);
    const end = start + numberIn(size);
    return {
      paragraph,
      mention: { start, end, kind: choiceIn(mentionKinds, kind), actor, ...provenanceIn(provenance) },
      text: textOrNullIn(text) ?? sentence.text.slice(start - sentence.start, end - sentence.start),
      sentence,
    };
  });
}
