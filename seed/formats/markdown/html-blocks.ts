import type { LeftOut, SourceBlock, SourcePlace } from '../../source-document/source-document.ts';
import { reasonToLeaveOut } from '../html/page-parts.ts';
import { parsePage } from '../html/parse-page.ts';
import { BlockReader } from '../html/read-blocks.ts';
import { elementsIn } from '../html/tree.ts';

/** What HTML in Markdown comes to. */
export interface HtmlParts {
  readonly blocks: readonly SourceBlock[];
  readonly leftOut: readonly LeftOut[];
}

/** The blocks of HTML that stands in Markdown. What no reader of a page reads, as a script, is no text. */
export function readHtml(html: string, placeAt: (offset: number) => SourcePlace): HtmlParts {
  const page = parsePage(html);
  const reader = new BlockReader({
    notes: { calls: new Map(), notes: new Map(), marks: new Set() },
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
    leftOut: reader.leftOut.map((region) => ({ ...region, ...moved(region), end: moved(region.end) })),
  };
}
