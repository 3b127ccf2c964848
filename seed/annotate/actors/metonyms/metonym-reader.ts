import type { CompiledRule } from '../../rules/compile.ts';
import type { Span, TakenWords } from '../spans.ts';
import type { MetonymMatcher } from './metonym-rule.ts';

/**
 * The rule by which a capital or a seat of power stands for its government (Moscow insists); null where it is a place (a
 * visit to Moscow). `previous` is the decision on the one before it in a list, null where there is none.
 */
export type MetonymReader = (
  taken: TakenWords,
  span: Span,
  previous: boolean | null,
  /** Is told by what it is a place: the rule that says so, or `no-metonym` where none can tell. */
  refuse?: (by: string) => void,
) => string | null;

/** Puts the rules together: the first that can tell decides. What none can tell is a place. */
export function metonymReaderOf(rules: readonly CompiledRule<MetonymMatcher>[]): MetonymReader {
  return (taken, span, previous, refuse) => {
    const { words } = taken;
    const first = words.key(span.first - 1) === 'the' && words.joins(span.first) ? span.first - 1 : span.first;
    const after = span.last + 1;
    const capital = {
      taken,
      span,
      isSeat: span.use === 'seat',
      first,
      after,
      next: words.key(after),
      left: words.joins(first) ? words.key(first - 1) : '',
      isJoinedAfter: words.joins(after) && !words.isPossessive(span.last),
      previous,
    };
    for (const { rule, matcher } of rules) {
      const decision = matcher(capital);
      if (decision === true) return rule;
      if (decision === false) {
        refuse?.(rule);
        return null;
      }
    }
    refuse?.('no-metonym');
    return null;
  };
}
