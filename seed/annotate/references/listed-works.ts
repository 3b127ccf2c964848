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

/** The reference that all of a paragraph is, as in a list of works: "Kommersant, “The Long Pier” (May 3)." */
export function wholeReference(context: ItemContext): Attribution | null {
  const { text } = context;
  if (text.length > longestItem) return null;
  // A name ends with its comma or colon, and holds none.
  const end = text.search(/[,:;()[\]“”"]/u);
  if (end < 1 || !/[,:]/.test(text.charAt(end)) || !context.isRegistered(text.slice(0, end))) return null;
  const source = sourceAt(text, 0, context.isRegistered);
  if (source === null || !context.isRegistered(source.name) || !/[,:]/.test(text[source.end] ?? '')) return null;
  const group = { start: 0, end: text.replace(/[.\s\u00A0]+$/u, '').length };
  const references = readGroup(group, context, { before: '', after: '', note: true, closed: true });
  const [only] = references;
  if (references.length !== 1 || only === undefined || only.dates.length === 0 || only.end !== group.end) return null;
  return { ...group, references };
}
