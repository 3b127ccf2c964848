import type { CalendarDate } from '../../schema/records/date.ts';
import { type Annotator, createAnnotator } from '../annotate/annotate.ts';
import { compilerOf } from '../annotate/compiled-rules.ts';
import type { RuleOrder } from '../annotate/order.ts';
import type { Rule } from '../annotate/rules/rule.ts';
import { readPlainText } from '../formats/plain-text/read-plain-text.ts';
import { found } from './found.ts';
import { withoutRule } from './rule-order.ts';

/** An example with its words filled in. */
export interface Instance {
  readonly text: string;
  readonly found: readonly string[];
  /** The word that was filled in, and its list; null in an example without a slot. */
  readonly filled: { readonly list: string; readonly word: string } | null;
}

const slot = /\{(\p{L}+)\}/u;

/** The instances of a rule's examples: of one with a slot, one for each word of its list. */
export function instancesOf({ name, words, examples }: Pick<Rule, 'name' | 'words' | 'examples'>): Instance[] {
  return examples.flatMap((example): Instance[] => {
    const [text, ...expected] = example;
    const printed = slot.exec(example.join('\n'))?.[1];
    if (printed === undefined) return [{ text, found: expected, filled: null }];
    const list = printed in words ? printed : uncapitalised(printed);
    const own = words[list];
    if (own === undefined) throw new Error(`The rule ${name} has no list "${list}", which its example names: ${text}`);
    return own.map((word) => {
      const filled = list === printed ? word : capitalised(word);
      const [filledText = '', ...filledFound] = example.map((line) => line.replaceAll(`{${printed}}`, filled));
      return { text: filledText, found: filledFound, filled: { list, word } };
    });
  });
}

function capitalised(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}

function uncapitalised(word: string): string {
  return word.charAt(0).toLowerCase() + word.slice(1);
}

/** What annotates by an order, or by one that lacks a rule or a word of it. */
export type AnnotatorOf = (order: RuleOrder) => Annotator;

/** @param whole the order that the others lack something of */
export function annotatorsOf(whole: RuleOrder): AnnotatorOf {
  const compile = compilerOf(whole);
  const ofWhole = createAnnotator({ rules: compile(whole) });
  return (order) => (order === whole ? ofWhole : createAnnotator({ rules: compile(order) }));
}

/** The day of the articles that examples stand in. */
const published: CalendarDate = '2017-11-20';

/** What a rule's pass finds in a text, as `found.ts` prints it. */
function foundIn(text: string, { pass }: Pick<Rule, 'pass'>, { annotate }: Annotator): readonly string[] {
  const document = `A Quiet Week by the River\n\nPublication: The Ferryman’s Review\n\n${text}`;
  return found[pass](annotate(readPlainText(document), { published }).article);
}

export function holds(instance: Instance, rule: Rule, annotator: Annotator): boolean {
  const lines = foundIn(instance.text, rule, annotator);
  return lines.length === instance.found.length && lines.every((line, index) => line === instance.found[index]);
}

export interface Failure {
  readonly rule: string;
  readonly text: string;
  readonly expected: readonly string[];
  readonly found: readonly string[];
}

/** The examples that do not hold, and the counterexamples in which the rule finds something: what it finds is lost without it. */
export function failuresOf(rule: Rule, order: RuleOrder, annotatorOf: AnnotatorOf): Failure[] {
  const annotator = annotatorOf(order);
  const examples = instancesOf(rule)
    .filter((instance) => !holds(instance, rule, annotator))
    .map(({ text, found: expected }) => ({ rule: rule.name, text, expected, found: foundIn(text, rule, annotator) }));
  if (rule.counterexamples.length === 0) return examples;
  const without = annotatorOf(withoutRule(order, rule.name));
  const counterexamples = rule.counterexamples.flatMap((text) => {
    const [expected, lines] = [foundIn(text, rule, without), foundIn(text, rule, annotator)];
    return lines.join('\n') === expected.join('\n') ? [] : [{ rule: rule.name, text, expected, found: lines }];
  });
  return [...examples, ...counterexamples];
}
