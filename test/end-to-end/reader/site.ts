import type { Browser } from 'playwright-core';

/** What the checks of the reader are made on. */
export interface Site {
  readonly browser: Browser;
  /** `http://127.0.0.1:PORT` */
  readonly url: string;
  /** Tells what was checked, and each fault. */
  readonly check: (name: string, problems: readonly string[]) => void;
}

/** The article that gloss ships: it has every kind of mention. */
export const articlePath = '/articles/putin-looks-forward-to-meeting-with-trump-in-vietnam';

/** How long a step may take where the machine is slow, in ms. */
export const patience = 120_000;
