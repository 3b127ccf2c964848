import type { SourcePlace } from '../../source-document/source-document.ts';
import type { PageNotes } from './page-notes.ts';
import type { PageElement, PageText } from './tree.ts';

/** What a reader is told of the page around the blocks. */
export interface BlockContext {
  readonly notes: PageNotes;
  /** The absolute address of a link; null where it is none that can be followed. */
  readonly resolve: (href: string) => string | null;
  /** Where a text stands in the source. */
  readonly place: (text: PageText) => SourcePlace;
  /** Why what an element shows is no part of the article; null where it may be. */
  readonly reason: (element: PageElement) => string | null;
  /** Told of every element on the way. */
  readonly enter?: (element: PageElement) => void;
}
