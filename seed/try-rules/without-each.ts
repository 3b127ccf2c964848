import type { Annotator } from '../annotate/annotate.ts';
import type { RuleOrder } from '../annotate/order.ts';
import type { Rule } from '../annotate/rules/rule.ts';
import { annotatorsOf, type Failure, failuresOf, holds, type Instance, instancesOf } from './examples.ts';
import { rulesOf, withoutRule, withoutWord } from './rule-order.ts';

/** A rule, or a word of its list, that none of the rule's examples needs. */
export interface Unneeded {
  readonly rule: string;
  /** Null where it is the rule as a whole. */
  readonly list: string | null;
  readonly word: string | null;
}

export interface Tried {
  readonly rules: number;
  readonly words: number;
  readonly unneeded: readonly Unneeded[];
  /** Examples that do not hold with all rules: they show nothing. */
  readonly failures: readonly Failure[];
}

/**
 * Switches off every rule, and every word of every rule, and tells those without which all examples of the rule still hold.
 *
 * @param only the name of the one rule to try; all without it
 */
export function tryWithoutEach(order: RuleOrder, only?: string): Tried {
  const unneeded: Unneeded[] = [];
  let words = 0;
  const annotatorOf = annotatorsOf(order);
  const tried = rulesOf(order).filter(({ name }) => only === undefined || name === only);
  for (const rule of tried) {
    const instances = instancesOf(rule);
    if (stillHold(instances, rule, annotatorOf(withoutRule(order, rule.name)))) {
      unneeded.push({ rule: rule.name, list: null, word: null });
    }
    for (const [list, all] of Object.entries(rule.words)) {
      words += all.length;
      for (const word of all) {
        const own = [...instances].sort((one, other) => rank(one, list, word) - rank(other, list, word));
        if (stillHold(own, rule, annotatorOf(withoutWord(order, rule.name, list, word))))
          unneeded.push({ rule: rule.name, list, word });
      }
    }
  }
  const failures = tried.flatMap((rule) => failuresOf(rule, order, annotatorOf));
  return { rules: tried.length, words, unneeded, failures };
}

/** Examples of the word come first: one that fails is enough. Those of other words need not be tried. */
function rank({ filled }: Instance, list: string, word: string): number {
  if (filled === null) return 1;
  return filled.list === list && filled.word === word ? 0 : 2;
}

function stillHold(instances: readonly Instance[], rule: Rule, annotator: Annotator): boolean {
  return instances.every((instance) => holds(instance, rule, annotator));
}
