import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const link = (iri: string) => ({ '@id': iri, '@type': '@id' });
const typed = (iri: string, type: string) => ({ '@id': iri, '@type': `http://www.w3.org/2001/XMLSchema#${type}` });
const word = (iri: string) => ({ '@id': iri, '@type': '@vocab' });

/** Of the context of the Web Annotation Vocabulary (its appendix A), the terms that gloss uses. */
const context = {
  oa: 'http://www.w3.org/ns/oa#',
  as: 'http://www.w3.org/ns/activitystreams#',
  id: '@id',
  type: '@type',
  Annotation: 'oa:Annotation',
  SpecificResource: 'oa:SpecificResource',
  TextualBody: 'oa:TextualBody',
  TextPositionSelector: 'oa:TextPositionSelector',
  TextQuoteSelector: 'oa:TextQuoteSelector',
  AnnotationCollection: 'as:OrderedCollection',
  AnnotationPage: 'as:OrderedCollectionPage',
  Software: 'as:Application',
  describing: 'oa:describing',
  identifying: 'oa:identifying',
  linking: 'oa:linking',
  tagging: 'oa:tagging',
  body: link('oa:hasBody'),
  target: link('oa:hasTarget'),
  source: link('oa:hasSource'),
  selector: link('oa:hasSelector'),
  motivation: word('oa:motivatedBy'),
  purpose: word('oa:hasPurpose'),
  start: typed('oa:start', 'nonNegativeInteger'),
  end: typed('oa:end', 'nonNegativeInteger'),
  exact: 'oa:exact',
  prefix: 'oa:prefix',
  suffix: 'oa:suffix',
  first: link('as:first'),
  next: link('as:next'),
  partOf: link('as:partOf'),
  items: { ...link('as:items'), '@container': '@list' },
  total: typed('as:totalItems', 'nonNegativeInteger'),
  startIndex: typed('as:startIndex', 'nonNegativeInteger'),
  generator: link('as:generator'),
  generated: typed('http://purl.org/dc/terms/issued', 'dateTime'),
  format: 'http://purl.org/dc/elements/1.1/format',
  value: 'http://www.w3.org/1999/02/22-rdf-syntax-ns#value',
  label: 'http://www.w3.org/2000/01/rdf-schema#label',
  name: 'http://xmlns.com/foaf/0.1/name',
};

export const annotationContexts: ReadonlyMap<string, object> = new Map([['http://www.w3.org/ns/anno.jsonld', context]]);

/** Every IRI that the Web Annotation Vocabulary defines. */
export const annotationVocabulary: ReadonlySet<string> = new Set(
  [
    ...readFileSync(
      fileURLToPath(import.meta.resolve('@vocabulary/oa').replace(/index\.js$/, 'oa.nq')),
      'utf8',
    ).matchAll(/^<(http:\/\/www\.w3\.org\/ns\/oa#\w+)> <[^>]*#type>/gm),
  ].map(([, iri = '']) => iri),
);
