import { searchWorstQueries } from '../../bench/limits/search.ts';
import { Workbench } from '../../bench/workbench.ts';
import type { SoakSuite } from '../suite.ts';

/** What the most expensive query that passes may take of an article page's CPU. */
const most = 20;
/** Of the suite's time, for measuring the costliest well. */
const shareOfMeasuring = 0.15;

/** Valid queries at random, made dearer as long as they pass: none takes more than 20 article pages' CPU. */
export const worstQuery: SoakSuite = {
  name: 'worst-query',
  description: `a search for the queries that cost most of those that pass: at most ${most} article pages' CPU`,
  weight: 1.5,
  async run(soak) {
    const workbench = new Workbench({ rounds: 1, articles: 120, profiles: null });
    try {
      await workbench.corpus();
      const milliseconds = soak.millisecondsLeft() * (1 - shareOfMeasuring);
      const seed = Math.floor(soak.random() * 1_000_000);
      const { tried, passed, worst } = await searchWorstQueries(workbench, { milliseconds, seed });
      for (const { text, cost, again, first } of worst) {
        const line = `${again.toFixed(1)} pages' CPU, ${first.toFixed(1)} the first time, at ${cost} units: ${text}`;
        if (Math.max(again, first) > most) soak.wrong(line);
        else soak.tell(line);
      }
      const costliest = (by: 'again' | 'first') =>
        Math.round(Math.max(0, ...worst.map((query) => query[by])) * 10) / 10;
      return { tried, passed, mostPages: costliest('again'), mostPagesFirst: costliest('first') };
    } finally {
      await workbench.close();
    }
  },
};
