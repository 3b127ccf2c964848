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
        'The day; the first of a month, a year or a range. Null if the printed date is impossible (February 30), or nothing tells which day it is.',
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
        'As printed, perhaps outside the citation (ibid., a shared date), or as in a link’s address: 2023/04/26.',
      resolve: ({ record }) => record.text,
    }),
    precision: t.field({
      type: DatePrecision,
      description: 'How precisely it is printed.',
      resolve: ({ record }) => record.precision,
    }),
    yearInferred: t.boolean({
      description:
        'Whether the year was inferred, not printed; true of a day told by its distance ("on Tuesday"), too.',
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
