import { Vocabulary } from '../text/vocabulary.ts';
import type { Rule } from './rule.ts';
import { WordList } from './word-list.ts';

/** A rule's matcher, and the rule's name. */
export interface CompiledRule<Matcher> {
  readonly rule: string;
  readonly matcher: Matcher;
}

/** The words of all lists of some rules, and others in lower case. */
export function vocabularyOf(rules: Iterable<Rule>, others: Iterable<string> = []): Vocabulary {
  const words = new Set(others);
  for (const { words: lists } of rules) {
    for (const list of Object.values(lists)) {
      for (const phrase of list) {
        if (/^[a-z]+$/.test(phrase)) words.add(phrase);
        else for (const [word] of phrase.normalize('NFC').matchAll(/\p{L}[\p{L}\p{M}]*/gu)) words.add(word);
      }
    }
  }
  return new Vocabulary(words);
}

/** Compiles the rules of a pass, in their order. Each list is made once, whichever rules have it, and however often. */
export function ruleCompiler(
  vocabulary: Vocabulary,
): <Matcher>(rules: readonly Rule<Matcher>[]) => CompiledRule<Matcher>[] {
  const made = new WeakMap<readonly string[], WordList>();
  const listOf = (words: readonly string[]) => {
    const known = made.get(words) ?? new WordList(words, vocabulary);
    made.set(words, known);
    return known;
  };
  return (rules) => rules.map((rule) => ({ rule: rule.name, matcher: rule.compile(listOf) }));
}
