import { html } from 'hono/html';
import type { CitationNoteFragment } from '../../../schema/client/operations.ts';
import type { Markup } from '../markup.ts';
import { breakWidth, dateOf, type Extent, extentOf, type Scale, shareOf, yearOf } from '../time-scale.ts';
import { dayInShort, monthInShort } from '../words.ts';

const thirds = [0, 1 / 3, 2 / 3, 1];
/** The dots stay inside. In per cent of the width. */
const margin = 2;

interface Tick {
  readonly share: number;
  readonly words: string;
}

/** The scale that all lanes share: its marks, their dates in words, and two strokes wherever it leaves out time. */
export function timeAxis(scale: Scale): Markup {
  const ticks = ticksOf(scale);
  return html`<svg class="scale" aria-hidden="true"><defs><g id="scale" class="ticks">${ticks.map(
    ({ share }) => html`<line x1="${at(share)}" x2="${at(share)}" y2="100%"/>`,
  )}${scale
    .slice(1)
    .map(
      ({ from }) => html`<svg x="${at(from - breakWidth / 2)}"><path d="M-4 17l4-10m4 0l-4 10"/></svg>`,
    )}</g></defs></svg><svg class="lane ends" aria-hidden="true">${ticks.map(
    ({ share, words }) =>
      html`<text x="${at(share)}" y="16"${share === 0 ? null : html` class="${share === 1 ? 'last' : 'middle'}"`}>${words}</text>`,
  )}</svg>`;
}

interface Mark {
  /** As shares of the width. */
  readonly first: number;
  readonly last: number;
  readonly count: number;
  readonly on: boolean;
}

/** When a source was cited, on the scale; its dates stand beside it in words. What would cover one another is one mark. */
export function timeLane(citations: readonly CitationNoteFragment[], scale: Scale, lit: ReadonlySet<number>): Markup {
  const marks = new Map<string, Mark>();
  for (const { number, dates } of citations) {
    for (const extent of dates.map(extentOf)) {
      if (extent === null) continue;
      const first = shareOf(scale, extent.first);
      const last = shareOf(scale, extent.last);
      const key = at(first) + at(last);
      const { count, on } = marks.get(key) ?? { count: 0, on: false };
      marks.set(key, { first, last, count: count + 1, on: on || lit.has(number) });
    }
  }
  return html`<svg class="lane" aria-hidden="true"><use href="#scale"/>${[...marks.values()].map(markup)}</svg>`;
}

function markup({ first, last, count, on }: Mark): Markup {
  const lit = on ? html` class="on"` : null;
  // As wide as what it covers, where one could see that.
  if (last - first > 0.02) {
    return html`<rect${lit} x="${at(first)}" y="8" width="${percent((last - first) * (100 - 2 * margin))}" height="8" rx="4"/>`;
  }
  return html`<circle${lit} cx="${at((first + last) / 2)}" cy="12" r="${Math.min(3 + count, 7)}"/>`;
}

const at = (share: number): string => percent(margin + share * (100 - 2 * margin));
/** In halves of a per cent: on the widest lane less than two pixels. */
const percent = (number: number): string => `${Math.round(number * 2) / 2}%`;

/** The thirds of a scale that leaves out nothing, of one day that day alone; else what each stretch is of. */
function ticksOf(scale: Scale): readonly Tick[] {
  const [{ first, last } = { first: 0, last: 0 }, ...others] = scale;
  if (others.length === 0) {
    return (first === last ? [0.5] : thirds).map((share) => ({
      share,
      words: inWords(first + share * (last - first), last - first),
    }));
  }
  const year = yearOf({ first, last: others.at(-1)?.last ?? last });
  return scale.map((stretch, index) => ({
    share: index === 0 ? 0 : index === others.length ? 1 : (stretch.from + stretch.to) / 2,
    words: year === null ? yearsOf(stretch) : inWords(index === 0 ? stretch.first : stretch.last, 0),
  }));
}

/** `2009`, `2009–10` */
function yearsOf(stretch: Extent): string {
  return yearOf(stretch) ?? `${dateOf(stretch.first).slice(0, 4)}–${dateOf(stretch.last).slice(2, 4)}`;
}

/** A day, a month or a year, as the time is long. In days. */
function inWords(day: number, length: number): string {
  const date = dateOf(Math.round(day));
  if (length < 120) return dayInShort(date);
  return length < 1500 ? `${monthInShort(date)} ${date.slice(0, 4)}` : date.slice(0, 4);
}
