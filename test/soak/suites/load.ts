import { z } from 'zod';
import type { Pages } from '../../bench/corpus/pages.ts';
import { postedEvents } from '../../bench/operations.ts';
import { handlers } from '../../bench/sides.ts';
import { Workbench } from '../../bench/workbench.ts';
import type { SoakSuite } from '../suite.ts';
import { FunctionUnderLoad } from '../support/function-client.ts';

const connections = 200;
/** Of each side, in turns. */
const seconds = 60;
const turns = 6;
const kinds = ['article', 'actor', 'actorOfOneArticle', 'source', 'list'] as const satisfies readonly (keyof Pages)[];
const bodySchema = z.object({ body: z.string() });
/** The heap may grow by so much between the second turn and the last: code that is compiled late. */
const heapGrowthMegabytes = 10;

/** 200 connections of mixed pages for a minute, in turns with the bench's peer: no error, a flat heap, and the latencies of both. */
export const load: SoakSuite = {
  name: 'load',
  description: `${connections} connections of mixed pages for ${seconds} s, in turns with the bench's peer`,
  weight: 3,
  least: { turns },
  async run(soak) {
    const workbench = new Workbench({ rounds: 1, articles: 200, profiles: null });
    try {
      const { pages, environment } = await workbench.corpus();
      const bodies = mixed(
        kinds.map((kind) => postedEvents(kind, pages[kind]).map((event) => bodySchema.parse(event).body)),
      );
      const sides = {
        gloss: await FunctionUnderLoad.start(
          await workbench.warmBundle(handlers.graphql),
          environment.gloss,
          connections,
        ),
        peer: await FunctionUnderLoad.start(await workbench.warmPeerBundle(), environment.peer, connections),
      };
      const latencies: Record<keyof typeof sides, number[]> = { gloss: [], peer: [] };
      const heaps: number[] = [];
      for (const side of Object.values(sides)) await side.load(bodies, connections, 2_000);
      for (let turn = 0; turn < turns && (turn === 0 || soak.goesOn()); turn += 1) {
        for (const name of ['gloss', 'peer'] as const) {
          const given = await sides[name].load(bodies, connections, (seconds * 1_000) / turns);
          latencies[name].push(...given.latencies);
          const [error] = given.errors;
          if (error !== undefined) soak.wrong(`${name}: ${given.errors.length} errors, such as ${error}`);
        }
        heaps.push(await sides.gloss.heapMegabytes());
      }
      for (const side of Object.values(sides)) side.end();
      const [first = 0, second = first] = heaps;
      const last = heaps.at(-1) ?? 0;
      if (last > second + heapGrowthMegabytes) soak.wrong(`the heap grew: ${heaps.map(rounded).join(', ')} MB`);
      return {
        turns: heaps.length,
        requests: latencies.gloss.length,
        peerRequests: latencies.peer.length,
        p50: rounded(quantile(latencies.gloss, 0.5)),
        p99: rounded(quantile(latencies.gloss, 0.99)),
        peerP50: rounded(quantile(latencies.peer, 0.5)),
        peerP99: rounded(quantile(latencies.peer, 0.99)),
        heapMegabytes: rounded(second),
        heapMegabytesAtEnd: rounded(last),
      };
    } finally {
      await workbench.close();
    }
  },
};

/** One of each list after the other, until the longest is through. */
function mixed(lists: readonly (readonly string[])[]): string[] {
  const longest = Math.max(...lists.map(({ length }) => length));
  return Array.from({ length: longest }, (_, index) =>
    lists.flatMap((list) => list[index % Math.max(1, list.length)] ?? []),
  ).flat();
}

function quantile(values: readonly number[], at: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * at))] ?? 0;
}

function rounded(value: number): number {
  return Math.round(value * 10) / 10;
}
