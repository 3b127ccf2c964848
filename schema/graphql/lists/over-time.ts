import type { Corpus, RecordOfCorpus } from '../../corpus/corpus.ts';
import { CallerError } from '../../errors.ts';
import type { CalendarDate } from '../../records/date.ts';
import { type PeriodCount, yearCounter } from '../../table/period-counter.ts';
import type { FieldCost } from '../cost.ts';
import { checkDates } from './article-lists.ts';

export interface TimeCriteria {
  readonly interval: 'DAY' | 'MONTH' | 'YEAR';
  readonly from?: CalendarDate | null | undefined;
  readonly to?: CalendarDate | null | undefined;
}

/** Days that one answer counts by. */
const mostDays = 31;
const dayMilliseconds = 86_400_000;

/** What it costs: a record for months and years, up to 300 entries and heads for days. */
export const overTimeCost: FieldCost = {
  reads: true,
  size: 24,
  gathers: ({ interval }) =>
    interval === 'DAY' ? { name: 'days', requests: 5, entries: 300, records: 300, work: 0 } : null,
};

/**
 * Annotations by the day, month or year of their articles. Of months and years those that have a day between the bounds are
 * counted whole.
 *
 * @throws CallerError BAD_USER_INPUT on days without bounds, with more than 31 between them, or of more than 300 articles
 */
export async function countsOverTime(
  corpus: Corpus,
  record: RecordOfCorpus,
  { interval, from, to }: TimeCriteria,
): Promise<readonly PeriodCount[]> {
  checkDates(from, to);
  if (interval === 'DAY') return byDay(corpus, record, from, to);
  const months = await corpus.countsByMonth(record);
  const counts = interval === 'MONTH' ? months : byYear(months);
  const digits = interval === 'MONTH' ? 7 : 4;
  const isWithin = ({ start }: PeriodCount): boolean =>
    (from == null || start.slice(0, digits) >= from.slice(0, digits)) && (to == null || start <= to);
  return counts.filter(isWithin);
}

function byYear(months: readonly PeriodCount[]): PeriodCount[] {
  const years = new Map<string, number>();
  for (const { start, count } of months) years.set(yearCounter(start), (years.get(yearCounter(start)) ?? 0) + count);
  return [...years].map(([year, count]) => ({ start: `${year}-01-01`, count }));
}

async function byDay(
  corpus: Corpus,
  record: RecordOfCorpus,
  from: CalendarDate | null | undefined,
  to: CalendarDate | null | undefined,
): Promise<readonly PeriodCount[]> {
  if (from == null || to == null) {
    throw new CallerError('BAD_USER_INPUT', `Give from and to with DAY, at most ${mostDays} days.`);
  }
  const days = (Date.parse(to) - Date.parse(from)) / dayMilliseconds + 1;
  if (days > mostDays) {
    throw new CallerError(
      'BAD_USER_INPUT',
      `From ${from} to ${to} are ${days} days; DAY counts at most ${mostDays}. Ask for fewer days, or by MONTH.`,
    );
  }
  const counts = await corpus.countsByDay(record, from, to);
  if (counts !== null) return counts;
  throw new CallerError(
    'BAD_USER_INPUT',
    `From ${from} to ${to} there are more articles than DAY counts in one answer, 300. Ask for fewer days, or by MONTH.`,
  );
}
