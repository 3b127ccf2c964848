import type { CompiledRule } from '../../rules/compile.ts';
import { kinds, type Tokens } from '../../text/tokens.ts';
import type { Telling, TellingMatcher, TellingPlace } from './telling-rule.ts';

/** What finds tellings, by the rules. */
export interface TellingReader {
  /** In the order of the words that begin them, and at a word in that of the rules; those of the last rules after all others. */
  find(place: TellingPlace): FoundTelling[];
}

/** A telling, and the rule that read it. */
export type FoundTelling = Telling & { readonly rule: string };

export function tellingReaderOf(rules: readonly CompiledRule<TellingMatcher>[], vocabularySize: number): TellingReader {
  // The rules that may begin with a word, in their order; most words begin none.
  const byWord = new Array<CompiledRule<TellingMatcher>[] | undefined>(vocabularySize);
  for (const rule of rules) {
    for (const word of new Set(rule.matcher.begins.flatMap(({ first }) => [...first]))) {
      const others = byWord[word] ?? [];
      others.push(rule);
      byWord[word] = others;
    }
  }
  const followingNames = rules.filter(({ matcher }) => matcher.followsName === true);
  const atDays = rules.filter(({ matcher }) => matcher.atDay === true);
  return Object.freeze({
    find(place: TellingPlace) {
      const { tokens } = place;
      const found: FoundTelling[] = [];
      const last: FoundTelling[] = [];
      for (let token = 0; token < tokens.count; token += 1) {
        const begun = byWord[tokens.word(token)];
        if (begun !== undefined) {
          for (const { rule, matcher } of begun) {
            const telling = matcher.read(place, token);
            if (telling !== null) (matcher.isLast === true ? last : found).push({ ...telling, rule });
          }
        }
        if (place.dates.mayBegin(tokens, token) || place.dates.mayBeginRelative(tokens, token)) {
          for (const { rule, matcher } of atDays) {
            const telling = matcher.read(place, token);
            if (telling !== null) last.push({ ...telling, rule });
          }
        }
        if (!mayFollowName(tokens, token)) continue;
        for (const each of followingNames) {
          if (begun?.includes(each) === true) continue;
          const { rule, matcher } = each;
          const telling = matcher.read(place, token);
          if (telling !== null) last.push({ ...telling, rule });
        }
      }
      return last.length === 0 ? found : [...found, ...last];
    },
  });
}

const closing = new Set([34, 0x201d, 0xbb, 42, 95]);

/** True for a word in small letters after what may be the last word of a name. */
function mayFollowName(tokens: Tokens, token: number): boolean {
  if (tokens.kind(token) !== kinds.lower || tokens.gap(token) === 0) return false;
  const before = tokens.kind(token - 1);
  if (before === kinds.lower) return tokens.kind(token - 2) === 46 && tokens.isAdjacent(token - 1);
  return before === kinds.capital || before === kinds.number || closing.has(before);
}
