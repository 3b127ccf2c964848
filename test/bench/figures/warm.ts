import type { Pages } from '../corpus/pages.ts';
import type { Figure } from '../figure.ts';
import { automaticallyPersistedEvents, gotEvents, persistingEvent, postedEvents } from '../operations.ts';
import { handlers, peerName } from '../sides.ts';
import { warmCpu } from '../warm.ts';

interface WarmFigure {
  readonly name: string;
  readonly page: keyof Pages;
  readonly goal?: number;
  /** True: one page, over and over. */
  readonly repeated?: boolean;
}

function warm({ name, page, goal, repeated = false }: WarmFigure): Figure {
  return {
    name,
    unit: 'ms',
    peerName,
    ...(goal === undefined ? {} : { goal }),
    async measure(workbench) {
      const { pages, environment } = await workbench.corpus();
      const events = postedEvents(page, repeated ? pages[page].slice(0, 1) : pages[page]);
      return warmCpu(
        workbench,
        name,
        { bundle: workbench.warmBundle(handlers.graphql), environment: environment.gloss, events },
        { bundle: workbench.warmPeerBundle(), environment: environment.peer, events },
      );
    },
  };
}

/** By GET, as each side's clients ask for what both know: by the manifest, and by an automatically persisted query. */
const got: Figure = {
  name: 'warm.article.get.cpu',
  unit: 'ms',
  peerName: `${peerName}, automatic persisted queries`,
  async measure(workbench) {
    const { pages, environment } = await workbench.corpus();
    const [first = {}] = pages.article;
    return warmCpu(
      workbench,
      this.name,
      {
        bundle: workbench.warmBundle(handlers.graphql),
        environment: environment.gloss,
        events: gotEvents('article', pages.article),
      },
      {
        bundle: workbench.warmPeerBundle(),
        environment: environment.peer,
        events: automaticallyPersistedEvents('article', pages.article),
        introduction: persistingEvent('article', first),
      },
    );
  },
};

export const warmFigures: readonly Figure[] = [
  warm({ name: 'warm.article.cpu', page: 'article', goal: 0.35 }),
  warm({ name: 'warm.article.repeated.cpu', page: 'article', repeated: true }),
  got,
  warm({ name: 'warm.actor.cpu', page: 'actor', goal: 0.35 }),
  warm({ name: 'warm.actor.one-article.cpu', page: 'actorOfOneArticle', goal: 0.5 }),
  warm({ name: 'warm.source.cpu', page: 'source', goal: 0.35 }),
  warm({ name: 'warm.list.cpu', page: 'list', goal: 0.4 }),
];
