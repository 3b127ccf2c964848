import type { CompiledRule } from '../rules/compile.ts';
import type { Stop, Stops } from '../text/stops.ts';
import type { StopMatcher } from './stop-rule.ts';

type Known = Stop<StopMatcher['says']> & StopMatcher;

/** What rules know of the words around full stops: the first that knows a word says what its stop means. */
export function stopsOf(rules: readonly CompiledRule<StopMatcher>[]): Stops {
  const known = rules.map(({ rule, matcher: { says, has } }): Known => ({ rule, says, has }));
  const openers = known.filter(({ says }) => says === 'OPENS');
  const stops = known.filter(isStop);
  return {
    stopAfter(word) {
      if (word === '') return null;
      for (const stop of stops) if (stop.has(word)) return stop;
      return null;
    },
    openerOf: (word) => openers.find((opener) => opener.has(word))?.rule ?? null,
  };
}

function isStop(known: Known): known is Stop & StopMatcher {
  return known.says !== 'OPENS';
}
