import lexicon from '../../lexicon/references.json' with { type: 'json' };
import { defineRule } from '../../rules/rule.ts';
import type { WorkMatcher } from '../work-rule.ts';

// "24 Harbor L. Rev. 301, 309–12 (2011)": volume, journal, first page, pages, year. "Taal-, Land- en Volkenkunde" has a comma.
const form =
  /(\d{1,4})[\s\u00A0]+(\p{Lu}[\p{L}\p{M}.’'&-]*(?:(?:(?<=-),)?[\s\u00A0]+(?:\p{Lu}[\p{L}\p{M}.’'&-]*|\p{Ll}[\p{L}\p{M}]*\.?|&)){0,8})[\s\u00A0]+\d{1,4}(?:,[\s\u00A0]*(?:at[\s\u00A0]+)?\d[\d–-]*(?:[\s\u00A0]*(?:nn?\.|&)[\s\u00A0]*\d[\d–-]*)*)*[\s\u00A0]+\((?:\p{L}+\.?[\s\u00A0]+)?\d{4}\)/uy;
// What only a periodical's name holds; or it is one word: "147 Daedalus 33", "117 AJIL Unbound 102".
const periodical =
  /\.|(?:^|[\s\u00A0])(?:Journal|Review|Quarterly|Yearbook|Annual|Law|Unbound|Online|Forum|Revue|Revista|Rivista|Zeitschrift|Annuaire|Anuario|Archiv)(?:[\s\u00A0]|$)|^[\p{L}-]{4,}$/u;
// "14 Nature Sustainability 220, 222 (2021)": a page of an article, behind its first.
const isPinned = /\d,[\s\u00A0]*(?:at[\s\u00A0]+)?\d{1,4}(?:[–-]\d+)?[\s\u00A0]+\(/u;
// A volume stands behind a comma, and not in a title: "Lund, The 24 Harbor Rules 9 (2011)".
const beforeVolume = /(?:^|[,;.:)”"’?!])[\s\u00A0]*$/u;
const farthest = 4;
const longestForm = 160;

/** An article as American law cites it: volume, journal, page and year. Reporters of courts, codes and treaties are cited so too, and are no press. */
export const volumeJournalPage = defineRule({
  name: 'volume-journal-page',
  pass: 'citations',
  words: { reporters: lexicon.reporters },
  examples: [
    [
      'The pier is closed.[1]\n\nNotes\n\n1. Mark Lund, Piers and Their Keepers, 24 Harbor L. Rev. 301, 309–12 (2011).',
      'Mark Lund, Piers and Their Keepers, 24 Harbor L. Rev. 301, 309–12 (2011) → Harbor L. Rev. 2011',
    ],
    [
      'The pier is closed.[1]\n\nNotes\n\n1. The Ferry Anna, 5 {Reporters} 9 (2011); Mark Lund, Ice, 2 Pier J. 7 (2012).',
      'Mark Lund, Ice, 2 Pier J. 7 (2012) → Pier J. 2012',
    ],
  ],
  counterexamples: [
    'The pier is closed.[1]\n\nNotes\n\n1. TASS, 24 May 2011.',
    'The pier is closed.[1]\n\nNotes\n\n1. Harbor Comm’n, The Yearly 2021 Pier Review 2 (2021).',
  ],
  make(list): WorkMatcher {
    const reporters = list('reporters');
    return {
      begins: 'NUMBER',
      read(tokens, token, limit) {
        const start = tokens.start(token);
        form.lastIndex = start;
        const match = form.exec(tokens.text);
        const [whole = '', volume = '', journal = ''] = match ?? [];
        const end = start + whole.length;
        if (match === null || whole.length > longestForm || end > tokens.end(limit - 1)) return null;
        if (
          !(periodical.test(journal) || isPinned.test(whole)) ||
          !beforeVolume.test(tokens.text.slice(Math.max(0, start - farthest), start))
        )
          return null;
        const source = start + whole.indexOf(journal, volume.length);
        return {
          start,
          end,
          source:
            reporters.endAt(tokens, tokens.at(source), limit) > 0
              ? null
              : { start: source, end: source + journal.length },
          date: start + whole.lastIndexOf('(') + 1,
        };
      },
    };
  },
});
