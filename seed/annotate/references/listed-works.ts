import { type Attribution, datesAfter } from './attributions.ts';
import { citedTitle } from './cited-work.ts';
import type { Reading } from './item-context.ts';
import { sourceAt } from './press-names.ts';

const closing = /[,.!?]?[”»],?[\s\u00A0]+(?:in[\s\u00A0]+)?(?:the[\s\u00A0]+)?(?=[\p{Lu}\d])/gu;
const opening: Readonly<Record<string, string>> = { '”': '“', '»': '«' };
const longestTitle = 160;

/** Works that running text lists: “The Long Pier,” Kommersant, May 3. Their sources are known ones. */
export function listedWorks(reading: Reading): Attribution[] {
  const { text } = reading;
  const found: Attribution[] = [];
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
