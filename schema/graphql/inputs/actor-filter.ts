import { builder } from '../builder.ts';
import { ActorKind } from '../enums/actor-kind.ts';

export const ActorFilter = builder.inputType('ActorFilter', {
  description: 'Filters actors; all conditions must hold.',
  fields: (t) => ({
    kind: t.field({ type: ActorKind, description: 'Only actors of this kind.' }),
    nameStartsWith: t.string({
      description:
        'Only actors whose name or any alias begins with this, or has a word that does ("putin", "von der"), without case or diacritics.',
    }),
  }),
});
