import type { Browser, BrowserContextOptions, Page } from 'playwright-core';

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

/** An article of 7,000 words with some 280 citations. */
export const longPath = '/articles/a-long-winter-in-the-harbour';

/** How long a step may take where the machine is slow, in ms. */
export const patience = 120_000;

/** The windows that everything is looked at in. */
export const windows = ([1280, 768, 390, 320] as const).flatMap((width) =>
  (['light', 'dark'] as const).map((colorScheme) => ({ width, colorScheme, viewport: { width, height: 800 } })),
);

/** Opens a page with nothing of others in it, and closes it again. */
export async function withPage<Result>(
  browser: Browser,
  options: BrowserContextOptions,
  use: (page: Page) => Promise<Result>,
): Promise<Result> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, ...options });
  context.setDefaultTimeout(patience);
  try {
    return await use(await context.newPage());
  } finally {
    await context.close();
  }
}

/** What of the promises is not so. */
export function broken(promises: Readonly<Record<string, boolean>>): string[] {
  return Object.entries(promises).flatMap(([promise, kept]) => (kept ? [] : [`not so: ${promise}`]));
}
