import { align, pairsCompared } from './align.ts';
import type { CitationView, MentionView, WholeArticle, WholeParagraph } from './view.ts';

/** What became of something between two revisions: null on the side that lacks it. */
export type Change<Value> =
  | { readonly before: Value; readonly after: Value }
  | { readonly before: Value; readonly after: null }
  | { readonly before: null; readonly after: Value };

export interface RevisionDiffView {
  readonly from: number;
  readonly to: number;
  /** In the order of the text, like the others. What stayed the same is left out. */
  readonly paragraphs: readonly Change<string>[];
  readonly citations: readonly Change<CitationView>[];
  readonly mentions: readonly Change<MentionView>[];
}

/** Paragraphs of a rewritten passage that one is compared with. */
const candidates = 10;
/** Of its different words so many have to be in the other paragraph for one to be a change of the other. */
const shareOfWords = 0.4;
/** A paragraph of so many different words belongs to one that holds all of it, however long that is. */
const fewestWordsHeld = 3;

/** Whether the shorter text stands in the longer one, whatever mark it ended with. */
const holds = (longer: string, shorter: string): boolean => longer.includes(shorter.replace(/\P{L}+$/u, ''));

/**
 * What changed between two states of an article. Paragraphs belong together where their texts are the same, or, between such,
 * where they share words or one holds the other; annotations where they are the same words of such paragraphs, or of one source
 * or actor.
 */
export function revisionDiff(from: WholeArticle, to: WholeArticle): RevisionDiffView {
  const textOf = ({ record }: WholeParagraph): string => record.text;
  const known = new Map<WholeParagraph, ReadonlySet<string>>();
  const wordsOf = (paragraph: WholeParagraph): ReadonlySet<string> => {
    const words =
      known.get(paragraph) ??
      new Set(
        textOf(paragraph)
          .toLowerCase()
          .match(/[\p{L}\p{N}]+/gu),
      );
    known.set(paragraph, words);
    return words;
  };
  const shareWords = (before: WholeParagraph, after: WholeParagraph): boolean => {
    const [some, others] = [wordsOf(before), wordsOf(after)];
    const shared = [...some].filter((word) => others.has(word)).length;
    if (shared >= shareOfWords * Math.max(some.size, others.size)) return true;
    if (Math.min(some.size, others.size) < fewestWordsHeld) return false;
    const [left, right] = [textOf(before), textOf(after)];
    return left.length < right.length ? holds(right, left) : holds(left, right);
  };
  const paragraphs = paired(from.paragraphs, to.paragraphs, textOf, shareWords);
  const inside = <Value>(of: (paragraph: WholeParagraph) => readonly Value[], rules: Rules<Value>): Change<Value>[] =>
    paragraphs.flatMap(({ before, after }) =>
      paired(before === null ? [] : of(before), after === null ? [] : of(after), rules.text, rules.isAkin).filter(
        (change) => change.before === null || change.after === null || isOther(change.before, change.after, rules),
      ),
    );
  return {
    from: from.record.revision,
    to: to.record.revision,
    paragraphs: paragraphs
      .map(({ before, after }) => ({ before: before?.record.text ?? null, after: after?.record.text ?? null }))
      .filter((change): change is Change<string> => change.before !== change.after),
    citations: inside(({ citations }) => citations, citationRules),
    mentions: inside(({ mentions }) => mentions, mentionRules),
  };
}

/** What is counted of a state of an article before it is compared. */
type Compared = Readonly<Record<'citations' | 'mentions', { readonly length: number }>> & {
  readonly paragraphs: readonly { readonly record: { readonly text: string } }[];
};

const stepsOfAnnotation = 100;

/** Steps of `Spending.work` that comparing two states takes at most: pairs of paragraphs, their letters, annotations written out. */
export function stepsOfDiff(before: Compared, after: Compared): number {
  const own = [before, after].reduce(
    (sum, { paragraphs, citations, mentions }) =>
      sum +
      paragraphs.reduce((letters, { record }) => letters + record.text.length, 0) +
      stepsOfAnnotation * (citations.length + mentions.length),
    0,
  );
  return pairsCompared(before.paragraphs.length, after.paragraphs.length) + own;
}

interface Rules<Value> {
  /** Its words. */
  readonly text: (value: Value) => string;
  /** What it says beside its words, whatever its place. */
  readonly meaning: (value: Value) => string;
  readonly isAkin: (before: Value, after: Value) => boolean;
}

const citationRules: Rules<CitationView> = {
  text: ({ record }) => record.text,
  meaning: ({ record: { signal, source, via, dates, url, title, authors }, claim }) =>
    // Which rule found a date is told by its place among the rules of an article, which is another in another revision.
    JSON.stringify([
      signal,
      source,
      via,
      dates.map(({ provenance: _, ...said }) => said),
      url,
      title,
      authors,
      claim?.text ?? null,
    ]),
  isAkin: (before, after) => before.record.source !== null && before.record.source === after.record.source,
};

const mentionRules: Rules<MentionView> = {
  text: ({ text }) => text,
  meaning: ({ record: { kind, actor } }) => `${kind} ${actor}`,
  isAkin: (before, after) => before.record.actor === after.record.actor,
};

function isOther<Value>(before: Value, after: Value, { text, meaning }: Rules<Value>): boolean {
  return text(before) !== text(after) || meaning(before) !== meaning(after);
}

/** All of both lists in order, those together that belong together. */
function paired<Value>(
  before: readonly Value[],
  after: readonly Value[],
  textOf: (value: Value) => string,
  isAkin: (before: Value, after: Value) => boolean,
): Change<Value>[] {
  const changes: Change<Value>[] = [];
  let removed: Value[] = [];
  let added: Value[] = [];
  const settle = (): void => {
    for (const one of removed) {
      const other = added.slice(0, candidates).findIndex((value) => isAkin(one, value));
      if (other < 0) {
        changes.push({ before: one, after: null });
        continue;
      }
      const [...skipped] = added.splice(0, other + 1);
      const match = skipped.pop();
      for (const value of skipped) changes.push({ before: null, after: value });
      if (match !== undefined) changes.push({ before: one, after: match });
    }
    for (const value of added) changes.push({ before: null, after: value });
    [removed, added] = [[], []];
  };
  for (const [one, other] of align(before.map(textOf), after.map(textOf))) {
    const left = one === null ? undefined : before[one];
    const right = other === null ? undefined : after[other];
    if (left !== undefined && right !== undefined) {
      settle();
      changes.push({ before: left, after: right });
    } else if (left !== undefined) removed.push(left);
    else if (right !== undefined) added.push(right);
  }
  settle();
  return changes;
}
