import { type DateReader, dateReaderOf } from './dates/date-parser.ts';
import type { RuleOrder } from './order.ts';
import { ruleCompiler, vocabularyOf } from './rules/compile.ts';
import type { Vocabulary } from './text/vocabulary.ts';

/** Rules ready to be run. Frozen: to run them changes nothing. */
export interface CompiledRules {
  /** The words that the rules know, by which texts are scanned. */
  readonly vocabulary: Vocabulary;
  readonly dates: DateReader;
}

export function compileRules(order: RuleOrder): CompiledRules {
  const vocabulary = vocabularyOf(Object.values(order).flat());
  const compile = ruleCompiler(vocabulary);
  return Object.freeze({ vocabulary, dates: dateReaderOf(compile(order.dates), vocabulary.size) });
}
