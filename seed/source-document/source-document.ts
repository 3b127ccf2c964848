import type { TextRange } from '../../schema/records/text-range.ts';
import type { WarningCode } from '../../schema/records/warning.ts';

/** The four ways in. */
export type DocumentFormat = 'MARKDOWN' | 'HTML' | 'WORD' | 'PLAIN_TEXT';

/** A place in a source document. A Word file has no lines: its paragraphs count as such. */
export interface SourcePlace {
  /** 1-based. */
  readonly line: number;
  /** 1-based, in UTF-16 code units. */
  readonly column: number;
}

/** From `offset` of a text on, until the next anchor's, each further code unit stands one column further on. */
export interface TextAnchor extends SourcePlace {
  readonly offset: number;
}

/** A link on words of a text, or an address printed in it. */
export interface SourceLink extends TextRange {
  readonly url: string;
  /** The linked words where they are less than the link, or null where the address itself is printed. */
  readonly label: TextRange | null;
}

/** What calls a note, as printed in the text: "[^fund]", "[1]", "¹". Calls of no note that the document has are left as text. */
export interface NoteCall extends TextRange {
  readonly label: string;
}

/**
 * A run of text without its markup: emphasis gone, entities decoded, white space collapsed, a line break a space. Offsets are
 * UTF-16 code units, end exclusive. Links and note calls are in order and do not overlap; a note call may stand in a link.
 */
export interface SourceText {
  readonly text: string;
  readonly links: readonly SourceLink[];
  readonly noteCalls: readonly NoteCall[];
  /** Offsets of the white space that stands for a line break that the writer set. */
  readonly breaks: readonly number[];
  /** In order; the first at offset 0. */
  readonly anchors: readonly TextAnchor[];
}

export type SourceBlock =
  | { readonly kind: 'HEADING'; readonly content: SourceText /** 1 to 6. */; readonly level: number }
  | { readonly kind: 'PARAGRAPH' | 'QUOTE'; readonly content: SourceText }
  | {
      readonly kind: 'LIST_ITEM';
      readonly content: SourceText;
      /** What numbers the item, where something does and `content` does not hold it: 3 of "3.". */
      readonly number: number | null;
      /** What the list counts it as, where that is another number: 2 of the second "1." of a list in Markdown. */
      readonly counted?: number;
    }
  /** Rows are parted by line feeds, cells by tabs. */
  | { readonly kind: 'TABLE'; readonly content: SourceText }
  /** Lines as they are. */
  | { readonly kind: 'CODE'; readonly content: SourceText }
  | {
      readonly kind: 'FIGURE';
      /** The caption. */
      readonly content: SourceText;
      /** As printed, where the source tells the credit apart from the caption. */
      readonly credit: string | null;
    };

/** A footnote or endnote. Its paragraphs are parted by line feeds. */
export interface SourceNote {
  readonly label: string;
  readonly content: SourceText;
}

/** What a document says of itself outside its text. */
export interface MetadataValue extends SourcePlace {
  readonly text: string;
  /** For people: "the front matter", "JSON-LD", "the meta element author", "the file’s properties". */
  readonly origin: string;
}

/** Each null (or empty) where the document's metadata do not say it. Dates as written. */
export interface SourceMetadata {
  readonly title: MetadataValue | null;
  readonly authors: readonly MetadataValue[];
  readonly published: MetadataValue | null;
  readonly updated: MetadataValue | null;
  /** The periodical or site. */
  readonly publication: MetadataValue | null;
  readonly volume: MetadataValue | null;
  readonly issue: MetadataValue | null;
  readonly url: MetadataValue | null;
  /** BCP 47, as written. */
  readonly language: MetadataValue | null;
  readonly slug: MetadataValue | null;
}

export const noMetadata: SourceMetadata = {
  title: null,
  authors: [],
  published: null,
  updated: null,
  publication: null,
  volume: null,
  issue: null,
  url: null,
  language: null,
  slug: null,
};

/** A region of the source that comes out nowhere. */
export interface LeftOut extends SourcePlace {
  /** A sentence for the person who reads the warning, without the count: "The navigation of the page is no part of the article." */
  readonly reason: string;
  /** How many words it holds. */
  readonly words: number;
  /** Where it ends. */
  readonly end: SourcePlace;
}

/** Something that a reader was unsure of. */
export interface SourceWarning extends SourcePlace {
  readonly code: WarningCode;
  readonly message: string;
}

/** A document as its reader gives it: every word of the source in exactly one place, or in a region that is left out. */
export interface SourceDocument {
  readonly format: DocumentFormat;
  /** SHA-256 of the document's bytes, in hexadecimal. */
  readonly hash: string;
  readonly metadata: SourceMetadata;
  /** As detected in the text, a code of ISO 639-1; null or left out where it was not looked for or is too short to tell. */
  readonly detectedLanguage?: string | null;
  /** In order. The title and by-lines that are printed in the text are among them. */
  readonly blocks: readonly SourceBlock[];
  /** In the order of their definition; labels are unique. */
  readonly notes: readonly SourceNote[];
  readonly leftOut: readonly LeftOut[];
  readonly warnings: readonly SourceWarning[];
}
