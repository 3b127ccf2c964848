import type { Page } from 'playwright-core';
import { axeFindings } from './axe-findings.ts';
import { articlePath, patience, type Site } from './site.ts';

/** What the pages do for the pointer and for the keyboard. */
export async function checkBehaviour({ browser, url, check }: Site): Promise<void> {
  const checks: readonly (readonly [string, (page: Page) => Promise<Record<string, boolean>>])[] = [
    ['cards for the pointer', cardsForThePointer],
    ['cards for the keyboard', cardsForTheKeyboard],
    ['claims', claims],
    ['lights', lights],
    ['switches', switches],
    ['deep links', (page) => deepLinks(page, url)],
    ['skipping', skipping],
  ];
  for (const [name, run] of checks) {
    const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
    context.setDefaultTimeout(patience);
    const page = await context.newPage();
    await page.goto(url + articlePath);
    const held = await run(page);
    await context.close();
    check(
      name,
      Object.entries(held).flatMap(([promise, kept]) => (kept ? [] : [`not so: ${promise}`])),
    );
  }
}

const card = '.card:popover-open';
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

async function cardsForThePointer(page: Page) {
  await page.hover('#cite-13');
  const opens = await shown(page);
  const text = await page.textContent('.card');
  const findings = await axeFindings(page);
  await page.hover('.card .source');
  await page.waitForTimeout(600);
  const letsIn = await page.isVisible(card);
  await page.mouse.move(5, 5);
  const closes = await gone(page);
  await page.hover('a.metonym');
  await shown(page);
  const actor = await page.textContent('.card');
  return {
    'a citation shows its card': opens,
    'the card has source, date and claim': /Kommersant[\s\S]*17 October 2017[\s\S]*Moscow has stopped/.test(text ?? ''),
    'axe finds nothing while it is open': findings.length === 0,
    'the card lets the pointer in': letsIn,
    'the card goes with the pointer': closes,
    'a mention shows its actor': /United States\s[\s\S]*State/.test(actor ?? ''),
  };
}

async function cardsForTheKeyboard(page: Page) {
  await page.keyboard.press('Tab');
  await page.focus('#cite-1');
  const opens = await shown(page);
  await page.keyboard.press('Escape');
  const closes = await gone(page);
  await page.keyboard.press('Tab');
  const next = await shown(page);
  await page.focus('#show-name');
  return {
    'focus shows the card': opens,
    'Escape closes it': closes,
    'the next place shows its own': next,
    'the card goes with the focus': await gone(page),
  };
}

/** A computed style of the first element that the selector finds. */
const styleOf = (page: Page, selector: string, property: string): Promise<string> =>
  page.evaluate<string>(
    `getComputedStyle(document.querySelector(${JSON.stringify(selector)})).getPropertyValue('${property}')`,
  );

const backgroundOf = (page: Page, selector: string): Promise<string> => styleOf(page, selector, 'background-color');

async function claims(page: Page) {
  const none = 'rgba(0, 0, 0, 0)';
  const claim = '.cited:has(#cite-4) .claim';
  const before = await backgroundOf(page, claim);
  await page.hover('#cite-4');
  const hovered = await backgroundOf(page, claim);
  const other = await backgroundOf(page, '.cited:has(#cite-5) .claim');
  await page.mouse.move(5, 5);
  await page.check('#show-claims');
  return {
    'a claim is plain': before === none,
    'its citation lights it up': hovered !== none,
    'another stays plain': other === none,
    'the switch lights up all': (await backgroundOf(page, '.cited:has(#cite-5) .claim')) !== none,
  };
}

/** Where an actor or a source is in the text. */
async function lights(page: Page) {
  const lit = () =>
    page.evaluate<string[]>("[...document.querySelectorAll('.text .lit')].map((place) => place.textContent)");
  await page.hover('.cast a[href="/actors/xi-jinping"]');
  const actor = await lit();
  await page.hover('.cast a[href="/sources/kommersant"]');
  const source = await lit();
  await page.mouse.move(5, 5);
  return {
    'an actor lights up where it is': actor.length === 3 && actor[0] === 'Xi Jinping',
    'a source lights up where it is cited':
      source.length === 3 && source.every((text) => text.startsWith('Kommersant')),
    'and nothing else stays lit': (await lit()).length === 0,
  };
}

async function switches(page: Page) {
  const lines = () =>
    Promise.all(
      ['name', 'metonym', 'demonym', 'description'].map(async (kind) => {
        const styles = ['text-decoration-style', 'text-decoration-line'];
        return (await Promise.all(styles.map((style) => styleOf(page, `.text a.${kind}`, style)))).join(' ');
      }),
    );
  const on = await lines();
  await page.uncheck('#show-metonym');
  const off = await lines();
  return {
    'every kind has a line of its own': new Set(on).size === on.length,
    'a switch takes the marks of its kind away': off[1]?.endsWith('none') === true,
    'and no others': off.every((line, index) => index === 1 || line === on[index]),
  };
}

async function deepLinks(page: Page, url: string) {
  await page.goto(`${url}/actors/sergei-shoigu`);
  await page.click('.place a');
  await page.waitForURL(/#m\d+-\d+$/);
  const place = new URL(page.url()).hash;
  const seen = async (selector: string): Promise<boolean> => {
    const box = await page.locator(selector).boundingBox();
    return box !== null && box.y >= 0 && box.y + box.height <= 800;
  };
  const mention = await seen(place);
  const text = await page.textContent(place);
  await page.click('#cite-13');
  const note = await seen('#note-13');
  await page.click('#note-13 [role=doc-backlink]');
  return {
    'a mention is in view': mention,
    'it is the one that was meant': text === 'Sergei Shoigu',
    'a citation leads to its entry': note,
    'and the entry back': (await seen('#cite-13')) && page.url().endsWith('#cite-13'),
  };
}

async function skipping(page: Page) {
  await page.keyboard.press('Tab');
  const first = await page.locator(':focus').textContent();
  await page.keyboard.press('Enter');
  return {
    'the first stop skips the head': first === 'Skip to the text',
    'and goes to the text': await page.evaluate<boolean>("document.activeElement === document.querySelector('main')"),
  };
}
