import { defineRule } from '../../rules/rule.ts';
import { hasGivenName } from '../person-names.ts';
import { isPlace } from '../place-names.ts';
import type { WorkMatcher } from '../work-rule.ts';
import { type AuthorList, authorListBefore } from './author-list.ts';
import { month, quotedTitle, sourceName, space } from './form-parts.ts';

const day = '\\d{1,2}';
const year = '\\d{4}[a-z]?';
// "3 May 2017", "May 3, 2017", "May 2017", "2017", "2017, May 3", "n.d.".
const date = `\\(((?:(?:${day}${space})?${month}${space})?${year}|${month}${space}${day},${space}${year}|${year},${space}${month}(?:${space}${day})?|n\\.d\\.)\\)[.,:]?${space}`;
const singleQuoted = "[‘'](\\p{Lu}[^‘\"“”]{3,200}?)[’'][.,]?(?=[\\s\\u00A0])";
const plainTitle = '([\\p{Lu}\\d](?:[^.?!"“”()[\\]]|\\.(?=\\S)){3,200}[?!]?)';
// "Boats [Blog post].", "“Лодки” [Boats].": what it is, or what its title means.
const title = `(?:${quotedTitle}|${singleQuoted}|${plainTitle}(?=(?<=[?!])|\\.|${space}\\[))(?:${space}\\[[^\\]]{1,60}\\])?\\.?`;
// "(2017) ‘The Pier’, Holm Post, 5 May": the day stands after the source.
const dayBehind = `(?:,${space}(${day}${space}${month}(?<!\\.)|${month}${space}${day})(?!${space}\\d|[\\p{L}\\d]))?`;
// "In S. Holm (Ed.), Boats of the North (pp. 3–9).": the book that a chapter is of.
const book = `[Ii]n${space}[^()]{2,100}\\([Ee]ds?\\.\\),?${space}[^()]{3,160}(?:\\([^()]{2,60}\\))?\\.${space}`;
// "Oxford, England: Harbor House": where a publisher is.
const seat = `\\p{Lu}[^.:;()"“”]{1,40}:${space}`;
const source = `(?:${space}(?:${book})?(?:${seat})?${sourceName}(?=[.,;]|$|${space}[\\d(])${dayBehind})?`;
const form = new RegExp(`${date}${title}${source}`, 'udy');
// What may stand after a title and is no source.
const accessed = /^(?:Retrieved|Accessed|Archived|Available|Translated|Edited|Vol|No|Issue|Pp?)(?!\p{L})/u;
const publisherName = new RegExp(`(?:^|[.;:]${space})${sourceName}\\.?$`, 'u');
const farthestPublisher = 70;

/** A work with its day behind its authors, as the APA, Harvard and Wikipedia cite it: Lund, M. (2014, May 5). Title. Source. */
export const authorDate = defineRule({
  name: 'author-date',
  pass: 'citations',
  words: {},
  examples: [
    [
      'The pier is closed.[1]\n\nNotes\n\n1. Lund, M., & Holm, S. I. (2014, May 6). Boats collide. Pier Herald.',
      'Lund, M., & Holm, S. I. (2014, May 6). Boats collide. Pier Herald → Pier Herald 2014-05-06',
    ],
    [
      'The pier is closed.[1]\n\nNotes\n\n1. Lund, Mark; Holm, Steve (6 May 2014). "Boats collide". Pier Herald. Retrieved 9 May 2014.',
      'Lund, Mark; Holm, Steve (6 May 2014). "Boats collide". Pier Herald → Pier Herald 2014-05-06',
    ],
    [
      'The pier is closed.[1]\n\nNotes\n\n1. Lund, M. (2014) ‘Boats collide’, Pier Herald, 6 May.',
      'Lund, M. (2014) ‘Boats collide’, Pier Herald, 6 May → Pier Herald 2014-05-06',
    ],
    [
      'The pier is closed.[1]\n\nNotes\n\n1. Lund, M. (2014). Piers and keepers. Omsk, Russia: Harbor House.',
      'Lund, M. (2014). Piers and keepers. Omsk, Russia: Harbor House → Harbor House 2014',
    ],
    [
      'The pier is closed.[1]\n\nNotes\n\n1. Lund, M. (2014). Keepers. In S. Holm (Ed.), Piers of Omsk (pp. 3–9). Harbor House.',
      'Lund, M. (2014). Keepers. In S. Holm (Ed.), Piers of Omsk (pp. 3–9). Harbor House → Harbor House 2014',
    ],
    [
      'The pier is closed.[1]\n\nNotes\n\n1. Harbor Council (6 May 2014). "The state of the piers". Retrieved 9 May 2014.',
      'Harbor Council (6 May 2014). "The state of the piers" → Harbor Council 2014-05-06',
    ],
  ],
  counterexamples: [
    'The pier is closed.[1]\n\nNotes\n\n1. He came to the pier (May 2014). Boats came too. Nobody was hurt.',
    'The pier is closed.[1]\n\nNotes\n\n1. Lund, M. (2014). Boats collide.',
  ],
  make(): WorkMatcher {
    return {
      begins: 'PARENTHESIS',
      read(tokens, token, limit) {
        const { text } = tokens;
        form.lastIndex = tokens.start(token);
        const match = form.exec(text);
        const [, printed, quoted, single, plain, named, behind] = match?.indices ?? [];
        const heading = quoted ?? single ?? plain;
        if (!match || !printed || !heading) return null;
        const before =
          tokens.start(token) - (/[\s\u00A0]*$/u.exec(text.slice(0, tokens.start(token)))?.[0].length ?? 0);
        const list = authorListBefore(text, before);
        const isYearFirst = /^\d{4}[a-z]?,/u.test(match[1] ?? '');
        if (heading === plain && !(list?.isInverted === true || isYearFirst || text[before - 1] === '.')) return null;
        const isNamed = named !== undefined && isSourceName(text.slice(...named));
        // “Boats” in prose: no stop ends it.
        const isEnded = /[.,?!]/u.test(text.charAt(heading[1] - 1) + text.charAt(heading[1] + 1));
        if (!isNamed && heading === quoted && !isEnded) return null;
        const publisher = list === null || !(isNamed || list.isInverted) ? publisherBefore(text, before) : null;
        const by = list ?? publisher?.list;
        const source = isNamed ? named : publisher?.range;
        if (by === undefined || source === undefined) return null;
        const end = isNamed ? (behind ?? named)[1] : heading[1] + (heading === plain ? 0 : 1);
        if (end > tokens.end(limit - 1)) return null;
        return {
          start: by.start,
          end,
          title: { start: heading[0], end: heading[1] },
          source: { start: source[0], end: source[1] },
          authors: by.authors,
          date: (isNamed && behind ? behind : printed)[0],
          year: isNamed && behind ? Number(text.slice(printed[0], printed[0] + 4)) : null,
        };
      },
    };
  },
});

/** False for what else may stand after a title: where a page was seen, a city, an editor's initial. */
function isSourceName(name: string): boolean {
  return name.length > 1 && !accessed.test(name) && !isPlace(name);
}

/** The institution that stands where the authors of others do: it publishes, where no source is named. */
function publisherBefore(text: string, end: number) {
  const from = Math.max(0, end - farthestPublisher);
  const match = publisherName.exec(text.slice(from, end));
  const [, name] = match ?? [];
  if (!match || name === undefined || (from > 0 && match.index === 0) || hasGivenName(name)) return null;
  const start = from + match.index + match[0].indexOf(name);
  const list: AuthorList = { start, authors: [name], isInverted: false };
  return { list, range: [start, start + name.length] as const };
}
