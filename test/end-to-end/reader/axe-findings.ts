import AxeBuilder from '@axe-core/playwright';
import type { Page } from 'playwright-core';

/** What axe finds wrong, and what it cannot decide. */
export async function axeFindings(page: Page): Promise<string[]> {
  // What is not laid out yet stands nowhere, and would seem to be covered by what is.
  await page.evaluate("document.styleSheets[0].insertRule('.row { content-visibility: visible !important; }')");
  const { violations, incomplete } = await new AxeBuilder({ page })
    .options({ rules: { 'target-size': { enabled: true } } })
    .analyze();
  return [...violations, ...incomplete].flatMap(({ id, nodes }) =>
    nodes.flatMap(({ target, any, all, none, html }) => {
      // Names of a picture lie over its lines, with an edge of the paper's colour, which axe cannot see: ink on paper, as everywhere.
      if (id === 'color-contrast' && html.startsWith('<text ')) return [];
      const reasons = [...any, ...all, ...none].map(({ message }) => message);
      return [`axe ${id} at ${target.join(' ')}: ${reasons.join('; ')}`];
    }),
  );
}
