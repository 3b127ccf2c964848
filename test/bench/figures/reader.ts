import { type Browser, chromium } from 'playwright-core';
import { annotate } from '../../../seed/annotate/annotate.ts';
import { readSourceDocument } from '../../../seed/formats/read-source-document.ts';
import { longArticle } from '../../end-to-end/reader/long-article.ts';
import { startReader } from '../../reader/support/reader.ts';
import type { Figure, Measured } from '../figure.ts';
import { interleaved } from '../rounds.ts';

/** As Lighthouse takes a slow phone to be beside a desktop. */
const slowdown = 6;
const origin = 'http://gloss.test';
const viewport = { width: 390, height: 800 };

/** An article of 7,000 words with 280 citations on a slow phone, beside its text alone: until all is laid out and every script has run. */
const longArticleOnAPhone: Figure = {
  name: 'reader.long.slow-phone',
  unit: 'ms',
  peerName: 'the same paragraphs, with nothing marked',
  async measure({ rounds }): Promise<Measured> {
    const reader = await startReader();
    const browser = await chromium.launch({
      executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
      args: ['--no-sandbox', '--disable-gpu'],
    });
    try {
      const { article } = annotate(await readSourceDocument(Buffer.from(longArticle()), { name: 'long.md' }));
      const path = `/articles/${await reader.publish(article)}`;
      const { html } = await reader.read(path);
      const served = new Map([
        [path, { body: html, contentType: 'text/html; charset=utf-8' }],
        [
          '/plain',
          { body: plain(article.paragraphs.map(({ text }) => text)), contentType: 'text/html; charset=utf-8' },
        ],
      ]);
      for (const [, address = ''] of html.matchAll(/(?:src|href)="(\/assets\/[^"]*)"/g)) {
        const { html: body, headers } = await reader.read(address);
        served.set(address, { body, contentType: headers.get('content-type') ?? '' });
      }
      const load = (address: string) => () => timeToLoad(browser, address, served);
      await load(path)();
      return await interleaved(rounds, load(path), load('/plain'));
    } finally {
      await browser.close();
      await reader.stop();
    }
  },
};

interface Served {
  readonly body: string;
  readonly contentType: string;
}

/** From the beginning of the navigation to the frame after its load event, in ms. */
async function timeToLoad(browser: Browser, address: string, served: ReadonlyMap<string, Served>): Promise<number> {
  const context = await browser.newContext({ viewport });
  try {
    const page = await context.newPage();
    await page.route('**/*', (route) => {
      const found = served.get(new URL(route.request().url()).pathname);
      return found === undefined ? route.fulfill({ status: 404 }) : route.fulfill(found);
    });
    const session = await context.newCDPSession(page);
    await session.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
    await page.goto(`${origin}${address}`);
    return await page.evaluate<number>(
      'new Promise((resolve) => requestAnimationFrame(() => setTimeout(() => resolve(performance.now()))))',
    );
  } finally {
    await context.close();
  }
}

const plain = (paragraphs: readonly string[]): string =>
  `<!doctype html><meta name="viewport" content="width=device-width"><title>Plain</title>${paragraphs
    .map((text) => `<p>${text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</p>`)
    .join('\n')}`;

export const readerFigures: readonly Figure[] = [longArticleOnAPhone];
