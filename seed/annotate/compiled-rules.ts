import { type MetonymReader, metonymReaderOf } from './actors/metonyms/metonym-reader.ts';
import { type ClaimReader, claimReaderOf } from './claims/claim-reader.ts';
import { type DateReader, dateReaderOf } from './dates/date-parser.ts';
import type { RuleOrder } from './order.ts';
import type { ReferenceReader } from './references/item-context.ts';
import { type PressNameEnds, pressNameEndsOf, wordsOfPressNames } from './references/press-name-ends.ts';
import { referenceReaderOf } from './references/reference-reader.ts';
import { type TellingReader, tellingReaderOf } from './references/tellings/telling-reader.ts';
import { ruleCompiler, vocabularyOf } from './rules/compile.ts';
import { stopsOf } from './sentences/stop-reader.ts';
import type { Stops } from './text/stops.ts';
import type { Vocabulary } from './text/vocabulary.ts';

/** Rules ready to be run. Frozen: to run them changes nothing. */
export interface CompiledRules {
  /** The words that the rules know, by which texts are scanned. */
  readonly vocabulary: Vocabulary;
  readonly stops: Stops;
  readonly dates: DateReader;
  readonly metonyms: MetonymReader;
  readonly references: ReferenceReader;
  readonly tellings: TellingReader;
  readonly pressNameEnds: PressNameEnds;
  readonly claims: ClaimReader;
}

export function compileRules(order: RuleOrder): CompiledRules {
  return compilerOf(order)(order);
}

/**
 * What compiles an order, and those that lack a rule or a word of it: the words of the whole order are known in each, and
 * the lists that they share are made once.
 */
export function compilerOf({ metonyms, sentences, ...ofTokens }: RuleOrder): (order: RuleOrder) => CompiledRules {
  const vocabulary = vocabularyOf(Object.values(ofTokens).flat(), wordsOfPressNames);
  const compile = ruleCompiler(vocabulary);
  const { size } = vocabulary;
  // The finder of actors has words of its own, and so have sentences: texts are not scanned for those that only they know.
  const compileMetonyms = ruleCompiler(vocabularyOf(metonyms));
  const compileSentences = ruleCompiler(vocabularyOf(sentences));
  return (order) =>
    Object.freeze({
      vocabulary,
      stops: stopsOf(compileSentences(order.sentences)),
      dates: dateReaderOf(compile(order.dates), size),
      references: referenceReaderOf(
        compile(order.groups),
        compile(order.tokens),
        compile(order.works),
        compile(order.authorities),
        size,
      ),
      tellings: tellingReaderOf(compile(order.tellings), size),
      pressNameEnds: pressNameEndsOf(vocabulary),
      claims: claimReaderOf(compile(order.claims)),
      metonyms: metonymReaderOf(compileMetonyms(order.metonyms)),
    });
}
