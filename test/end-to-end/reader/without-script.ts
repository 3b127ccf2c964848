import type { Page } from 'playwright-core';
import { articlePath, type Site, withPage } from './site.ts';

/** With scripts off: the same text, notes, lists and filters, and the same ways through them. */
export async function checkWithoutScript({ browser, url, check }: Site): Promise<void> {
  await withPage(browser, { javaScriptEnabled: false, viewport: { width: 390, height: 800 } }, async (page) => {
    const problems: string[] = [];
    const leadsTo = async (selector: string, address: string): Promise<void> => {
      await page.locator(selector).first().click();
      await page.waitForURL(url + address).catch(() => undefined);
      if (page.url() !== url + address) problems.push(`${selector} leads to ${page.url()}, not ${url}${address}`);
    };
    const hold = (promise: string, kept: boolean): void => void (kept || problems.push(`not so: ${promise}`));

    await page.goto(`${url}/actors`);
    await page.fill('#name-actors', 'vlad');
    await leadsTo('.name-search button', '/actors?name=vlad');
    await leadsTo('.names a', '/actors/vladimir-putin');
    await page.goto(url + articlePath);
    await leadsTo('#cite-4', `${articlePath}#note-4`);
    await leadsTo('#note-4 .behind', `${articlePath}#claim-4`);
    hold('the claim is marked', await isMarked(page, '#claim-4'));
    await leadsTo('#note-4 .number', `${articlePath}#cite-4`);
    await leadsTo('#note-4 .source', '/sources/nezavisimaya-gazeta');
    await page.goto(url + articlePath);
    await leadsTo('.text a.metonym', '/actors/united-states');

    await page.goto(url + articlePath);
    for (const [what, count] of [
      ['.row > p', 6],
      ['.notes > li', 20],
      ['.sources tbody tr', 11],
      ['.cast li', 22],
    ] as const) {
      const seen = await page.locator(what).evaluateAll((all) => all.map(({ clientHeight }) => clientHeight > 0));
      hold(`${count} of ${what} are to be seen`, seen.length === count && seen.every(Boolean));
    }
    hold('unsupported sentences are plain', !(await isMarked(page, '.text .unsupported')));
    await page.check('#show-unsupported');
    hold('the switch shows them', await isMarked(page, '.text .unsupported'));

    await leadsTo('.cast .who', `${articlePath}?actor=vladimir-putin`);
    hold('the actor is highlighted', await isMarked(page, '.text .mention.on'));
    hold('in all places', (await page.locator('.text .mention.on').count()) === 20);
    await leadsTo('.ways a', articlePath);
    hold('and then not', (await page.locator('.on').count()) === 0);

    await page.goto(url);
    await page.fill('.find input', 'komm');
    await leadsTo('.find button', '/search?q=komm');
    await leadsTo('.found a', '/sources/kommersant');
    await page.goto(url);
    await page.selectOption('#filter-order', 'oldest');
    await page.selectOption('#filter-publication', 'eurasia-daily-monitor');
    await leadsTo('.filters button', '/?publication=eurasia-daily-monitor&from=&to=&order=oldest');
    await page.goto(url);
    await leadsTo('.articles h2 a', (await page.getAttribute('.articles h2 a', 'href')) ?? '');
    await page.goto(url);
    await leadsTo(
      '[rel=next]',
      new URL((await page.getAttribute('[rel=next]', 'href')) ?? '', url).href.slice(url.length),
    );
    await page.goto(url);
    await leadsTo('.ways-in a[href^="/publications/"]', '/publications/eurasia-daily-monitor');
    await page.goto(`${url}/sources/kommersant`);
    await leadsTo('.facts a[href^="/?"]', '/?source=kommersant');
    check('without script', problems);
  });
}

async function isMarked(page: Page, selector: string): Promise<boolean> {
  return page
    .locator(selector)
    .first()
    .evaluate((element) => {
      const { backgroundColor, backgroundImage } = getComputedStyle(element);
      return backgroundColor !== 'rgba(0, 0, 0, 0)' || backgroundImage !== 'none';
    });
}
