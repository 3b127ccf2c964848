import { articlePath, patience, type Site } from './site.ts';

/** With scripts off: the same pages, the same ways through them. */
export async function checkWithoutScript({ browser, url, check }: Site): Promise<void> {
  const context = await browser.newContext({ javaScriptEnabled: false, viewport: { width: 360, height: 800 } });
  context.setDefaultTimeout(patience);
  const page = await context.newPage();
  const problems: string[] = [];
  const leadsTo = async (selector: string, address: string): Promise<void> => {
    await page.locator(selector).first().click();
    await page.waitForURL(url + address).catch(() => undefined);
    if (page.url() !== url + address) problems.push(`${selector} leads to ${page.url()}, not ${url}${address}`);
  };

  await page.goto(`${url}/actors`);
  await page.fill('#name', 'vlad');
  await leadsTo('button', '/actors?name=vlad');
  await leadsTo('.names a', '/actors/vladimir-putin');
  await page.goto(url + articlePath);
  await leadsTo('#cite-4', `${articlePath}#note-4`);
  await leadsTo('#note-4 .source', '/sources/nezavisimaya-gazeta');
  await page.goto(url + articlePath);
  await leadsTo('.text a.metonym', '/actors/united-states');
  await page.goto(url);
  await leadsTo('.articles h2 a', '/articles/report-22-from-the-harbour');
  await context.close();
  check('without script', problems);
}
