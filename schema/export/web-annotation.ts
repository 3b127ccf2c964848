import type { CitedDate } from '../records/date.ts';
import type { TextRange } from '../records/text-range.ts';
import { citationId, mentionId } from '../views/annotation-id.ts';
import type { CitationView, MentionView, WholeParagraph } from '../views/view.ts';
import { actorIri, annotationsIri, paragraphIri, sourceIri, webIri, wikidataIri } from './addresses.ts';
import { type TextSelectors, textSelectors } from './text-selectors.ts';

/** The JSON-LD context of the Web Annotation Vocabulary. */
export const annotationContext = 'http://www.w3.org/ns/anno.jsonld';

/** Web Annotation Data Model, 3.3.5: motivations. */
type Purpose = 'identifying' | 'linking' | 'describing' | 'tagging';

/** Web Annotation Data Model, 3.2.2 and 4: a thing, by its IRI, and what it is to the annotation. */
interface LinkedBody {
  readonly type: 'SpecificResource';
  readonly source: string;
  readonly purpose: Purpose;
}

/** Web Annotation Data Model, 3.2.4. */
interface TextualBody {
  readonly type: 'TextualBody';
  readonly value: string;
  readonly format: 'text/plain';
  readonly purpose: Purpose;
}

/** Web Annotation Data Model, 3.1. */
export interface WebAnnotation {
  /**
   * Its place in the article's annotations, by the id that the API gives it: after a new revision the same annotation or
   * none.
   */
  readonly id: string;
  readonly type: 'Annotation';
  readonly motivation: Purpose;
  readonly body: readonly (LinkedBody | TextualBody)[];
  readonly target: {
    readonly type: 'SpecificResource';
    /** The paragraph in the article's page; its text content is what the selectors count in. */
    readonly source: string;
    readonly selector: TextSelectors;
  };
}

/** An annotation on its own, apart from a collection that says the context for all. */
export function withContext(annotation: WebAnnotation): WebAnnotation & { readonly '@context': string } {
  return { '@context': annotationContext, ...annotation };
}

/** The mention identifies the actor: in this corpus and, where that is known, in Wikidata. */
export function annotationOfMention(mention: MentionView, paragraph: WholeParagraph, origin: string): WebAnnotation {
  const { record: actor } = mention.actor;
  return annotation(mentionId(mention), 'identifying', mention.record, paragraph, origin, [
    ...linked(actorIri(origin, actor.slug), 'identifying'),
    ...linked(wikidataIri(actor.wikidataId), 'identifying'),
    text(actor.name, 'tagging'),
  ]);
}

/** The citation links to what it cites: its source, and the address that it prints; the text says what it cites. */
export function annotationOfCitation(citation: CitationView, paragraph: WholeParagraph, origin: string): WebAnnotation {
  const { record, source, via } = citation;
  const names = [source?.name ?? 'No source printed', ...(via === null ? [] : [`via ${via.name}`])];
  return annotation(citationId(citation), 'linking', record, paragraph, origin, [
    ...linked(source && sourceIri(origin, source.slug), 'linking'),
    ...linked(wikidataIri(source?.wikidataId ?? null), 'linking'),
    ...linked(webIri(record.url), 'linking'),
    text([...names, ...record.dates.map(dateText)].join(', '), 'describing'),
  ]);
}

/** As RFC 3339 or an interval of ISO 8601 writes it, no more of it than is printed; as printed where it is no date. */
function dateText({ date, until, text, precision }: CitedDate): string {
  if (date === null) return text;
  const length = { DAY: 10, MONTH: 7, YEAR: 4 }[precision];
  return [date, ...(until === null ? [] : [until])].map((day) => day.slice(0, length)).join('/');
}

function annotation(
  id: string,
  motivation: Purpose,
  range: TextRange,
  { article, record }: WholeParagraph,
  origin: string,
  body: WebAnnotation['body'],
): WebAnnotation {
  const { slug } = article.record;
  return {
    id: `${annotationsIri(origin, slug)}#${id}`,
    type: 'Annotation',
    motivation,
    body,
    target: {
      type: 'SpecificResource',
      source: paragraphIri(origin, slug, record.number),
      selector: textSelectors(record, range),
    },
  };
}

function linked(source: string | null, purpose: Purpose): LinkedBody[] {
  return source === null ? [] : [{ type: 'SpecificResource', source, purpose }];
}

function text(value: string, purpose: Purpose): TextualBody {
  return { type: 'TextualBody', value, format: 'text/plain', purpose };
}
