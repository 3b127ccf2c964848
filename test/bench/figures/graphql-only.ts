import type { Figure } from '../figure.ts';
import { gotEvents } from '../operations.ts';
import { handlers } from '../sides.ts';
import { warmCpu } from '../warm.ts';

const name = 'warm.article.graphql-only.cpu';

export const graphqlOnly: Figure = {
  name,
  unit: 'ms',
  peerName: 'native Request + Response + JSON.stringify',
  goal: 1.5,
  async measure(workbench) {
    const { articles, pages, environment } = await workbench.corpus();
    const requests = gotEvents('article', pages.article);
    const given = requests.map((request, index) => ({ request, article: JSON.stringify(articles[index]) }));
    const process = await workbench.start(workbench.warmBundle(handlers.graphqlOnly), environment.gloss);
    const answers = await process.answers(given);
    process.end();
    return warmCpu(
      workbench,
      name,
      { bundle: workbench.warmBundle(handlers.graphqlOnly), environment: environment.gloss, events: given },
      {
        bundle: workbench.bundle(handlers.native),
        environment: {},
        events: requests.map((request, index) => ({ request, answer: answers[index] })),
      },
    );
  },
};
