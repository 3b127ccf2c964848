import type { PairCount } from '../../views/together.ts';
import type { ActorView } from '../../views/view.ts';
import { builder } from '../builder.ts';
import { costs } from '../cost.ts';
import { Actor } from '../refs.ts';

interface CoActorPairView extends PairCount {
  readonly actors: readonly ActorView[];
}

export const CoActorPair = builder.objectRef<CoActorPairView>('CoActorPair').implement({
  description: 'Two actors that the same paragraphs mention, and how often.',
  fields: (t) => ({
    actors: t.field({
      type: [Actor],
      description: 'The two, the one with more paragraphs shared with the actor asked about first.',
      extensions: costs({ reads: true, size: 2 }),
      resolve: ({ actors }) => [...actors],
    }),
    sharedParagraphs: t.exposeInt('sharedParagraphs', {
      description: 'Paragraphs that mention both, in the articles looked at.',
    }),
    sharedArticles: t.exposeInt('sharedArticles', { description: 'Articles with such a paragraph.' }),
  }),
});
