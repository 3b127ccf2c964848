/** A parenthesis that cites: a source, a comma, a month and a day; `(APEC)` and `(November 5–11)` do not. */
const CITATION_GROUP =
  /\([^()]*,\s*(?:January|February|March|April|May|June|July|August|September|October|November|December)\s+\d[^()]*\)/gu;

/** The blocks of a document as lines of text; `note` and `caption` are null where the document has none. */
export interface DocumentParts {
  readonly title: string;
  readonly publication: string;
  readonly note: string | null;
  readonly caption: string | null;
  readonly paragraphs: readonly string[];
}

/**
 * Splits a document of the house style at its blank lines. It knows nothing of the annotator, which it helps to prove.
 * Throws an Error where the title or the publication line is missing.
 */
export function documentParts(text: string): DocumentParts {
  const [title, publication, ...rest] = text
    .split(/\r?\n\s*\n/u)
    .map((block) => block.trim())
    .filter((block) => block !== '');
  if (title === undefined || publication === undefined || !publication.startsWith('Publication:')) {
    throw new Error('the document does not begin with a title and a line "Publication: …", set off by blank lines');
  }
  const isNote = (block: string) => block.startsWith('Note:');
  const isCaption = (block: string) => /\(Source: [^()]+\)$/u.test(block);
  return {
    title,
    publication,
    note: rest.find(isNote) ?? null,
    caption: rest.find(isCaption) ?? null,
    paragraphs: rest.filter((block) => !isNote(block) && !isCaption(block)),
  };
}

/** The sentences of a paragraph: each ends at `.`, `?` or `!` before white space and a capital or an opening quote. */
export function sentencesOf(paragraph: string): string[] {
  return paragraph.split(/(?<=[.?!]”?)\s+(?=[\p{Lu}“])/u);
}

/** The citation groups of a text as printed, parentheses included, in their order. */
export function citationGroups(text: string): string[] {
  return text.match(CITATION_GROUP) ?? [];
}

/** The parentheses of a text that cite nothing, as printed, in their order. */
export function otherParentheses(text: string): string[] {
  return withoutCitationGroups(text).match(/\([^()]*\)/gu) ?? [];
}

/** The text with every citation group taken out, so that what stood on either side of it meets. */
export function withoutCitationGroups(text: string): string {
  return text.replace(CITATION_GROUP, '');
}
