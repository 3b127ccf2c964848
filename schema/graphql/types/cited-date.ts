import { provenanceOfDate } from '../../views/provenance.ts';
import { costs } from '../cost.ts';
import { DatePrecision } from '../enums/date-precision.ts';
import { CitedDate, Provenance } from '../refs.ts';

CitedDate.implement({
  description: 'One date of a citation.',
  fields: (t) => ({
    date: t.field({
      type: 'Date',
      nullable: true,
      description:
        'The day; the first of a month, a year or a range. Null where the print is impossible (February 30).',
      resolve: ({ record }) => record.date,
    }),
    until: t.field({
      type: 'Date',
      nullable: true,
      description: 'The last day of a range.',
      resolve: ({ record }) => record.until,
    }),
    text: t.string({
      description:
        'As printed; it may stand outside the citation (ibid., or one date that several sources before it share).',
      resolve: ({ record }) => record.text,
    }),
    precision: t.field({
      type: DatePrecision,
      description: 'How much of it is printed.',
      resolve: ({ record }) => record.precision,
    }),
    yearInferred: t.boolean({
      description: 'Whether the year was worked out, not printed.',
      resolve: ({ record }) => record.yearInferred,
    }),
    provenance: t.field({
      type: Provenance,
      description: 'Who made it.',
      extensions: costs({ loads: true }),
      resolve: (date, _, { corpus }) => provenanceOfDate(date, corpus),
    }),
  }),
});
