import { hostileArticle } from '../../reader/support/hostile-article.ts';
import { startReader } from '../../reader/support/reader.ts';
import { type Site, withPage } from './site.ts';

const origin = 'http://gloss.test';

/** An article with markup in every text that it has: a browser makes none of it, on no page that shows it. */
export async function checkHostile({ browser, check }: Pick<Site, 'browser' | 'check'>): Promise<void> {
  const reader = await startReader();
  try {
    const slug = await reader.publish(hostileArticle);
    await withPage(browser, {}, async (page) => {
      const problems: string[] = [];
      page.on('dialog', (dialog) => {
        problems.push(`dialog: ${dialog.message()}`);
        void dialog.dismiss();
      });
      page.on('console', (message) => problems.push(`console: ${message.text()}`));
      await page.route('**/*', async (route) => {
        const { pathname, search } = new URL(route.request().url());
        const { status, headers, html } = await reader.read(`${pathname}${search}`);
        if (status !== 200) problems.push(`${pathname} answers ${status}`);
        await route.fulfill({ status, headers: Object.fromEntries(headers), body: html });
      });
      const article = `/articles/${slug}`;
      for (const path of [
        '/',
        article,
        `${article}?actor=ada-brand`,
        '/actors',
        '/actors/ada-brand',
        '/actors/port-lima',
        '/sources',
        '/sources/tide',
        '/publications',
        '/publications/harbour-briefing',
        '/publications/harbour-briefing/3/7',
        '/search?q=ada',
        '/?actor=ada-brand',
      ]) {
        await page.goto(origin + path);
        if (path === article) {
          // The card is made by the script, of what the page holds.
          for (const place of ['.text a.mention', '.text a.citation']) {
            await page.hover(place);
            await page.waitForSelector('.card:popover-open');
            problems.push(...(await madeMarkup(page)));
            await page.keyboard.press('Escape');
          }
        }
        problems.push(...(await madeMarkup(page)).map((found) => `${path}: ${found}`));
        if (!(await page.evaluate<string>("document.querySelector('main').innerText")).includes('<img src=x'))
          problems.push(`${path} does not show it as text`);
      }
      check('markup in a document stays text', problems);
    });
  } finally {
    await reader.stop();
  }
}

/** The page's own JSON-LD is data, which runs nothing; what ended it early would be found. */
const madeMarkup = (page: { evaluate<Result>(script: string): Promise<Result> }): Promise<string[]> =>
  page.evaluate<string[]>(`[
    ...document.querySelectorAll('img, iframe, object, [onerror], [onload], script:not([src^="/assets/"], head > [type="application/ld+json"])'),
    ...[...document.links].filter(({ protocol }) => !/^https?:$/.test(protocol)),
  ].map(({ outerHTML }) => 'made: ' + outerHTML)`);
