import { html } from 'hono/html';
import type { Markup } from '../markup.ts';
import { countOf, monthInShort } from '../words.ts';

/** Beyond so many months a bar is a year. */
const longestInMonths = 36;
const height = 48;

interface Bar {
  /** `2017-10`, or `2017`. */
  readonly period: string;
  readonly count: number;
}

/**
 * How many articles there are of each month, or of each year where they are many years apart: a bar each, and the same in
 * words for those who do not see it. Nothing of fewer than two articles.
 *
 * @param days the day of each article, `2017-10-19`
 * @param caption what is counted, and of what it is not all
 */
export function monthChart(days: readonly string[], caption: string): Markup | null {
  if (days.length < 2) return null;
  const bars = barsOf([...days].sort());
  const most = Math.max(...bars.map(({ count }) => count));
  const width = 100 / bars.length;
  const told = bars.filter(({ count }) => count > 0);
  const [first, last] = [bars[0], bars.at(-1)];
  return html`<figure class="months">
<svg role="img" aria-label="${told.map(({ period, count }) => `${inWords(period)}: ${countOf(count, 'article')}`).join('; ')}" height="${height}">
<line x1="0" x2="100%" y1="${height - 0.5}" y2="${height - 0.5}"/>${bars.map(({ period, count }, index) => {
    const tall = Math.round((count / most) * (height - 4));
    return count === 0
      ? null
      : html`<rect x="${percent(index * width)}" width="${percent(Math.min(width * 0.8, 4))}" y="${height - tall}" height="${tall}"><title>${inWords(period)}: ${countOf(count, 'article')}</title></rect>`;
  })}</svg>
<p class="ends" aria-hidden="true"><span>${first === undefined ? null : inWords(first.period)}</span>${
    last === undefined || last === first ? null : html`<span>${inWords(last.period)}</span>`
  }</p>
<figcaption>${caption}</figcaption>
</figure>`;
}

/** Every month, or every year, from the first to the last: those without articles too. */
function barsOf(days: readonly string[]): readonly Bar[] {
  const month = (day: string): number => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1;
  const first = month(days[0] ?? '');
  const last = month(days.at(-1) ?? '');
  const byMonth = last - first < longestInMonths;
  const nameOf = (number: number): string =>
    byMonth
      ? `${Math.floor(number / 12)}-${String((number % 12) + 1).padStart(2, '0')}`
      : String(Math.floor(number / 12));
  const counts = new Map<string, number>();
  for (let number = first; number <= last; number += 1) counts.set(nameOf(number), 0);
  for (const day of days) counts.set(nameOf(month(day)), (counts.get(nameOf(month(day))) ?? 0) + 1);
  return [...counts].map(([period, count]) => ({ period, count }));
}

const inWords = (period: string): string =>
  period.includes('-') ? `${monthInShort(period)} ${period.slice(0, 4)}` : period;
const percent = (number: number): string => `${Math.round(number * 100) / 100}%`;
