import type { CitationRecord } from '../../schema/records/citation.ts';
import type { TextRange } from '../../schema/records/text-range.ts';
import type { CitedGroup } from '../annotate/claims/claim-rule.ts';
import { rulesInUse } from '../annotate/rules-in-use.ts';
import type { DraftParagraph } from './drafts.ts';
import { overlap } from './find-quote.ts';

/**
 * What a citation that an editor adds stands behind, by the annotator's own rule, and the paragraph's others: a later one of
 * its sentence whose claim went over it stands behind what is left.
 */
export function claimAt(
  { text, sentences }: DraftParagraph,
  added: TextRange,
  citations: readonly CitationRecord[],
): { readonly claim: TextRange | null; readonly others: readonly CitationRecord[] } {
  const sentence = sentences.find(({ start, end }) => added.start >= start && added.start < end);
  if (sentence === undefined) return { claim: null, others: citations };
  const inSentence = citations.filter(({ start }) => start >= sentence.start && start < sentence.end);
  const groups = groupsOf(text, [...inSentence, added]);
  const claims = rulesInUse.claims.claimsOf(text, sentence, groups);
  const claimOf = (range: TextRange): TextRange | null =>
    claims[groups.findIndex((group) => overlap(group, range))] ?? null;
  const own = groups.find((group) => overlap(group, added));
  return {
    claim: claimOf(added),
    others: citations.map((citation) =>
      inSentence.includes(citation) && own !== undefined && citation.claim !== null && overlap(citation.claim, own)
        ? { ...citation, claim: claimOf(citation) }
        : citation,
    ),
  };
}

/** Citations in one pair of brackets are one group. */
function groupsOf(text: string, ranges: readonly TextRange[]): CitedGroup[] {
  const groups: CitedGroup[] = [];
  for (const range of ranges.toSorted((a, b) => a.start - b.start)) {
    const group = inBrackets(text, range);
    if (!groups.some((known) => overlap(known, group))) groups.push(group);
  }
  return groups;
}

function inBrackets(text: string, { start, end }: TextRange): CitedGroup {
  const opening = Math.max(text.lastIndexOf('(', start - 1), text.lastIndexOf('[', start - 1));
  const closing = /[)\]]/.exec(text.slice(end));
  const isOpen = start > 0 && opening >= 0 && !/[)\]]/.test(text.slice(opening, start));
  if (!isOpen || closing === null || /[([]/.test(text.slice(end, end + closing.index)))
    return { start, end, placement: 'PHRASE' };
  return { start: opening, end: end + closing.index + 1, placement: 'APART' };
}
