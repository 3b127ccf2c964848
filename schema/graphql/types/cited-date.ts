import { DatePrecision } from '../enums/date-precision.ts';
import { CitedDate } from '../refs.ts';

CitedDate.implement({
  description: 'One date of a citation.',
  fields: (t) => ({
    date: t.field({
      type: 'Date',
      nullable: true,
      description:
        'The day; the first of a month, a year or a range. Null where the print is impossible (February 30).',
      resolve: ({ date }) => date,
    }),
    until: t.field({
      type: 'Date',
      nullable: true,
      description: 'The last day of a range.',
      resolve: ({ until }) => until,
    }),
    text: t.exposeString('text', {
      description:
        'As printed; it may stand outside the citation (ibid., or one date that several sources before it share).',
    }),
    precision: t.field({
      type: DatePrecision,
      description: 'How much of it is printed.',
      resolve: ({ precision }) => precision,
    }),
    yearInferred: t.exposeBoolean('yearInferred', { description: 'Whether the year was worked out, not printed.' }),
  }),
});
