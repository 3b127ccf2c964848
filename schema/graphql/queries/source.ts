import { builder } from '../builder.ts';
import { costs } from '../cost.ts';
import { checkedText } from '../inputs/checked-input.ts';
import { startLists } from '../lists/selected-lists.ts';
import { selectedSourceLists } from '../lists/source-lists.ts';
import { Source } from '../refs.ts';

builder.queryField('source', (t) =>
  t.field({
    type: Source,
    nullable: true,
    description: 'One source; null if no article of the corpus cites one with this slug.',
    args: { slug: t.arg.string({ required: true, description: 'Its slug: kommersant.' }) },
    extensions: costs({ reads: true }),
    resolve: (_, { slug }, { corpus }, info) => {
      const checked = checkedText('slug', slug) ?? '';
      if (checked === '') return null;
      startLists(selectedSourceLists(corpus, checked, info));
      return corpus.source(checked);
    },
  }),
);
