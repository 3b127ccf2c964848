import lexicon from '../../../lexicon/tellings.json' with { type: 'json' };
import { defineRule } from '../../../rules/rule.ts';
import { kinds } from '../../../text/tokens.ts';
import { firmForms } from '../firm-forms.ts';
import { goesOnWith, openingOf } from '../objects.ts';
import type { TellingMatcher } from '../telling-rule.ts';
import { datesWithin } from '../told-dates.ts';
import { sourceEndingWith } from '../told-sources.ts';

const comma = 44;
// Where a clause begins: what stands after is its subject.
const opens =
  /(?:^|[.!?;:—–][”"’)\]]*[\s\u00A0]+|[\s\u00A0](?:and|but|while|whereas|although|though|that|when|where|because|since)[\s\u00A0]+)(?:[Tt]he[\s\u00A0]+)?[“"«*_]?$/u;
const article = /(?:^|(?<=[\s\u00A0“"(]))[Tt]he[\s\u00A0]+[“"«*_]?$/u;
const longestBefore = 24;
const longestAside = 9;
const longestObject = 8;

/**
 * A known source that an aside sets against others, or says to be writing, before whatever it does: "RBC, for its part,
 * records the ice", "RBC, writing on Friday, names the pilot".
 */
export const sourceByItself = defineRule({
  name: 'source-by-itself',
  pass: 'citations',
  words: {
    asides: [
      'for its part',
      'for once',
      'as ever',
      'as always',
      'as usual',
      'however',
      'meanwhile',
      'by contrast',
      'in contrast',
      'on the other hand',
      'in turn',
      'too',
    ],
    writing: ['writing', 'reporting', 'commenting', 'broadcasting', 'working', 'looking', 'relying', 'drawing'],
    ofFirms: [...lexicon.ofFirms, ...lexicon.assets],
  },
  examples: [
    ['Vedomosti, {asides}, fathoms the ice.', 'Vedomosti, {asides}, fathoms → Vedomosti'],
    [
      'Vedomosti, {writing} on Friday, fathoms the ice.',
      'Vedomosti, {writing} on Friday, fathoms → Vedomosti 2017-11-17',
    ],
    ['Vedomosti, however, fathoms the {ofFirms}.'],
  ],
  counterexamples: [
    'The owner of Vedomosti, however, fathoms the ice.',
    'Vedomosti, however, fathoms its ice.',
    'Vedomosti, however, closes the pier.',
    'Vedomosti, however ice came, slept.',
    'The Duma, for its part, fathoms the ice.',
  ],
  make(list): TellingMatcher {
    const [asides, writing, ofFirms] = [list('asides'), list('writing'), list('ofFirms')];
    const firms = firmForms(lexicon.firmDoings);
    return {
      begins: [asides, writing],
      isLast: true,
      read(place, token) {
        const { text, tokens } = place;
        if (tokens.kind(token - 1) !== comma) return null;
        const aside = asides.endAt(tokens, token, tokens.count);
        let close = aside < 0 ? token + 1 : aside;
        if (aside < 0) {
          if (!writing.has(tokens, token)) return null;
          while (close < token + longestAside && tokens.kind(close) !== comma) close += 1;
        }
        const verb = close + 1;
        if (tokens.kind(close) !== comma || tokens.kind(verb) !== kinds.lower) return null;
        const word = tokens.slice(verb, verb + 1);
        if (!/[^suio]s$|[^s]ed$|^(?:said|wrote|had|gave)$/u.test(word) || firms.has(word)) return null;
        if (openingOf(tokens, verb + 1) === 'OWN' || goesOnWith(tokens, verb + 1, ofFirms, longestObject)) return null;
        const source = sourceEndingWith(place, token - 2);
        if (source === null || !source.known || source.isActor) return null;
        const before = text.slice(Math.max(0, source.start - longestBefore), source.start);
        if (!opens.test(before)) return null;
        const dates = aside < 0 ? datesWithin(place, { start: tokens.start(token), end: tokens.end(close - 1) }) : [];
        const start = source.start - (article.exec(before)?.[0].length ?? 0);
        return { start, end: tokens.end(verb), source, dates, needsDate: false };
      },
    };
  },
});
