import type {
  AnnotatedParagraphFragment,
  ArticleActorsFragment,
  ArticlePageQuery,
  CorrectionsPageQuery,
} from '../../schema/client/operations.ts';
import type { ArticleLinks } from './article-links.ts';
import type { Markup } from './markup.ts';

/* What an article's page is made from, as its operation gives it. */

export type Article = NonNullable<ArticlePageQuery['article']>;
export type ArticleActor = ArticleActorsFragment['edges'][number];
export type SegmentMention = NonNullable<AnnotatedParagraphFragment['segments'][number]['mention']>;

export interface TextRange {
  readonly start: number;
  readonly end: number;
}

/** What stands at a citation in the text and at its note, by the citation's number. */
export type Markers = ReadonlyMap<number, string>;

export type Checked = NonNullable<CorrectionsPageQuery['article']>;
export type CheckedParagraph = Checked['paragraphs'][number];
export type Warning = Checked['warnings'][number];

/** Of an article, what was unsure and what was corrected, where it stands. */
export interface EditorView {
  readonly paragraph: (number: number) => CheckedParagraph | undefined;
  /** Slugs of actors and sources that no registry holds and no editor has decided on. */
  readonly guessedActors: ReadonlySet<string>;
  readonly guessedSources: ReadonlySet<string>;
  /** The ways to what a citation cites. */
  readonly ways: (citation: CheckedParagraph['citations'][number]) => Markup;
  /** What was corrected, could not be, or was unsure of the article as a whole, with the way to the rest; null where nothing was. */
  readonly whole: () => Markup | null;
  /** What editors removed from a paragraph and what was unsure in it, to stand below it. */
  readonly below: (number: number, text: string) => Markup;
}

/** What the reader of an article has chosen to see. */
export interface ArticleView {
  readonly article: Article;
  /** All of them, however many pages they took. */
  readonly actors: readonly ArticleActor[];
  /** The one that is highlighted; null where none is. */
  readonly chosen: ArticleActor | null;
  readonly markers: Markers;
  readonly links: ArticleLinks;
  /** What its editors see besides; null for readers. */
  readonly editor: EditorView | null;
}
