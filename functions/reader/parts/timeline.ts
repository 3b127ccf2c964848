import { html } from 'hono/html';
import type { CitationNoteFragment } from '../../../schema/client/operations.ts';
import type { Markup } from '../markup.ts';
import { dateOf, type Extent, extentOf } from '../time-scale.ts';
import { dayInShort, monthInShort } from '../words.ts';

const ticks = [0, 1 / 3, 2 / 3, 1];
/** The dots stay inside. In per cent of the width. */
const margin = 2;

/** The scale that all lanes share: its marks, and their dates in words. Of one day, that day alone. */
export function timeAxis(scale: Extent): Markup {
  const shown = scale.first === scale.last ? [0.5] : ticks;
  return html`<svg class="scale" aria-hidden="true"><defs><g id="scale" class="ticks">${shown.map(
    (tick) => html`<line x1="${at(tick)}" x2="${at(tick)}" y2="100%"/>`,
  )}</g></defs></svg><span class="ends" aria-hidden="true">${shown.map((tick) => html`<span>${tickInWords(scale, tick)}</span>`)}</span>`;
}

/** When a source was cited, on the scale; its dates stand beside it in words. */
export function timeLane(citations: readonly CitationNoteFragment[], scale: Extent, lit: ReadonlySet<number>): Markup {
  const marks = new Map<string, { readonly extent: Extent; readonly count: number; readonly on: boolean }>();
  for (const { number, dates } of citations) {
    for (const extent of dates.map(extentOf)) {
      if (extent === null) continue;
      const key = `${extent.first}-${extent.last}`;
      const known = marks.get(key) ?? { extent, count: 0, on: false };
      marks.set(key, { extent, count: known.count + 1, on: known.on || lit.has(number) });
    }
  }
  return html`<svg class="lane" aria-hidden="true"><use href="#scale"/>${[...marks.values()].map((mark) => dot(mark, scale))}</svg>`;
}

function dot({ extent, count, on }: { extent: Extent; count: number; on: boolean }, scale: Extent): Markup {
  const lit = on ? html` class="on"` : null;
  const first = shareOf(scale, extent.first);
  const last = shareOf(scale, extent.last);
  // As wide as what it covers, where one could see that.
  if (last - first > 0.02) {
    return html`<rect${lit} x="${at(first)}" y="8" width="${percent((last - first) * (100 - 2 * margin))}" height="8" rx="4"/>`;
  }
  return html`<circle${lit} cx="${at((first + last) / 2)}" cy="12" r="${Math.min(3 + count, 7)}"/>`;
}

function shareOf({ first, last }: Extent, day: number): number {
  return first === last ? 0.5 : (day - first) / (last - first);
}

const at = (share: number): string => percent(margin + share * (100 - 2 * margin));
const percent = (number: number): string => `${Math.round(number * 10) / 10}%`;

/** A day, a month or a year, as the scale is long. */
function tickInWords({ first, last }: Extent, share: number): string {
  const date = dateOf(Math.round(first + share * (last - first)));
  if (last - first < 120) return dayInShort(date);
  return last - first < 1500 ? `${monthInShort(date)} ${date.slice(0, 4)}` : date.slice(0, 4);
}
