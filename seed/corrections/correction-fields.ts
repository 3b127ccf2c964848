import * as z from 'zod';
import { actorKinds } from '../../schema/records/actor.ts';
import { citationSignals } from '../../schema/records/citation.ts';
import { mentionKinds } from '../../schema/records/mention.ts';
import { foldedName } from '../../schema/slug.ts';
import { calendarDate, daysIn, isCalendarDate } from '../annotate/dates/calendar.ts';
import type { GivenDate, TextQuote } from './correction.ts';

/** Long enough for a sentence of any length; what is longer is no quote. */
const longestQuote = 10_000;
const longestText = 1_000;

const notText = ({ input }: { readonly input: unknown }): string =>
  input === undefined ? 'is missing' : 'has to be text';

const text = z
  .string({ error: notText })
  .max(longestText, `may hold ${longestText} characters`)
  .refine((value) => value.trim() !== '', 'is empty');
const context = z.string({ error: notText }).max(longestQuote, `may hold ${longestQuote} characters`);
const exact = context.refine(
  (value) => value !== '' && value === value.trim(),
  'has to hold the words of the text, without white space around them',
);

export const quoteFields = { exact, prefix: context.default(''), suffix: context.default('') };

const quote = z.union(
  [exact.transform((words): TextQuote => ({ exact: words, prefix: '', suffix: '' })), z.strictObject(quoteFields)],
  'has to be words of the paragraph, alone or as {exact: …, prefix: …, suffix: …}, or none',
);

const orNone = <Value extends z.ZodType>(value: Value) => z.union([z.literal('none').transform(() => null), value]);

/** A list, or its one element alone. */
const listOf = <Element extends z.ZodType>(element: Element) =>
  z.preprocess(
    (value) => (typeof value === 'string' ? [value] : value),
    z.array(element, 'has to be a list, as [first, second]'),
  );

const dateMessage =
  'has to be a day (2017-11-03), a month (2017-11), a year (2017), or a range of two such (2017-10-30/2017-11-02)';

const dateField = z
  .string({ error: ({ input }) => (input === undefined ? 'is missing' : dateMessage) })
  .transform((written, { issues }): GivenDate => {
    const date = givenDate(written);
    if (date !== null) return date;
    issues.push({ code: 'custom', message: dateMessage, input: written });
    return z.NEVER;
  });

function givenDate(written: string): GivenDate | null {
  const [first, last, ...others] = written.split('/').map(boundsOf);
  if (!first || last === null || others.length > 0) return null;
  const until = last?.last ?? null;
  if (until !== null && until < first.first) return null;
  return { date: first.first, until, precision: first.precision, text: written };
}

/** The first and the last day of a day, a month or a year. */
export function boundsOf(written: string): (Pick<GivenDate, 'precision'> & { first: string; last: string }) | null {
  const [, years = '', months, days] = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(written) ?? [];
  if (years === '') return null;
  const [year, month] = [Number(years), Number(months ?? 1)];
  if (days !== undefined) return isCalendarDate(written) ? { first: written, last: written, precision: 'DAY' } : null;
  if (month < 1 || month > 12) return null;
  if (months === undefined)
    return { first: calendarDate(year, 1, 1), last: calendarDate(year, 12, 31), precision: 'YEAR' };
  const last = calendarDate(year, month, daysIn(year, month));
  return { first: calendarDate(year, month, 1), last, precision: 'MONTH' };
}

const address = z.url({ protocol: /^https?$/, error: 'has to be an address that begins with http:// or https://' });

const name = z
  .string('has to be one name, or none where none is printed')
  .max(longestText, `may hold ${longestText} characters`)
  .refine((value) => value.trim() !== '', 'is empty: write none where no name is printed');

export const citationFields = {
  source: orNone(name).optional(),
  via: orNone(name).optional(),
  dates: listOf(dateField).optional(),
  claim: orNone(quote).optional(),
  signal: z.enum(citationSignals, `has to be one of ${citationSignals.join(', ')}`).optional(),
  url: orNone(address).optional(),
};

const actorKindMessage = ({ input }: { readonly input: unknown }): string =>
  `${input === undefined ? 'is missing: it is' : 'has to be'} one of ${actorKinds.join(', ')}`;

const actor = z.union(
  [text, z.strictObject({ name: text, kind: z.enum(actorKinds, { error: actorKindMessage }) })],
  'has to be the slug or the name of an actor, or a new one as {name: …, kind: PERSON}',
);

export const mentionFields = {
  actor: actor.optional(),
  kind: z
    .enum(mentionKinds, `has to be one of ${mentionKinds.join(', ')}: it says how the words name the actor`)
    .optional(),
};

export const headFields = {
  title: text,
  authors: listOf(text),
  published: dateField,
  slug: text.refine((value) => foldedName(value) !== '', 'has to hold letters or digits, as ferry-waits'),
};

/** An instant, or a day, which begins at midnight UTC. */
const instant = z.string({ error: notText }).transform((written, { issues }): string => {
  const time = /^\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:\d{2}))?$/.test(written)
    ? Date.parse(written)
    : Number.NaN;
  if (!Number.isNaN(time) && isCalendarDate(written.slice(0, 10))) return new Date(time).toISOString();
  issues.push({
    code: 'custom',
    message: 'has to be a day (2026-11-28) or a time (2026-11-28T09:30Z)',
    input: written,
  });
  return z.NEVER;
});

/** Empty in an entry that was copied from the reader, where nobody has filled it in. */
const reason = z.union([z.literal('').transform(() => undefined), text]).optional();

export const authorFields = { by: text.optional(), at: instant.optional(), reason };
