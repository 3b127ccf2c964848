import { statSync } from 'node:fs';
import { runtimeClient } from '../../rehearsal/runtime-client.ts';
import { bareStart, firstAnswer } from '../cold-start.ts';
import type { Figure } from '../figure.ts';
import { graphqlEvent } from '../lambda-event.ts';
import { bodies } from '../queries.ts';
import { interleaved } from '../rounds.ts';
import type { Workbench } from '../workbench.ts';

const handlers = {
  ours: 'functions/graphql/handler.ts',
  apollo: 'test/bench/handlers/apollo.ts',
  graphqlOnly: 'test/bench/handlers/graphql-only.ts',
  native: 'test/bench/handlers/native.ts',
} as const;
const apollo = 'Apollo Server 5 on the same schema and table';
const warmUp = 300;
const requests = 100;

/** CPU time of a handler in a warm process, for each side its own event. */
async function warmCpu(
  workbench: Workbench,
  ours: { readonly entry: string; readonly event: object },
  peer: { readonly entry: string; readonly event: object },
) {
  const { environment } = await workbench.corpus();
  const sides = await Promise.all(
    [ours, peer].map(async ({ entry, event }) => ({ process: await workbench.start(entry, environment), event })),
  );
  const bodies = new Set<string>();
  for (const { process, event } of sides) bodies.add((await process.run({ event, times: warmUp })).body.trim());
  if (bodies.size > 1) throw new Error('The two sides do not answer the same.');
  const [left, right] = sides.map(
    ({ process, event }) =>
      async () =>
        (await process.run({ event, times: requests })).milliseconds,
  );
  const measured = await interleaved(workbench.rounds, left ?? Number, right ?? Number);
  for (const { process } of sides) process.end();
  return measured;
}

function warm(kind: keyof typeof bodies): Figure {
  return {
    name: `warm.${kind}.cpu`,
    unit: 'ms',
    peerName: apollo,
    measure(workbench) {
      const event = graphqlEvent(bodies[kind]);
      return warmCpu(workbench, { entry: handlers.ours, event }, { entry: handlers.apollo, event });
    },
  };
}

const graphqlOnly: Figure = {
  name: 'warm.article.graphql-only.cpu',
  unit: 'ms',
  peerName: 'native Request + Response + JSON.stringify',
  async measure(workbench) {
    const { article } = await workbench.corpus();
    const event = { body: bodies.article, article };
    const process = await workbench.start(handlers.graphqlOnly);
    const { body } = await process.run({ event, times: 1 });
    process.end();
    return warmCpu(
      workbench,
      { entry: handlers.graphqlOnly, event },
      { entry: handlers.native, event: { body: bodies.article, answer: JSON.parse(body) } },
    );
  },
};

/** A sample: the milliseconds from the process's start to the first answer, under Amazon's runtime client. */
async function coldStart(workbench: Workbench, entry: string): Promise<() => Promise<number>> {
  const { environment } = await workbench.corpus();
  const [client, bundle] = [await runtimeClient(), await workbench.bundle(entry)];
  return async () => {
    const { milliseconds, payload } = await firstAnswer(client, bundle, graphqlEvent(bodies.article), environment);
    if (JSON.parse(payload).statusCode !== 200) throw new Error(`The first answer is ${payload}`);
    return milliseconds;
  };
}

const cold: Figure = {
  name: 'cold.first-answer',
  unit: 'ms',
  peerName: apollo,
  async measure(workbench) {
    const [ours, peer] = [await coldStart(workbench, handlers.ours), await coldStart(workbench, handlers.apollo)];
    return interleaved(workbench.rounds, ours, peer);
  },
};

const bare: Figure = {
  name: 'cold.bare',
  unit: 'ms',
  peerName: 'a process of Node that does nothing',
  async measure(workbench) {
    return interleaved(workbench.rounds, await coldStart(workbench, handlers.ours), bareStart);
  },
};

const size: Figure = {
  name: 'bundle.size',
  unit: 'KB',
  peerName: apollo,
  async measure(workbench) {
    const [ours, peer] = [await workbench.bundle(handlers.ours), await workbench.bundle(handlers.apollo)];
    return { ours: statSync(ours).size / 1000, peer: statSync(peer).size / 1000 };
  },
};

export const apiFigures: readonly Figure[] = [
  warm('article'),
  warm('actor'),
  warm('source'),
  warm('list'),
  graphqlOnly,
  cold,
  bare,
  size,
];
