import { isDash } from '../dates/numerals.ts';
import type { Link } from '../text/links.ts';
import { type Attribution, datesAfter } from './attributions.ts';
import { citedTitle } from './cited-work.ts';
import { readGroup } from './group.ts';
import type { ItemContext, Reading } from './item-context.ts';
import { sourceAt } from './press-names.ts';

const closing = /[,.!?]?[”»],?[\s\u00A0]+(?:in[\s\u00A0]+)?(?:the[\s\u00A0]+)?(?=[\p{Lu}\d])/gu;
const opening: Readonly<Record<string, string>> = { '”': '“', '»': '«' };
const longestTitle = 160;

/** Works that running text lists: “The Long Pier,” Kommersant, May 3. Their sources are known ones. */
export function listedWorks(reading: Reading): Attribution[] {
  const { text } = reading;
  const found: Attribution[] = [];
  if (!text.includes('”') && !text.includes('»')) return found;
  for (const { 0: close, index } of text.matchAll(closing)) {
    const source = sourceAt(text, index + close.length, reading.isRegistered);
    if (source === null || !reading.isRegistered(source.name) || text[source.end] !== ',') continue;
    const read = datesAfter(reading, source.end);
    if (read === null || !/^[\s\u00A0]*(?:[.;,)]|$)/u.test(text.slice(read.end))) continue;
    const start = text.lastIndexOf(opening[/[”»]/.exec(close)?.[0] ?? ''] ?? '“', index);
    if (start < 0 || index - start > longestTitle || start < (found.at(-1)?.end ?? 0)) continue;
    found.push({
      start,
      end: read.end,
      references: [
        {
          start,
          end: read.end,
          signal: 'NONE',
          cited: { kind: 'NAME', name: source.name },
          via: null,
          dates: read.dates,
          url: null,
          title: citedTitle(text, { start, end: index }),
          authors: [],
          rule: 'listed-work',
        },
      ],
    });
  }
  return found;
}

const longestItem = 240;

/**
 * The reference that all of a paragraph is, as in a list of works: "Kommersant, “The Long Pier” (May 3)."; under a quotation,
 * "— Kommersant, May 3"; or, under a table or a picture, "Source: Kommersant, May 3", where there may be several.
 */
export function wholeReference(context: ItemContext): Attribution | null {
  const { text, tokens, references: reader } = context;
  if (text.length > longestItem) return null;
  const from = afterDash(context);
  const unlabelled = reader.endOfLabel(tokens, from, tokens.count);
  const [start, name] = [tokens.start(from), tokens.start(unlabelled)];
  // A name ends with its comma or colon, and holds none.
  const end = name + text.slice(name).search(/[,:;()[\]“”"]/u);
  // "Kommersant, which will be thirty in May, has a new page": a sentence.
  if (/^,[\s\u00A0]+(?:which|who|whose|where)[\s\u00A0]/u.test(text.slice(end))) return null;
  if (end <= name || !/[,:]/.test(text.charAt(end)) || !context.isRegistered(text.slice(name, end))) return null;
  const source = sourceAt(text, name, context.isRegistered);
  if (source === null || !context.isRegistered(source.name) || !/[,:]/.test(text[source.end] ?? '')) return null;
  const group = { start, end: text.replace(/[.\s\u00A0]+$/u, '').length };
  const found = readGroup(group, context, { before: '', after: '', note: true, closed: true });
  if (found.length === 0 || (found.length > 1 && unlabelled === from)) return null;
  if (found.some(({ dates }) => dates.length === 0) || found.at(-1)?.end !== group.end) return null;
  return { ...group, references: found };
}

// "Lund, M.", "Lund Holm, Mark", or "Harbor Council. (2014".
const beginsWork =
  /^(?:(?:\p{L}[\p{L}’'-]*[\s\u00A0]){0,4}\p{L}[\p{L}’'-]*,[\s\u00A0]\p{Lu}[\p{L}.’'-]*[\s\u00A0,.;&]|\p{Lu}[^()]{2,60}\.[\s\u00A0]\(\d{4})/u;
const longestWork = 600;

/** The work that all of a paragraph is, in a form of bibliographies, as a list of references has it: Lund, M. (2014, May 5). Title. Source. */
export function wholeWork(reading: Reading, links: readonly Link[]): Attribution | null {
  const { text, tokens } = reading;
  if (text.length > longestWork || !beginsWork.test(text)) return null;
  const works = reading.references.findWorks(tokens);
  if (works.length !== 1 || works[0]?.start !== 0 || works[0].authors === undefined) return null;
  const group = { start: 0, end: text.replace(/[.\s\u00A0]+$/u, '').length };
  const place = { before: '', after: '', note: true, closed: true };
  const references = readGroup(group, reading.withLinks(links, works), place);
  return references.length === 1 ? { ...group, references } : null;
}

/** The token after the dash that a paragraph begins with, or the first. */
function afterDash({ tokens }: ItemContext): number {
  let token = 0;
  while (token < 2 && isDash(tokens, token) && (token === 0 || tokens.isAdjacent(token))) token += 1;
  return token > 0 && tokens.gap(token) > 0 ? token : 0;
}
