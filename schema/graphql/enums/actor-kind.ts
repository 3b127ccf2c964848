import { builder } from '../builder.ts';

export const ActorKind = builder.enumType('ActorKind', {
  description: 'What an actor is.',
  values: {
    PERSON: { description: 'A human being.' },
    STATE: {
      description: 'A country, or a territory that claims to be one or is treated as one: Greenland.',
    },
    ORGANISATION: { description: 'A ministry, company, party, alliance or other body.' },
    GROUP: { description: 'People who are mentioned together but do not form an organisation.' },
  } as const,
});
