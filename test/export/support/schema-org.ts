import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import Validator from '@adobe/structured-data-validator';

const prefixes = [
  ['schema:', 'http://schema.org/'],
  ['rdf:', 'http://www.w3.org/1999/02/22-rdf-syntax-ns#'],
  ['rdfs:', 'http://www.w3.org/2000/01/rdf-schema#'],
] as const;

/** A class or a property, as schema.org publishes it in JSON-LD. */
interface Term {
  readonly '@id': string;
  '@type'?: string;
  readonly 'rdfs:subClassOf': { readonly '@id': string }[];
  readonly 'schema:domainIncludes': { readonly '@id': string }[];
  readonly 'schema:rangeIncludes': { readonly '@id': string }[];
}

/** The vocabulary's classes and properties. */
function readVocabulary(): Term[] {
  const file = fileURLToPath(import.meta.resolve('@vocabulary/schema').replace(/index\.js$/, 'schema.nq'));
  const terms = new Map<string, Term>();
  for (const line of readFileSync(file, 'utf8').split('\n')) {
    const [subject = '', predicate = '', object = ''] = [...line.matchAll(/<([^>]*)>/g)].map(([, iri = '']) =>
      short(iri),
    );
    const term = terms.get(subject) ?? {
      '@id': subject,
      'rdfs:subClassOf': [],
      'schema:domainIncludes': [],
      'schema:rangeIncludes': [],
    };
    terms.set(subject, term);
    if (predicate === 'rdf:type') term['@type'] ??= object;
    else if (predicate === 'rdfs:subClassOf') term[predicate].push({ '@id': object });
    else if (predicate === 'schema:domainIncludes') term[predicate].push({ '@id': object });
    else if (predicate === 'schema:rangeIncludes') term[predicate].push({ '@id': object });
  }
  return [...terms.values()].filter((term) => ['rdfs:Class', 'rdf:Property'].includes(term['@type'] ?? ''));
}

function short(iri: string): string {
  const [prefix, namespace] = prefixes.find(([, start]) => iri.startsWith(start)) ?? ['', ''];
  return prefix + iri.slice(namespace.length);
}

/** A context that has the vocabulary's terms and no other: what is no term of it has no meaning. */
function contextOf(vocabulary: readonly Term[]): object {
  const terms = vocabulary
    .filter((term) => term['@id'].startsWith('schema:'))
    .map((term) => {
      const isLink = term['schema:rangeIncludes'].some((range) => range['@id'] === 'schema:URL');
      const definition = { '@id': term['@id'], ...(isLink ? { '@type': '@id' } : {}) };
      return [term['@id'].slice('schema:'.length), definition] as const;
    });
  return { schema: 'http://schema.org/', ...Object.fromEntries(terms) };
}

const vocabulary = readVocabulary();
const validator = new Validator({ '@graph': vocabulary });

/** What the validator has to say of a document. */
export async function complaintsOf(document: object): Promise<string[]> {
  const { '@type': type } = Object(document);
  const issues = await validator.validate({ jsonld: { [type]: [document] } });
  return issues.map((issue) => JSON.stringify(issue));
}

/** By the address under which documents name it. */
export const schemaOrgContexts: ReadonlyMap<string, object> = new Map([['https://schema.org', contextOf(vocabulary)]]);
