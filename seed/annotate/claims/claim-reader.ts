import type { TextRange } from '../../../schema/records/text-range.ts';
import type { CompiledRule } from '../rules/compile.ts';
import type { CitedGroup, ClaimMatcher } from './claim-rule.ts';
import { skipMarks } from './stretch.ts';

/** Finds what the groups of citations of a sentence support. */
export interface ClaimReader {
  /**
   * The claim of each group of a sentence, in their order: the first that a rule finds; null where none does.
   *
   * @param groups in order, none overlapping
   */
  claimsOf(text: string, sentence: TextRange, groups: readonly CitedGroup[]): (TextRange | null)[];
}

export function claimReaderOf(rules: readonly CompiledRule<ClaimMatcher>[]): ClaimReader {
  return {
    claimsOf: (text, sentence, groups) =>
      groups.map((group, index) => {
        const previous = groups[index - 1]?.end ?? sentence.start;
        const start = previous > sentence.start ? skipMarks(text, previous, group.start) : claimStart(text, sentence);
        const end = groups[index + 1]?.start ?? sentence.end;
        for (const { matcher } of rules) {
          const claim = matcher.claimOf({ text, group, start, end });
          if (claim !== null) return claim;
        }
        return null;
      }),
  };
}

// What marks an item of a list, and a call of a note that stands before the sentence after its own: "-- ", "[1] ".
const openingMarks =
  /^(?:(?:--|[•‣◦▪●■·*+–—-])[\s\u00A0]+|\[\^?\d{1,3}\][\s\u00A0]*|\(?\d{1,2}[.)][\s\u00A0]+(?=\p{Lu}|[“"«]))+/u;
const longestMarks = 40;

function claimStart(text: string, { start }: TextRange): number {
  return start + (openingMarks.exec(text.slice(start, start + longestMarks))?.[0].length ?? 0);
}
