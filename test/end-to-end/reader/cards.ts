import type { Page } from 'playwright-core';
import { articlePath, broken, patience, type Site, withPage } from './site.ts';

const card = '.card:popover-open';

/** Points at it until its card is there. */
export async function openCard(page: Page, selector: string): Promise<boolean> {
  await page.locator(selector).first().scrollIntoViewIfNeeded();
  await page.locator(selector).first().hover();
  return shown(page);
}

const shown = (page: Page): Promise<boolean> =>
  page
    .waitForSelector(card, { timeout: patience })
    .then(() => true)
    .catch(() => false);
const gone = (page: Page): Promise<boolean> =>
  page
    .waitForSelector(card, { state: 'detached', timeout: patience })
    .then(() => true)
    .catch(() => false);

/** Cards open for pointer and focus, let the pointer in, close on Escape, and say nothing that the page does not. */
export async function checkCards({ browser, url, check }: Site): Promise<void> {
  for (const [name, run] of [
    ['cards for the pointer', forThePointer],
    ['cards for the keyboard', forTheKeyboard],
    ['cards are not the only way', notTheOnlyWay],
  ] as const) {
    await withPage(browser, {}, async (page) => {
      await page.goto(url + articlePath);
      check(name, broken(await run(page)));
    });
  }
  for (const width of [390, 320]) {
    const phone = { viewport: { width, height: 700 }, hasTouch: true, isMobile: true };
    await withPage(browser, phone, async (page) => {
      await page.goto(url + articlePath);
      check(`cards for a tap at ${width}`, broken(await forATap(page)));
    });
  }
  for (const viewport of [
    { width: 1280, height: 800 },
    { width: 768, height: 600 },
  ]) {
    await withPage(browser, { viewport }, async (page) => {
      await page.goto(url + articlePath);
      check(`cards beside their claims at ${viewport.width}`, await coveredByPointing(page));
    });
  }
}

/** A tap opens a sheet, which has the way on, goes away when asked, and leaves the claim in sight. */
async function forATap(page: Page) {
  const address = page.url();
  const covered: string[] = [];
  for (const place of await places(page)) {
    await page.locator(place).tap();
    if (!(await shown(page))) covered.push(`${place} opens nothing`);
    else if (await page.evaluate<boolean>(coversClaim(place))) covered.push(place);
  }
  const ofCitation = await page.getAttribute('.card .source', 'href');
  const stayed = page.url() === address;
  await page.locator('.card .close').tap();
  const closes = await gone(page);
  await page.locator('.text a.name').first().tap();
  await shown(page);
  const ofName = await page.getAttribute('.card .more a >> text="In all articles"', 'href');
  await page.locator('.kicker, h1').first().scrollIntoViewIfNeeded();
  const outlastsScrolling = await page.isVisible(card);
  await page.locator('h1').tap();
  const closesOutside = await gone(page);
  await page.locator('.text a.name').first().tap();
  await page.locator('.card .more a >> text="In all articles"').tap();
  await page.waitForURL(/\/actors\//);
  return {
    [`no card covers its claim, nor stays away: ${covered.join(', ')}`]: covered.length === 0,
    'a tap leads nowhere at once': stayed,
    'the sheet of a citation leads to its source': ofCitation?.startsWith('/sources/') === true,
    'the sheet of a name leads to its page': ofName?.startsWith('/actors/') === true,
    'the button closes it': closes,
    'it stays while one scrolls': outlastsScrolling,
    'a tap elsewhere closes it': closesOutside,
  };
}

/** The citations of which the card covers the claim, wherever in the window they stand. */
async function coveredByPointing(page: Page): Promise<string[]> {
  const covered: string[] = [];
  for (const place of await places(page)) {
    for (const block of ['end', 'center', 'start']) {
      await page.mouse.move(1, 1);
      await gone(page);
      await page.evaluate(`document.querySelector('${place}').scrollIntoView({ block: '${block}' })`);
      await page.locator(place).hover();
      await shown(page);
      if (await page.evaluate<boolean>(coversClaim(place))) covered.push(`the card of ${place} at the ${block}`);
    }
  }
  return covered;
}

/** Some citations that have a claim to light up. */
const places = async (page: Page): Promise<readonly string[]> =>
  (
    await page.evaluate<string[]>(
      `[...document.querySelectorAll('.text .citation[id]')].filter((link) => link.closest('.cited')?.querySelector('.claim')).map(({ id }) => '#' + id)`,
    )
  ).filter((_, index) => index % 3 === 0);

/** True where a line of the claim, within the window, lies under the card, though both would have room. */
const coversClaim = (place: string): string => `(() => {
  const card = document.querySelector('${card}').getBoundingClientRect();
  const claims = [...document.querySelector('${place}').closest('.cited').querySelectorAll('.claim')];
  const lines = claims.flatMap((claim) => [...claim.getClientRects()]);
  return lines.some(({ top, bottom, left, right }) =>
    top < card.bottom - 2 && bottom > card.top + 2 && left < card.right && right > card.left);
})()`;

async function forThePointer(page: Page) {
  const opens = await openCard(page, '#cite-13');
  const text = await page.textContent('.card');
  await page.hover('.card .source');
  await page.waitForTimeout(600);
  const letsIn = await page.isVisible(card);
  await page.mouse.move(5, 5);
  const closes = await gone(page);
  await openCard(page, '.text a.description');
  const actor = await page.textContent('.card');
  await page.keyboard.press('Escape');
  return {
    'a citation shows its card': opens,
    'the card has source, date and claim': /Kommersant[\s\S]*17 October \[2017\][\s\S]*Moscow has stopped/.test(
      text ?? '',
    ),
    'and after them the way to its correction': /Moscow has stopped[\s\S]*suggest a correction\s*$/.test(text ?? ''),
    'the card lets the pointer in': letsIn,
    'the card goes with the pointer': closes,
    'a mention shows who it is, for whom it acts and where else it is':
      /Vladimir Putin\s[\s\S]*Person · Russia[\s\S]*20 mentions, in paragraphs 1 2 3/.test(actor ?? ''),
    'Escape closes it under the pointer': await gone(page),
  };
}

async function forTheKeyboard(page: Page) {
  const focused = () => page.evaluate<string>('document.activeElement.id');
  await page.keyboard.press('Tab');
  await page.focus('#cite-1');
  const opens = await shown(page);
  await page.keyboard.press('Escape');
  const closes = await gone(page);
  const stays = (await focused()) === 'cite-1';
  await page.keyboard.press('ArrowRight');
  const next = await shown(page);
  await page.focus('#show-name');
  return {
    'focus shows the card': opens,
    'Escape closes it': closes,
    'the focus stays where it was': stays,
    'the next place shows its own': next,
    'the card goes with the focus': await gone(page),
  };
}

/** Every text of a card is in the page too: of a citation at once, of an actor once it is chosen. */
async function notTheOnlyWay(page: Page) {
  const texts = () =>
    page.evaluate<string[]>(
      "[...document.querySelectorAll('.card :is(.who, .more p, .lead, .dates, .quoted)')].map((part) => part.innerText.trim()).filter(Boolean)",
    );
  const words = (text: string) => text.replace(/\s+/g, ' ').trim();
  const bodyText = async () => words(await page.evaluate<string>("document.querySelector('main').innerText"));
  await openCard(page, '#cite-13');
  const ofCitation = await texts();
  await page.keyboard.press('Escape');
  await gone(page);
  const plain = await bodyText();
  await openCard(page, '.text a.description');
  const ofActor = (await texts()).map((text) => text.replace('mentions,', 'mentions highlighted,'));
  await page.keyboard.press('Escape');
  await page.goto(`${page.url()}?actor=vladimir-putin`);
  const chosen = await bodyText();
  return {
    'of a citation': ofCitation.length === 3 && ofCitation.every((text) => plain.includes(words(text))),
    'of an actor': ofActor.length >= 4 && ofActor.every((text) => chosen.includes(words(text))),
  };
}
