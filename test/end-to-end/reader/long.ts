import { gzipSync } from 'node:zlib';
import type { Page } from 'playwright-core';
import { axeFindings } from './axe-findings.ts';
import { shiftOf } from './pages.ts';
import { articlePath, broken, longPath, type Site, windows, withPage } from './site.ts';
import { smallTargets } from './targets.ts';

const limits = { html: 60_000, script: 12_000, stops: 400 } as const;

/** What an article of 7,000 words with 280 citations asks of its readers, of their keyboards and of the network. */
export async function checkLongArticle({ browser, url, check }: Site): Promise<void> {
  const address = url + longPath;
  const checks: readonly (readonly [string, (page: Page) => Promise<Record<string, boolean>>])[] = [
    ['tab stops', stops],
    ['arrows in a paragraph', arrows],
    ['the next citation', nextCitation],
    ['contents', contents],
    ['switches are remembered', (page) => switches(page, url)],
    ['where one was', (page) => place(page, address)],
  ];
  for (const [name, run] of checks) {
    await withPage(browser, {}, async (page) => {
      await page.goto(address);
      check(`a long article: ${name}`, broken(await run(page)));
    });
  }
  for (const { width, colorScheme, viewport } of windows) {
    await withPage(browser, { colorScheme, viewport }, async (page) => {
      await page.goto(address);
      const problems = [await shiftOf(page), await smallTargets(page), await brokenCounts(page)].flat();
      // It takes axe half a minute.
      if ((width === 1280 && colorScheme === 'light') || (width === 390 && colorScheme === 'dark'))
        problems.push(...(await axeFindings(page)));
      check(`a long article in ${colorScheme}, ${width} wide`, problems);
    });
  }
  await withPage(browser, {}, async (page) => {
    const answers: Promise<readonly [string, number]>[] = [];
    page.on('response', (response) => {
      const type = response.request().resourceType();
      // What comes late, as a preview does, may be read when the page is closed.
      if (type !== 'document' && type !== 'script') return;
      answers.push(response.body().then((body) => [type, gzipSync(body, { level: 9 }).length]));
    });
    await page.goto(address, { waitUntil: 'networkidle' });
    const { document = Number.NaN, script = Number.NaN } = Object.fromEntries(await Promise.all(answers));
    console.log(`weight of a long article, gzipped: ${JSON.stringify({ html: document, script })}`);
    check(
      'the weight of a long article',
      broken({
        [`${document} bytes of HTML are ${limits.html} at most`]: document <= limits.html,
        [`${script} bytes of script are ${limits.script} at most`]: script <= limits.script,
      }),
    );
  });
}

/** Counts of the table of sources that take more than one line. */
const brokenCounts = (page: Page): Promise<string[]> =>
  page.evaluate<string[]>(`[...document.querySelectorAll('.sources td.count')].flatMap((cell) => {
    const range = document.createRange();
    range.selectNodeContents(cell);
    return range.getClientRects().length > 1 ? ['a count breaks: ' + cell.textContent] : [];
  })`);

const focused = (page: Page): Promise<string> =>
  page.evaluate<string>(
    `(({ id, className, hash, tagName }) => [tagName, id, className, hash].join(' '))(document.activeElement)`,
  );

async function stops(page: Page) {
  const rows = await page.locator('.row').count();
  const met = new Set<string>();
  let count = 0;
  for (; count <= limits.stops; count += 1) {
    await page.keyboard.press('Tab');
    const [again, row] = await page.evaluate<[boolean, string]>(
      `[document.activeElement === document.body || (document.activeElement.matches('.skip') && ${count} > 0), document.activeElement.closest('.row')?.id ?? '']`,
    );
    if (again) break;
    if (row !== '') met.add(row);
  }
  console.log(`tab stops of a long article: ${count}`);
  return { [`they are ${limits.stops} at most`]: count <= limits.stops, 'every paragraph is one': met.size === rows };
}

async function arrows(page: Page) {
  await page.focus('#p3 ~ .notes a, .row:has(#p3) .pn');
  const links = await page.locator('.row:has(#p3) a').count();
  const seen = new Set([await focused(page)]);
  for (let step = 1; step < links; step += 1) {
    await page.keyboard.press('ArrowRight');
    seen.add(await focused(page));
  }
  const last = await page.evaluate<boolean>("document.activeElement.closest('.notes li:last-child') !== null");
  await page.keyboard.press('Shift+Tab');
  const back = await page.evaluate<boolean>("document.activeElement.closest('.row').matches(':has(#p2)')");
  await page.keyboard.press('Tab');
  return {
    'reach every name, citation and note in it': seen.size > 10 && last,
    'shift and Tab lead to the paragraph before': back,
    'and Tab back to where one was': await page.evaluate<boolean>(
      "document.activeElement.closest('.notes li:last-child') !== null",
    ),
  };
}

async function nextCitation(page: Page) {
  const current = () => page.evaluate<string>("document.querySelector('.citation.current')?.id ?? ''");
  const status = () => page.textContent('.toolbar .status');
  const count = await page.evaluate<number>("document.querySelectorAll('.text [role=doc-noteref]').length");
  await page.click('[aria-label="Next citation"]');
  await page.click('[aria-label="Next citation"]');
  const second = [await current(), await status()].join();
  await page.click('[aria-label="Previous citation"]');
  const first = await current();
  await page.keyboard.press('n');
  const byKey = await focused(page);
  await page.keyboard.press('p');
  const backByKey = await focused(page);
  await page.keyboard.press('Escape');
  await page.evaluate("document.querySelector('#cite-200').scrollIntoView({ block: 'center' })");
  await page.keyboard.press('n');
  const below = await page.evaluate<number>("Number(document.activeElement.id.replace('cite-', ''))");
  const seen = await page.evaluate<boolean>(
    '(({ top, bottom }) => top >= 0 && bottom <= innerHeight)(document.activeElement.getBoundingClientRect())',
  );
  await page.click('.toolbar .keys');
  await page.uncheck('#single-keys');
  await page.keyboard.press('Escape');
  const before = await focused(page);
  await page.keyboard.press('n');
  return {
    'is one of some 280': Math.abs(count - 280) <= 10,
    [`is marked and counted, and not as ${second}`]: second === `cite-2,2 of ${count}`,
    'and so is the one before': first === 'cite-1',
    'n goes to the next': byKey.includes('cite-2'),
    'p goes back': backByKey.includes('cite-1'),
    'they go on from what is in view': below > 180 && below <= 201 && seen,
    'and can be switched off': (await focused(page)) === before,
  };
}

async function contents(page: Page) {
  const listed = await page.locator('.contents li').count();
  await page.click('.contents a >> nth=5');
  const hash = new URL(page.url()).hash;
  const reached = await page.evaluate<boolean>(
    'scrollY > 300 && document.querySelector(":target").matches(".section")',
  );
  await page.click('.toolbar button >> text=Contents');
  const here = await page.getAttribute('.sheet a[aria-current]', 'href');
  await page.click('.sheet a >> nth=0');
  return {
    'has every section': listed === 14,
    'leads to it': reached,
    'the bar has them too and knows where one is': here === hash,
    'and leads there': await page.evaluate<boolean>(
      'document.querySelector(".sheet:popover-open") === null && scrollY < 1200',
    ),
  };
}

async function switches(page: Page, url: string) {
  await page.uncheck('#show-citations');
  await page.check('#show-unsupported');
  await page.reload();
  const shift = await shiftOf(page);
  const kept = (await page.isChecked('#show-unsupported')) && !(await page.isChecked('#show-citations'));
  const numbers = () =>
    page.evaluate<string>("getComputedStyle(document.querySelector('.text .citation'), '::after').content");
  await page.goto(url + articlePath);
  const elsewhere = await numbers();
  await page.check('#show-citations');
  return {
    'over a reload': kept,
    'which shifts nothing': shift.length === 0,
    'and on another article': elsewhere === 'none',
    'until they are switched again': (await numbers()) !== 'none',
  };
}

async function place(page: Page, address: string) {
  const top = () => page.evaluate<number>("document.querySelector('.row:has(#p60)').getBoundingClientRect().top");
  await page.evaluate("document.querySelector('.row:has(#p60)').scrollIntoView()");
  await page.reload();
  await page.waitForTimeout(200);
  const reloaded = await top();
  await page.goto('about:blank');
  await page.goto(address);
  const atTop = await page.evaluate<boolean>('scrollY === 0');
  await page.click('.toolbar .resume');
  const resumed = await top();
  return {
    'is kept over a reload': Math.abs(reloaded) < 60,
    'a new visit begins at the top': atTop,
    'and offers to go on there': Math.abs(resumed) < 60,
  };
}
