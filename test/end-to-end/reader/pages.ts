import type { Page } from 'playwright-core';
import { axeFindings } from './axe-findings.ts';
import { articlePath, type Site, windows, withPage } from './site.ts';
import { smallTargets } from './targets.ts';

const paths = [
  '/',
  articlePath,
  `${articlePath}#cite-14`,
  `${articlePath}?view=editor`,
  `${articlePath}/corrections`,
  `${articlePath}/revisions`,
  '/articles/the-harbour-and-its-notes',
  '/actors',
  '/actors?kind=STATE&name=r',
  '/actors?name=nobody',
  '/actors/russia',
  '/actors/vladimir-putin?kind=NAME',
  '/sources',
  '/sources/kommersant',
  '/publications',
  '/publications/eurasia-daily-monitor',
  '/publications/eurasia-daily-monitor/15',
  '/publications/eurasia-daily-monitor/15/3',
  '/?actor=russia',
  '/?publication=eurasia-daily-monitor&from=2018-01-05&order=oldest',
  '/?publication=eurasia-daily-monitor&order=added',
  '/?source=kommersant&from=2018-01-01&to=2018-12-31',
  '/?actor=russia&source=kommersant&publication=eurasia-daily-monitor',
  '/search?q=ru',
  '/search?q=harbour',
  '/search',
  '/articles/none',
];

/** Every page as everybody sees it: accessible, quiet, within its window, and of itself alone. */
export async function checkPages({ browser, url, check }: Site): Promise<void> {
  for (const { width, colorScheme, viewport } of windows) {
    await withPage(browser, { colorScheme, viewport }, async (page) => {
      for (const path of paths) {
        const problems = listenFor(page, url, path === '/articles/none' ? 404 : 200);
        await page.goto(url + path);
        problems.push(...(await overflowOf(page)), ...(await shiftOf(page)), ...(await smallTargets(page)));
        // What of the colours and the names is the same in a window between them is looked at once.
        if ((width === 1280) === (colorScheme === 'light')) problems.push(...(await axeFindings(page)));
        page.removeAllListeners();
        check(`${path} in ${colorScheme}, ${width} wide`, problems);
      }
    });
  }
}

/** What the page does from now on that it should not: messages, errors, requests to elsewhere, wrong answers. */
function listenFor(page: Page, url: string, status: number): string[] {
  const problems: string[] = [];
  page.on('console', (message) => {
    // Chromium reports a page that is an error as one.
    if (status === 200 || !message.text().includes(`status of ${status}`)) problems.push(`console: ${message.text()}`);
  });
  page.on('pageerror', (error) => problems.push(`error: ${error.message}`));
  page.on('request', (request) => {
    if (!request.url().startsWith(`${url}/`)) problems.push(`asks ${request.url()}`);
  });
  page.on('response', (response) => {
    const wanted = response.request().isNavigationRequest() ? status : 200;
    if (response.status() !== wanted) problems.push(`${response.url()} answers ${response.status()}`);
  });
  return problems;
}

async function overflowOf(page: Page): Promise<string[]> {
  const [content = 0, frame = 0] = await page.evaluate<number[]>(
    '[document.documentElement.scrollWidth, document.documentElement.clientWidth]',
  );
  return content > frame ? [`is ${content} wide in a window of ${frame}`] : [];
}

/** Layout shift that nobody caused; 0.01 may be seen by nobody. */
export async function shiftOf(page: Page): Promise<string[]> {
  const shift = await page.evaluate<number>(`new Promise((resolve) => {
    new PerformanceObserver((list) => {
      resolve(list.getEntries().reduce((sum, entry) => sum + (entry.hadRecentInput ? 0 : entry.value), 0));
    }).observe({ type: 'layout-shift', buffered: true });
    setTimeout(() => resolve(0), 100);
  })`);
  return shift > 0.01 ? [`shifts by ${shift}`] : [];
}
