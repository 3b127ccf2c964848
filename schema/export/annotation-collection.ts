import type { WholeArticle } from '../views/view.ts';
import { annotationsIri } from './addresses.ts';
import { annotationContext, annotationOfCitation, annotationOfMention, type WebAnnotation } from './web-annotation.ts';

/** Annotations of a page: of some 700 bytes each. */
const pageLength = 1_000;

/** Web Annotation Data Model, 5.2. */
export interface AnnotationPage {
  readonly id: string;
  readonly type: 'AnnotationPage';
  readonly startIndex: number;
  readonly next?: string;
  readonly items: readonly WebAnnotation[];
}

/** Web Annotation Data Model, 5.1. */
interface AnnotationCollection {
  readonly '@context': typeof annotationContext;
  readonly id: string;
  readonly type: 'AnnotationCollection';
  readonly label: string;
  readonly generator: { readonly type: 'Software'; readonly name: string };
  /** When this revision of the annotations was made. */
  readonly generated: string;
  readonly total: number;
  readonly first?: AnnotationPage;
}

type LoneAnnotationPage = AnnotationPage & {
  readonly '@context': typeof annotationContext;
  readonly partOf: string;
};

/** Every citation and mention of the article, in the order of the text, with the first 1,000 of them. */
export function annotationCollectionOf(article: WholeArticle, origin: string): AnnotationCollection {
  const { slug, title, pipelineVersion, ingestedAt } = article.record;
  const first = pageOf(article, origin, 0);
  return {
    '@context': annotationContext,
    id: annotationsIri(origin, slug),
    type: 'AnnotationCollection',
    label: title,
    generator: { type: 'Software', name: `gloss, pipeline ${pipelineVersion}` },
    generated: ingestedAt,
    total: totalOf(article),
    ...(first === null ? {} : { first }),
  };
}

/** One page of them, counted from 0; null where there is none. */
export function annotationPageOf(article: WholeArticle, origin: string, page: number): LoneAnnotationPage | null {
  const found = pageOf(article, origin, page);
  return found && { '@context': annotationContext, ...found, partOf: annotationsIri(origin, article.record.slug) };
}

function pageOf(article: WholeArticle, origin: string, page: number): AnnotationPage | null {
  const startIndex = page * pageLength;
  const total = totalOf(article);
  if (startIndex >= total) return null;
  const iri = (number: number): string => `${annotationsIri(origin, article.record.slug)}?page=${number}`;
  return {
    id: iri(page),
    type: 'AnnotationPage',
    startIndex,
    ...(startIndex + pageLength < total ? { next: iri(page + 1) } : {}),
    items: placesOf(article)
      .slice(startIndex, startIndex + pageLength)
      .map((annotate) => annotate(origin)),
  };
}

function totalOf({ paragraphs }: WholeArticle): number {
  return paragraphs.reduce((total, { citations, mentions }) => total + citations.length + mentions.length, 0);
}

/** The annotations in the order of the text, each still to be made. */
function placesOf({ paragraphs }: WholeArticle): ((origin: string) => WebAnnotation)[] {
  return paragraphs.flatMap((paragraph) => {
    const { citations, mentions } = paragraph;
    const places = [
      ...citations.map((citation) => ({
        start: citation.record.start,
        make: (origin: string) => annotationOfCitation(citation, paragraph, origin),
      })),
      ...mentions.map((mention) => ({
        start: mention.record.start,
        make: (origin: string) => annotationOfMention(mention, paragraph, origin),
      })),
    ];
    return places.sort((left, right) => left.start - right.start).map(({ make }) => make);
  });
}
