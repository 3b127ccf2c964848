import type { Page } from 'playwright-core';
import { axeFindings } from './axe-findings.ts';
import { openCard } from './cards.ts';
import { articlePath, type Site, windows, withPage } from './site.ts';
import { smallTargets } from './targets.ts';

const states: readonly (readonly [string, string, (page: Page) => Promise<unknown>])[] = [
  ['plain', '', async () => undefined],
  ['with an actor highlighted', '?actor=russia', async () => undefined],
  [
    'with claims and unsupported sentences shown',
    '',
    async (page) => {
      await page.check('#show-claims');
      await page.check('#show-unsupported');
    },
  ],
  ['with the card of a citation', '', (page) => openCard(page, '#cite-13')],
  ['with the card of an actor', '', (page) => openCard(page, 'a.metonym')],
  ['with the card of an actor, another highlighted', '?actor=vladimir-putin', (page) => openCard(page, 'a.metonym')],
];

/** An article in each of its states, as axe sees it, and with targets that a finger meets. */
export async function checkArticleStates({ browser, url, check }: Site): Promise<void> {
  for (const { width, colorScheme, viewport } of windows) {
    await withPage(browser, { colorScheme, viewport }, async (page) => {
      for (const [name, query, enter] of states) {
        await page.goto(`${url}${articlePath}${query}`);
        await enter(page);
        check(`the article ${name} in ${colorScheme}, ${width} wide`, [
          ...(await axeFindings(page)),
          ...(await smallTargets(page)),
        ]);
      }
    });
  }
}
