import lexicon from '../../../lexicon/tellings.json' with { type: 'json' };
import { defineRule } from '../../../rules/rule.ts';
import { kinds } from '../../../text/tokens.ts';
import { endsPossessive, possessorEnding } from '../subjects.ts';
import type { TellingMatcher, TellingPlace } from '../telling-rule.ts';

const before = /(?:^|(?<=[\s\u00A0“"(]))(?:[Ii]n|[Bb]y|[Oo]n|[Tt]o|[Ff]rom)[\s\u00A0]+(?:the[\s\u00A0]+)?$/u;
const article = /(?:^|(?<=[\s\u00A0“"(]))[Tt]he[\s\u00A0]+$/u;
const longestBefore = 12;
// "In the Guardian’s view room".
const afterNoun =
  /^(?:[,.;:!?)—–-]|[\s\u00A0]+(?:[\p{Lu}“"]|(?:of|the|an?|it|he|she|they|this|that|there|these|those|no|on|at|in|is|was)(?!\p{L})))/u;
const holds =
  /^(?:[\s\u00A0]+(?:for|of)[\s\u00A0]+[\p{L}\d]+)?[\s\u00A0]+(?:is|was|were|remains)(?::|[\s\u00A0]+(?:[“"]|\p{N}|(?:simple|different|that|about|some|the opposite|higher|lower|nearer|closer|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|a hundred|a thousand|a dozen)(?!\p{L})))/u;
const closes = /^(?:[,.;:!?)—–]|[\s\u00A0]+(?:of|on|from|in|as|for)(?!\p{L})|$)/u;
const ofWhat = /^[\s\u00A0]+(?:for|of)[\s\u00A0]+[\p{L}\d]+/u;
// "This was RBC’s verdict of 25 November": the thesis stands before.
const told =
  /(?:^|[\s\u00A0“"(])(?:[Tt]his|[Tt]hat|[Ss]uch|[Ii]t|[Ww]hich|[Tt]hese)[\s\u00A0](?:is|was|were|are)[\s\u00A0]+(?:the[\s\u00A0]+)?$/u;
// "If RBC’s figures of 3 May are right".
const ifRight = /(?:^|[\s\u00A0])(?:[Ii]f|[Uu]nless|[Ww]hether)[\s\u00A0]+(?:the[\s\u00A0]+)?$/u;
const isRight =
  /^(?:[\s\u00A0](?:of|for|on|from)[\s\u00A0][^.,;:]{3,24})?[\s\u00A0](?:is|are|was|were|prove|proves|can|may)[\s\u00A0](?:right|correct|true|accurate|reliable|wrong|anything|to be|be)(?!\p{L})/u;
const longestTold = 20;
const longestAfter = 60;
const mostAdjectives = 2;

/** What a source thinks, as a noun that it owns: "in RBC’s view", "RBC’s verdict was that". */
export const viewOfSource = defineRule({
  name: 'view-of-source',
  pass: 'citations',
  words: { opinions: lexicon.opinions, theses: lexicon.theses },
  examples: [
    ['In Vedomosti’s {opinions}, the pier is lost.', 'In Vedomosti’s {opinions} → Vedomosti'],
    ['Vedomosti’s {theses} is that the pier is lost.', 'Vedomosti’s {theses} → Vedomosti'],
    ['The pier is lost: this was Vedomosti’s {theses}.', 'Vedomosti’s {theses} → Vedomosti'],
    ['The pier is lost: such was Vedomosti’s verdict of 3 May.', 'Vedomosti’s verdict of 3 May → Vedomosti 2017-05-03'],
    [
      'Ice came, if Vedomosti’s {opinions} of 3 May is right.',
      'Vedomosti’s {opinions} of 3 May → Vedomosti 2017-05-03',
    ],
    ['Vedomosti’s count for May was ninety.', 'Vedomosti’s count for May → Vedomosti'],
  ],
  counterexamples: [
    'In Vedomosti’s view room there is ice.',
    'Vedomosti’s view is blocked.',
    'In the pilot’s view, the pier is lost.',
  ],
  make(list): TellingMatcher {
    const [opinions, theses] = [list('opinions'), list('theses')];

    /** The token of the possessive before a noun and its adjectives; -1 where there is none. */
    function possessiveBefore({ tokens }: TellingPlace, noun: number): number {
      for (let token = noun - 1; token >= noun - 1 - mostAdjectives; token -= 1) {
        if (endsPossessive(tokens, token)) return token;
        if (tokens.kind(token) !== kinds.lower) return -1;
      }
      return -1;
    }

    return {
      begins: [opinions, theses],
      read(place, token) {
        const { text, tokens } = place;
        const possessive = possessiveBefore(place, token);
        if (possessive < 0) return null;
        const end = tokens.end(token);
        const after = text.slice(end, end + longestAfter);
        const isThesis = theses.has(tokens, token) && holds.test(after);
        const isOpinion = opinions.has(tokens, token) && (after === '' || afterNoun.test(after));
        const isClosed = theses.has(tokens, token) && closes.test(after);
        const isDoubted = opinions.has(tokens, token) && isRight.test(after);
        if (!isThesis && !isOpinion && !isClosed && !isDoubted) return null;
        const source = possessorEnding(place, possessive);
        if (source === null || !source.known) return null;
        if (isClosed && told.test(text.slice(Math.max(0, source.start - longestTold), source.start)))
          return { start: source.start, end, source, dates: [], needsDate: false };
        if (isDoubted && ifRight.test(text.slice(Math.max(0, source.start - longestTold), source.start)))
          return { start: source.start, end, source, dates: [], needsDate: false };
        if (!isThesis && !isOpinion) return null;
        const words = text.slice(Math.max(0, source.start - longestBefore), source.start);
        const lead = before.exec(words) ?? (isThesis ? article.exec(words) : null);
        if (lead === null && !isThesis) return null;
        // What the count is of is no date of the source's: "its count for May was".
        const whole = end + (isThesis ? (ofWhat.exec(after)?.[0].length ?? 0) : 0);
        return { start: source.start - (lead?.[0].length ?? 0), end: whole, source, dates: [], needsDate: false };
      },
    };
  },
});
