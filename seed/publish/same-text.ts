import type { AnnotatedArticle } from '../../schema/records/article.ts';

type Text = Pick<AnnotatedArticle, 'paragraphs'>;

/** Words in a row that are compared as one, as is usual for finding near-duplicates (Broder's shingles). */
const shingleWords = 3;
/** Of the shingles of the shorter of two texts, more than these have to be in the longer one. */
const leastShared = 0.25;

/**
 * Whether two articles are versions of one text: more than a quarter of the runs of three words of the shorter one are in the
 * other, without regard to case and marks. A version of a text has most of them, also where each sentence was edited; two
 * texts on one subject have a few in a hundred.
 */
export function isSameText(one: Text, other: Text): boolean {
  const [first, second] = [shinglesOf(one), shinglesOf(other)];
  const [shorter, longer] = first.size <= second.size ? [first, second] : [second, first];
  const shared = [...shorter].filter((shingle) => longer.has(shingle)).length;
  return shorter.size === 0 || shared > shorter.size * leastShared;
}

function shinglesOf({ paragraphs }: Text): Set<string> {
  const text = paragraphs.map((paragraph) => paragraph.text).join('\n');
  const words =
    text
      .normalize('NFKC')
      .toLowerCase()
      .match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
  const count = Math.max(words.length - shingleWords + 1, Math.min(words.length, 1));
  return new Set(Array.from({ length: count }, (_, at) => words.slice(at, at + shingleWords).join(' ')));
}
