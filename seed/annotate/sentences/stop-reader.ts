import type { CompiledRule } from '../rules/compile.ts';
import type { Stops } from '../text/stops.ts';
import type { StopMatcher } from './stop-rule.ts';

/** What rules know of the words around full stops: the first that knows a word says what its stop means. */
export function stopsOf(rules: readonly CompiledRule<StopMatcher>[]): Stops {
  const matchers = rules.map(({ matcher }) => matcher);
  const openers = matchers.filter(({ says }) => says === 'OPENS');
  return {
    stopAfter(word) {
      if (word === '') return 'END';
      for (const matcher of matchers) if (matcher.says !== 'OPENS' && matcher.has(word)) return matcher.says;
      return 'END';
    },
    opensSentence: (word) => openers.some((matcher) => matcher.has(word)),
  };
}
