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
}

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
    'the card lets the pointer in': letsIn,
    'the card goes with the pointer': closes,
    'a mention shows who it is, for whom it acts and where else it is':
      /Vladimir Putin\s[\s\S]*Person, of Russia[\s\S]*20 mentions, in paragraphs 1 2 3/.test(actor ?? ''),
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
