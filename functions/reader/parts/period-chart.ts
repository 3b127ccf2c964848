import { html } from 'hono/html';
import type { Markup } from '../markup.ts';
import { countOf, monthInShort, numberInWords } from '../words.ts';

/** Beyond so many months a bar is a year. */
const longestInMonths = 36;
const height = 48;

interface Bar {
  /** `2017-10`, or `2017`. */
  readonly period: string;
  readonly count: number;
}

interface MonthCount {
  /** The first day of the month, `2017-10-01`. */
  readonly start: string;
  readonly count: number;
}

/**
 * How much there is of something in each month, or in each year where the months are many: a bar each, and the same in words
 * for those who do not see it. Nothing of a single month.
 *
 * @param months the oldest first, without those that have none
 * @param unit what is counted: `mention`
 * @param caption what is counted: `Mentions`
 */
export function periodChart(
  months: readonly MonthCount[],
  { unit, caption }: { readonly unit: string; readonly caption: string },
): Markup | null {
  if (months.length < 2) return null;
  const bars = barsOf(months);
  const [first, ...later] = bars;
  const last = later.at(-1);
  if (first === undefined || last === undefined) return null;
  const peak = later.reduce((most, bar) => (bar.count > most.count ? bar : most), first);
  const width = 100 / bars.length;
  const told = bars.filter(({ count }) => count > 0);
  return html`<figure class="months">
<svg role="img" aria-label="${told.map(({ period, count }) => `${inWords(period)}: ${countOf(count, unit)}`).join('; ')}" height="${height}">
<line x1="0" x2="100%" y1="${height - 0.5}" y2="${height - 0.5}"/>${bars.map(({ period, count }, index) => {
    if (count === 0) return null;
    // However small beside the others, something is seen.
    const tall = Math.max(Math.round((count / peak.count) * (height - 4)), 2);
    return html`<rect x="${percent(index * width)}" width="${percent(Math.min(width * 0.8, 4))}" y="${height - tall}" height="${tall}"><title>${inWords(period)}: ${countOf(count, unit)}</title></rect>`;
  })}</svg>
<p class="ends" aria-hidden="true"><span>${inWords(first.period)}</span><span>${inWords(last.period)}</span></p>
<figcaption>${caption} by ${isByMonth(first) ? 'month' : 'year'}. Most: ${numberInWords(peak.count)} in ${inWords(peak.period)}</figcaption>
</figure>`;
}

/** Every month, or every year, from the first to the last: those without anything too. */
function barsOf(months: readonly MonthCount[]): readonly Bar[] {
  const monthOf = (day: string): number => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1;
  const first = monthOf(months[0]?.start ?? '');
  const last = monthOf(months.at(-1)?.start ?? '');
  const byMonth = last - first < longestInMonths;
  const nameOf = (number: number): string =>
    byMonth
      ? `${Math.floor(number / 12)}-${String((number % 12) + 1).padStart(2, '0')}`
      : String(Math.floor(number / 12));
  const counts = new Map<string, number>();
  for (let number = first; number <= last; number += 1) counts.set(nameOf(number), 0);
  for (const { start, count } of months) {
    const name = nameOf(monthOf(start));
    counts.set(name, (counts.get(name) ?? 0) + count);
  }
  return [...counts].map(([period, count]) => ({ period, count }));
}

const isByMonth = ({ period }: Bar): boolean => period.includes('-');
const inWords = (period: string): string =>
  period.includes('-') ? `${monthInShort(period)} ${period.slice(0, 4)}` : period;
const percent = (number: number): string => `${Math.round(number * 100) / 100}%`;
