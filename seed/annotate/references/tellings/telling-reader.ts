import type { CompiledRule } from '../../rules/compile.ts';
import type { Telling, TellingMatcher, TellingPlace } from './telling-rule.ts';

/** What finds tellings, by the rules. */
export interface TellingReader {
  /** In the order of the words that begin them, and at a word in that of the rules; those of the last rules after all others. */
  find(place: TellingPlace): FoundTelling[];
}

/** A telling, and the rule that read it. */
export type FoundTelling = Telling & { readonly rule: string };

export function tellingReaderOf(rules: readonly CompiledRule<TellingMatcher>[], vocabularySize: number): TellingReader {
  // The rules that may begin with a word, a bit each.
  const byWord = new Uint16Array(vocabularySize);
  for (const [index, { matcher }] of rules.entries())
    for (const list of matcher.begins) for (const word of list.first) byWord[word] = (byWord[word] ?? 0) | (1 << index);
  return Object.freeze({
    find(place: TellingPlace) {
      const { tokens } = place;
      const found: FoundTelling[] = [];
      const last: FoundTelling[] = [];
      for (let token = 0; token < tokens.count; token += 1) {
        let bits = byWord[tokens.word(token)] ?? 0;
        for (let index = 0; bits !== 0; index += 1, bits >>>= 1) {
          const compiled = (bits & 1) === 0 ? undefined : rules[index];
          const telling = compiled?.matcher.read(place, token) ?? null;
          if (telling === null || compiled === undefined) continue;
          (compiled.matcher.isLast === true ? last : found).push({ ...telling, rule: compiled.rule });
        }
      }
      return last.length === 0 ? found : [...found, ...last];
    },
  });
}
