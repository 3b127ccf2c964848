import type { Page } from 'playwright-core';

/** Links in a line of text are exempt (WCAG 2.5.8); these stand by themselves. */
const targets = [
  '.skip',
  '.top a',
  '.bottom a',
  '.legend label',
  'button',
  'input[type=search]',
  '.pn',
  '.notes .number',
  '.notes .source',
  '.notes .behind',
  '.sources .source',
  '.when a',
  '.sources summary',
  '.contents a',
  '.contents summary',
  '.toolbar button',
  '.toolbar label',
  '.cast .who',
  '.chosen .place',
  '.ways a',
  '.card .who',
  '.card .place',
  '.card .number',
  '.kinds a',
  '.find input',
  '.find button',
  '.suggestions a',
  '.filters select',
  '.filters input',
  '.filters button',
  '.main-actors a',
  '.overview a',
  '.chip',
  '.to-filters',
  '.found a',
  '.pager a',
  '.names a',
  '.ways-in a',
  '.place a',
];

/** The targets that are there and less than 24 CSS pixels high or wide. */
export async function smallTargets(page: Page): Promise<string[]> {
  return page.evaluate<
    string[]
  >(`[...document.querySelectorAll(${JSON.stringify(targets.join())})].flatMap((target) => {
    const boxes = [...target.getClientRects()];
    if (boxes.length === 0) return [];
    const { width, height } = target.getBoundingClientRect();
    const small = width < 23.99 || height < 23.99;
    return small ? ['small target: ' + target.textContent.trim() + ' in ' + target.parentElement.className + ', ' + width + ' by ' + height] : [];
  })`);
}
