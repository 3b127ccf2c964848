import type { CoActorCount } from '../../views/together.ts';
import type { ActorView } from '../../views/view.ts';
import { builder } from '../builder.ts';
import { costs } from '../cost.ts';
import { Actor } from '../refs.ts';

interface CoActorView extends CoActorCount {
  readonly actor: ActorView;
}

export const CoActor = builder.objectRef<CoActorView>('CoActor').implement({
  description: 'An actor that the same paragraphs mention as another, and how often.',
  fields: (t) => ({
    actor: t.field({
      type: Actor,
      description: 'The other actor.',
      extensions: costs({ reads: true }),
      resolve: ({ actor }) => actor,
    }),
    sharedParagraphs: t.exposeInt('sharedParagraphs', {
      description: 'Paragraphs that mention both, in the articles looked at.',
    }),
    sharedArticles: t.exposeInt('sharedArticles', { description: 'Articles with such a paragraph.' }),
  }),
});
