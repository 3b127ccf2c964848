import type { CalendarDate } from '../../../schema/records/date.ts';

const daysByMonth = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

function isLeapYear(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}

/** Days of a month (1 to 12) in a year; 0 for a month that is none. */
export function daysIn(year: number, month: number): number {
  return month === 2 && isLeapYear(year) ? 29 : (daysByMonth[month - 1] ?? 0);
}

export function isDay(year: number, month: number, day: number): boolean {
  return day >= 1 && day <= daysIn(year, month);
}

/** `2017-11-03` of its parts; the day must exist. */
export function calendarDate(year: number, month: number, day: number): CalendarDate {
  return `${year < 1000 ? String(year).padStart(4, '0') : year}-${twoDigits(month)}-${twoDigits(day)}`;
}

function twoDigits(number: number): string {
  return number < 10 ? `0${number}` : `${number}`;
}

/** True for `YYYY-MM-DD` of a day that exists. */
export function isCalendarDate(text: string): boolean {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  return match !== null && isDay(Number(match[1]), Number(match[2]), Number(match[3]));
}

const millisecondsOfDay = 86_400_000;

/** Whole days from the first of January 1970, so that dates can be subtracted. */
export function dayNumber(date: CalendarDate): number {
  return Date.UTC(yearOf(date), Number(date.slice(5, 7)) - 1, Number(date.slice(8))) / millisecondsOfDay;
}

/** The date so many days later. */
export function addDays(date: CalendarDate, days: number): CalendarDate {
  const later = new Date((dayNumber(date) + days) * millisecondsOfDay);
  return calendarDate(later.getUTCFullYear(), later.getUTCMonth() + 1, later.getUTCDate());
}

export function yearOf(date: CalendarDate): number {
  return Number(date.slice(0, 4));
}

export const daysOfWeek = 7;
// The first of January 1970 was a Thursday.
const weekdayOfFirst = 4;

/** 0 for Sunday. */
export function weekdayOf(date: CalendarDate): number {
  return (((dayNumber(date) + weekdayOfFirst) % daysOfWeek) + daysOfWeek) % daysOfWeek;
}
