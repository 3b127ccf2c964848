import type { Page } from 'playwright-core';
import { articlePath, broken, type Site, withPage } from './site.ts';

/** What the pages do for the pointer and for the keyboard, cards apart. */
export async function checkBehaviour({ browser, url, check }: Site): Promise<void> {
  const checks: readonly (readonly [string, (page: Page) => Promise<Record<string, boolean>>])[] = [
    ['claims', claims],
    ['lights', lights],
    ['switches', switches],
    ['an actor', (page) => choosing(page, url)],
    ['deep links', (page) => deepLinks(page, url)],
    ['the search', search],
    ['skipping', skipping],
  ];
  for (const [name, run] of checks) {
    await withPage(browser, {}, async (page) => {
      await page.goto(url + articlePath);
      check(name, broken(await run(page)));
    });
  }
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
  const unsupported = () => backgroundOf(page, '.text .unsupported');
  const without = await unsupported();
  await page.check('#show-unsupported');
  return {
    'a claim is plain': before === none,
    'its citation lights it up': hovered !== none,
    'another stays plain': other === none,
    'a sentence that nothing supports is plain': without === none,
    'its switch shows it': (await unsupported()) !== none,
    'the switch lights up all': (await backgroundOf(page, '.cited:has(#cite-5) .claim')) !== none,
  };
}

/** Where an actor or a source is in the text. */
async function lights(page: Page) {
  const lit = () =>
    page.evaluate<string[]>("[...document.querySelectorAll('.text .lit')].map((place) => place.textContent)");
  await page.hover('.cast .who[href="?actor=xi-jinping"]');
  const actor = await lit();
  await page.hover('.sources .source[href="/sources/kommersant"]');
  const source = await lit();
  await page.mouse.move(5, 5);
  return {
    'an actor lights up where it is': actor.length === 3 && actor[0] === 'Xi Jinping',
    'a source lights up where it is cited':
      source.length === 6 && source.every((text) => text.startsWith('Kommersant')),
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

/** An actor that is chosen, by a click or by an address that one was given. */
async function choosing(page: Page, url: string) {
  const marked = () => page.locator('.text .mention.on').count();
  await page.click('.cast .who[href="?actor=xi-jinping"]');
  await page.waitForURL(/\?actor=xi-jinping$/);
  const address = page.url();
  const clicked = await marked();
  const line = await styleOf(page, '.text .mention.on', 'text-decoration-thickness');
  const notes = await page
    .locator('.notes li.on')
    .evaluateAll((all) => all.map(({ textContent }) => textContent ?? ''));
  await page.goto(url);
  await page.goto(address);
  const shared = await marked();
  await page.click('.cast .who[aria-current]');
  await page.waitForURL(url + articlePath);
  return {
    'is highlighted wherever it is': clicked === 3,
    'not by colour alone': line === '2px',
    'in the notes of what is said of it too':
      notes.length > 0 && notes.every((text) => text.includes('about Xi Jinping')),
    'and for whom the address is given to': shared === 3,
    'the way out leads out': (await marked()) === 0,
  };
}

async function deepLinks(page: Page, url: string) {
  await page.goto(`${url}/actors/sergei-shoigu`);
  await page.click('.place a');
  await page.waitForURL(/\?actor=sergei-shoigu#m\d+-\d+-[\w-]+$/);
  const place = `[id="${new URL(page.url()).hash.slice(1)}"]`;
  const seen = async (selector: string): Promise<boolean> => {
    const box = await page.locator(selector).boundingBox();
    return box !== null && box.y >= 0 && box.y + box.height <= 800;
  };
  const mention = await seen(place);
  const text = await page.textContent(place);
  const marked = await styleOf(page, `.mention${place}`, 'outline-style');
  await page.click('#cite-13');
  const note = await seen('#note-13');
  await page.click('#note-13 [role=doc-backlink]');
  const back = (await seen('#cite-13')) && page.url().endsWith('#cite-13');
  await page.goto(`${url}${articlePath}`);
  const paragraph = await page.getAttribute('.row >> nth=3', 'id');
  await page.goto(`${url}${articlePath}#${paragraph}`);
  const paragraphSeen = await page.evaluate<boolean>("document.querySelector('#p4').getBoundingClientRect().top < 100");
  for (const foreign of ['m1-3-aaaaaa', '"><img src=x>', 'p99', '%']) await page.goto(`${url}/#${foreign}`);
  await page.goto(`${url}${articlePath}#m1-3-aaaaaa`);
  return {
    'a mention is in view': mention,
    'it is the one that was meant': text === 'Sergei Shoigu',
    'it is marked': marked === 'solid',
    'a citation leads to its entry': note,
    'and the entry back': back,
    'a paragraph is in view': paragraphSeen,
    'an address of words that are no longer there shows the article from its top': await page.evaluate<boolean>(
      'scrollY === 0 && document.querySelector(":target") === null',
    ),
  };
}

/** Suggestions as one types, and the page that has them all. */
async function search(page: Page) {
  const suggested = () => page.locator('.suggestions:popover-open a').allTextContents();
  await page.locator('.find input').pressSequentially('russ');
  await page.waitForSelector('.suggestions:popover-open');
  const found = await suggested();
  await page.keyboard.press('ArrowDown');
  const chosen = await page.evaluate<string>('document.activeElement.getAttribute("href")');
  await page.keyboard.press('Escape');
  const closed = (await suggested()).length === 0;
  const back = await page.evaluate<boolean>("document.activeElement.matches('.find input')");
  await page.keyboard.press('Enter');
  await page.waitForURL(/\/search\?q=russ$/);
  const all = await page.locator('.found h2').allTextContents();
  await page.click('.found a');
  return {
    'suggests what begins so, with its kind and count': found.some((text) =>
      /^Russia State · \d+ mentions$/.test(text),
    ),
    'the arrow keys reach it': chosen === '/actors/russia',
    'Escape closes it, and the box keeps the focus': closed && back,
    'Enter leads to a page with a count for each kind':
      all.length > 1 && all.every((text) => /^[\w ]+ \d+(?:\+| articles?)?$/.test(text)),
    'which leads on': page.url().endsWith('/actors/russia'),
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
