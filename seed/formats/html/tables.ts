import { attributeOf, childElements, elementsIn, flatTextOf, type PageElement } from './tree.ts';

/** Longer cells hold running text. */
const longestCell = 400;

/** Whether a table holds data, and is not a means to set a page in columns. */
export function isDataTable(table: PageElement): boolean {
  const role = attributeOf(table, 'role');
  if (role === 'presentation' || role === 'none') return false;
  const rows = rowsOf(table);
  // A single column is a table where a cell heads it.
  const isColumn = rows.every((cells) => cells.length < 2);
  if (isColumn && (rows.length < 2 || !rows.flat().some(({ tagName }) => tagName === 'th'))) return false;
  // A box: its sign, and what it says beside it.
  if (rows.length === 1 && rows.flat().every(({ tagName }) => tagName === 'td') && rows.flat().some(isSentence))
    return false;
  for (const { tagName } of elementsIn(table)) {
    if (/^(?:h[1-6]|table|blockquote|article|section|figure|pre)$/.test(tagName)) return false;
  }
  return rows.every((cells) => cells.every((cell) => flatTextOf(cell).length <= longestCell));
}

const shortestSentence = 25;

function isSentence(cell: PageElement): boolean {
  const text = flatTextOf(cell);
  return text.length >= shortestSentence && /[.!?…][”"’»)\]]*$/u.test(text);
}

/** The cells of a table's rows, head and foot in their place. */
export function rowsOf(table: PageElement): PageElement[][] {
  const sections = childElements(table).flatMap((child) => {
    if (child.tagName === 'tr') return [child];
    return /^(?:thead|tbody|tfoot)$/.test(child.tagName) ? childElements(child) : [];
  });
  return sections
    .filter(({ tagName }) => tagName === 'tr')
    .map((row) => childElements(row).filter(({ tagName }) => tagName === 'td' || tagName === 'th'));
}
