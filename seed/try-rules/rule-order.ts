import type { RuleOrder } from '../annotate/order.ts';
import type { Rule } from '../annotate/rules/rule.ts';

/** Every rule, in order. */
export function rulesOf(order: RuleOrder): readonly Rule[] {
  return Object.values(order).flat();
}

/** The same order without a rule. */
export function withoutRule(order: RuleOrder, name: string): RuleOrder {
  return mapRules(order, (rules) => rules.filter((rule) => rule.name !== name));
}

/** The same order with a rule that lacks a word of a list. */
export function withoutWord(order: RuleOrder, name: string, list: string, word: string): RuleOrder {
  return mapRules(order, (rules) => rules.map((rule) => (rule.name === name ? rule.withoutWord(list, word) : rule)));
}

function mapRules(
  order: RuleOrder,
  map: <Matcher>(rules: readonly Rule<Matcher>[]) => readonly Rule<Matcher>[],
): RuleOrder {
  return {
    sentences: map(order.sentences),
    dates: map(order.dates),
    groups: map(order.groups),
    tokens: map(order.tokens),
    works: map(order.works),
    authorities: map(order.authorities),
    tellings: map(order.tellings),
    claims: map(order.claims),
    metonyms: map(order.metonyms),
  };
}
