import type { WordList } from './word-list.ts';

/** What is found in a document, in this order. Each pass reads what those before it have found. */
export const passes = ['sentences', 'dates', 'citations', 'sources', 'claims', 'entities'] as const;
export type Pass = (typeof passes)[number];

/** Words and phrases in lower case, by what they are for. */
export type WordLists = Readonly<Record<string, readonly string[]>>;

/**
 * A text and what is found in it, in order, as `found.ts` prints it: of sentences their text, of dates `print = date`, of
 * citations `print → source dates`, of sources `print = slug`, of claims their text, of entities `print = KIND slug`.
 * `{list}` stands for each word of a list of the rule, `{List}` for the word with a capital.
 */
export type Example = readonly [text: string, ...found: string[]];

export interface RuleDefinition<Matcher, Lists extends WordLists> {
  /** In kebab-case. Stored annotations point at it: it stays as it is. */
  readonly name: string;
  readonly pass: Pass;
  readonly words: Lists;
  /** What is found thanks to the rule: without it, or without a word of it, at least one of them fails. */
  readonly examples: readonly Example[];
  /** Texts in which the rule finds nothing. */
  readonly counterexamples: readonly string[];
  /** Makes what the rule's pass runs; `list` gives a list of `words`, ready to be found among tokens. */
  make(list: (name: keyof Lists & string) => WordList): Matcher;
}

/** A rule whose lists are not known by name: what passes and tools work with. */
export interface Rule<Matcher = unknown> {
  readonly name: string;
  readonly pass: Pass;
  readonly words: WordLists;
  readonly examples: readonly Example[];
  readonly counterexamples: readonly string[];
  /** The rule's matcher, of the words that `listOf` makes of its lists. */
  compile(listOf: (words: readonly string[]) => WordList): Matcher;
  /** The same rule without a word of a list. */
  withoutWord(list: string, word: string): Rule<Matcher>;
}

/** Makes a rule a value: frozen, and to be compiled with all of its words or with fewer. */
export function defineRule<Matcher, Lists extends WordLists>(
  definition: RuleDefinition<Matcher, Lists>,
): Rule<Matcher> {
  return ruleOf(definition, definition.words);
}

function ruleOf<Matcher, Lists extends WordLists>(
  definition: RuleDefinition<Matcher, Lists>,
  words: WordLists,
): Rule<Matcher> {
  const { name, pass, examples, counterexamples, make } = definition;
  return Object.freeze({
    name,
    pass,
    words,
    examples,
    counterexamples,
    compile: (listOf: (words: readonly string[]) => WordList) => make((list) => listOf(words[list] ?? [])),
    withoutWord: (list: string, word: string) =>
      ruleOf(definition, { ...words, [list]: (words[list] ?? []).filter((one) => one !== word) }),
  });
}
