import type { DateMatcher } from './dates/date-rule.ts';
import { bareDay } from './dates/rules/bare-day.ts';
import { dateList } from './dates/rules/date-list.ts';
import { dateRange } from './dates/rules/date-range.ts';
import { dayFirst } from './dates/rules/day-first.ts';
import { dayNumeral } from './dates/rules/day-numeral.ts';
import { dottedDate } from './dates/rules/dotted-date.ts';
import { hanDate } from './dates/rules/han-date.ts';
import { isoDate } from './dates/rules/iso-date.ts';
import { isoMonth } from './dates/rules/iso-month.ts';
import { monthFirst } from './dates/rules/month-first.ts';
import { monthOfYear } from './dates/rules/month-of-year.ts';
import { partOfPeriod } from './dates/rules/part-of-period.ts';
import { season } from './dates/rules/season.ts';
import { slashedDate } from './dates/rules/slashed-date.ts';
import { weekday } from './dates/rules/weekday.ts';
import { yearAfterDate } from './dates/rules/year-after-date.ts';
import { yearAlone } from './dates/rules/year-alone.ts';
import type { Rule } from './rules/rule.ts';

/** The rules of each pass, in the order in which they are tried: the first that matches wins. */
export interface RuleOrder {
  readonly dates: readonly Rule<DateMatcher>[];
}

export const order: RuleOrder = Object.freeze({
  dates: [
    isoDate,
    dottedDate,
    slashedDate,
    isoMonth,
    monthOfYear,
    hanDate,
    dayFirst,
    yearAlone,
    partOfPeriod,
    monthFirst,
    season,
    weekday,
    dayNumeral,
    yearAfterDate,
    dateRange,
    dateList,
    bareDay,
  ],
});
