import type { LeftOut, SourceBlock, SourceNote, SourcePlace } from '../../source-document/source-document.ts';
import { joinSourceTexts } from '../../source-document/source-text.ts';
import { withoutLabel } from '../html/note-text.ts';
import type { PageNotes } from '../html/page-notes.ts';
import { reasonToLeaveOut } from '../html/page-parts.ts';
import { parsePage } from '../html/parse-page.ts';
import { BlockReader } from '../html/read-blocks.ts';
import { attributeOf, elementsIn, flatTextOf, type Page, type PageElement, parentOf } from '../html/tree.ts';
import { leadsBack } from './note-links.ts';

/** What HTML in Markdown comes to. */
export interface HtmlParts {
  readonly blocks: readonly SourceBlock[];
  readonly notes: readonly SourceNote[];
  readonly leftOut: readonly LeftOut[];
}

/**
 * The blocks and notes of HTML that stands in Markdown. What no reader of a page reads, as a script, is no text.
 *
 * @param called the labels that the text calls notes by, each by the id of its note
 */
export function readHtml(
  html: string,
  placeAt: (offset: number) => SourcePlace,
  called: ReadonlyMap<string, string>,
): HtmlParts {
  const page = parsePage(html);
  const notes = called.size === 0 ? noNotes : notesOf(page, called);
  const reader = new BlockReader({
    notes,
    resolve: (href) => (/^https?:\/\//i.test(href) ? href : null),
    place: ({ sourceCodeLocation }) => placeAt(sourceCodeLocation?.startOffset ?? 0),
    reason: reasonToLeaveOut,
  });
  for (const element of elementsIn(page)) {
    if (element.tagName !== 'body') continue;
    reader.read(element);
    break;
  }
  const { line } = placeAt(0);
  const moved = (place: SourcePlace) => ({ line: place.line + line - 1, column: place.column });
  return {
    blocks: reader.blocks,
    notes: [...notes.notes].map(([element, label]) => {
      const texts = reader.apart(element).map(({ content }) => content);
      return { label, content: withoutLabel(label, joinSourceTexts(texts, '\n')) };
    }),
    leftOut: reader.leftOut.map((region) => ({ ...region, ...moved(region), end: moved(region.end) })),
  };
}

const noNotes: PageNotes = { calls: new Map(), notes: new Map(), marks: new Set() };
const blocks = new Set(['li', 'p', 'div', 'dd', 'aside', 'section', 'tr']);

/** The notes that ids lead to, each the block around one, and what leads back from them. */
function notesOf(page: Page, called: ReadonlyMap<string, string>): PageNotes {
  const notes = new Map<PageElement, string>();
  const marks = new Set<PageElement>();
  const used = new Set<string>();
  for (const element of elementsIn(page)) {
    const label = called.get(attributeOf(element, 'id') ?? attributeOf(element, 'name') ?? '');
    if (label === undefined || used.has(label)) continue;
    let note: PageElement | null = element;
    while (note !== null && !blocks.has(note.tagName)) note = parentOf(note);
    if (note === null || notes.has(note)) continue;
    used.add(label);
    notes.set(note, label);
    for (const inside of elementsIn(note)) if (isBackLink(inside) || isLabel(inside, note, label)) marks.add(inside);
  }
  return { calls: new Map(), notes, marks };
}

function isBackLink(element: PageElement): boolean {
  return (
    element.tagName === 'a' &&
    attributeOf(element, 'href')?.startsWith('#') === true &&
    (leadsBack(flatTextOf(element)) || /^\W*\d{1,4}\W*$/.test(flatTextOf(element)))
  );
}

/** Whether a raised number is the label that a note begins with. */
function isLabel(element: PageElement, note: PageElement, label: string): boolean {
  return (
    element.tagName === 'sup' &&
    flatTextOf(element).replace(/[[\]().:\s]/g, '') === label &&
    flatTextOf(note).startsWith(flatTextOf(element))
  );
}
