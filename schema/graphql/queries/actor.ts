import { corpusActorView } from '../../views/corpus-records.ts';
import { builder } from '../builder.ts';
import { costs } from '../cost.ts';
import { checkedText } from '../inputs/checked-input.ts';
import { selectedActorLists } from '../lists/actor-lists.ts';
import { startLists } from '../lists/selected-lists.ts';
import { Actor } from '../refs.ts';

builder.queryField('actor', (t) =>
  t.field({
    type: Actor,
    nullable: true,
    description: 'One actor; null if no article of the corpus mentions one with this slug.',
    args: { slug: t.arg.string({ required: true, description: 'Its slug: vladimir-putin.' }) },
    extensions: costs({ reads: true }),
    resolve: async (_, { slug }, { corpus }, info) => {
      const checked = checkedText('slug', slug) ?? '';
      if (checked === '') return null;
      startLists(selectedActorLists(corpus, checked, info));
      const actor = await corpus.actor(checked);
      return actor && corpusActorView(actor);
    },
  }),
);
