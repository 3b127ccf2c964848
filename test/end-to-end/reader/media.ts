import type { Page } from 'playwright-core';
import { articlePath, broken, longPath, type Site, withPage } from './site.ts';

/** What is left on paper, and for those who want nothing to move. */
export async function checkMedia({ browser, url, check }: Site): Promise<void> {
  await withPage(browser, {}, async (page) => {
    await page.goto(`${url}${articlePath}?actor=russia`);
    await page.emulateMedia({ media: 'print' });
    const all = async (selector: string): Promise<boolean> => {
      const seen = await visibility(page, selector);
      return seen.length > 0 && seen.every(Boolean);
    };
    const none = async (selector: string): Promise<boolean> => {
      const seen = await visibility(page, selector);
      return seen.length > 0 && !seen.some(Boolean);
    };
    check(
      'the article on paper',
      broken({
        'has its text': await all('.row > p'),
        'has its notes': await all('.notes > li'),
        'has its sources, each with its dates': (await all('.sources tbody tr')) && (await all('.when li')),
        'has no machinery': (
          await Promise.all(
            ['.top nav', '.legend', '.view', '.bottom', '.cast', '.ways', '.pn', '.behind', '.lane', '.toolbar'].map(
              none,
            ),
          )
        ).every(Boolean),
        'is black on white': (await styles(page, 'body')).join() === 'rgb(0, 0, 0),rgb(255, 255, 255)',
      }),
    );
  });
  await withPage(browser, {}, async (page) => {
    await page.goto(url + longPath);
    await page.emulateMedia({ media: 'print' });
    const shown = await page
      .locator('.when li')
      .evaluateAll((all) => all.map((item) => item.checkVisibility({ contentVisibilityAuto: true })));
    check(
      'a long article on paper',
      broken({ 'has every date, also those that wait to be asked for': shown.length > 250 && shown.every(Boolean) }),
    );
  });
  await withPage(browser, { reducedMotion: 'reduce' }, async (page) => {
    await page.goto(url + articlePath);
    await page.hover('#cite-1');
    await page.waitForTimeout(400);
    const moving = await page.evaluate<string[]>(`[...document.querySelectorAll('*')].filter((element) => {
      const { transitionDuration, animationName, scrollBehavior } = getComputedStyle(element);
      return transitionDuration.split(', ').some((time) => parseFloat(time) > 0) || animationName !== 'none' || scrollBehavior === 'smooth';
    }).map(({ tagName, className }) => tagName + '.' + className)`);
    check('nothing moves for those who want it so', moving);
  });
}

const visibility = (page: Page, selector: string): Promise<boolean[]> =>
  page.locator(selector).evaluateAll((elements) => elements.map((element) => element.getClientRects().length > 0));

const styles = (page: Page, selector: string): Promise<string[]> =>
  page.evaluate<string[]>(
    `(({ color, backgroundColor }) => [color, backgroundColor])(getComputedStyle(document.querySelector('${selector}')))`,
  );
