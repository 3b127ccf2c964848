import lexicon from '../../lexicon/tellings.json' with { type: 'json' };
import { verbForms } from './verb-forms.ts';

/** All forms of verbs for what firms do and suffer: "sell", "sells", "sold"; irregular pasts, whatever the verb, from the lexicon. */
export function firmForms(verbs: readonly string[]): ReadonlySet<string> {
  return new Set([...verbs, ...verbForms(verbs), ...doubled(verbs), ...lexicon.firmForms]);
}

/** "Banned": one syllable with one vowel before its last consonant. */
function doubled(verbs: readonly string[]): string[] {
  return verbs
    .filter((verb) => /^[^aeiou]{1,3}[aeiou][bdgmnpt]$/u.test(verb))
    .map((verb) => `${verb}${verb.slice(-1)}ed`);
}
