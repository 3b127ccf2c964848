import { builder } from '../builder.ts';
import { costs } from '../cost.ts';
import { checkedText } from '../inputs/checked-input.ts';
import { selectedPublicationLists } from '../lists/publication-lists.ts';
import { startLists } from '../lists/selected-lists.ts';
import { Publication } from '../refs.ts';

builder.queryField('publication', (t) =>
  t.field({
    type: Publication,
    nullable: true,
    description: 'One publication; null if the corpus has no article of one with this slug.',
    args: { slug: t.arg.string({ required: true, description: 'Its slug: eurasia-daily-monitor.' }) },
    extensions: costs({ reads: true }),
    resolve: (_, { slug }, { corpus }, info) => {
      const checked = checkedText('slug', slug) ?? '';
      if (checked === '') return null;
      startLists(selectedPublicationLists(corpus, checked, info));
      return corpus.publication(checked);
    },
  }),
);
