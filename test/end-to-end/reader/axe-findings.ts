import AxeBuilder from '@axe-core/playwright';
import type { Page } from 'playwright-core';

/** What axe finds wrong, and what it cannot decide. */
export async function axeFindings(page: Page): Promise<string[]> {
  // What is not laid out yet stands nowhere, and would seem to be covered by what is.
  await page.evaluate("document.styleSheets[0].insertRule('.row { content-visibility: visible !important; }')");
  // Names of the picture lie over its lines, which axe takes for their paper though each name has an edge of paper's colour.
  await page.evaluate("document.styleSheets[0].insertRule('.company-picture line { display: none !important; }')");
  const { violations, incomplete } = await new AxeBuilder({ page })
    .options({ rules: { 'target-size': { enabled: true } } })
    .analyze();
  // Of text within a picture axe never tells whether its contrast is enough.
  const undecided = incomplete.map(({ id, nodes }) => ({
    id,
    nodes: id === 'color-contrast' ? nodes.filter(({ html }) => !html.startsWith('<text ')) : nodes,
  }));
  return [...violations, ...undecided].flatMap(({ id, nodes }) =>
    nodes.map(({ target, any, all, none }) => {
      const reasons = [...any, ...all, ...none].map(({ message }) => message);
      return `axe ${id} at ${target.join(' ')}: ${reasons.join('; ')}`;
    }),
  );
}
