import jsonld, { type JsonLdDocument } from 'jsonld';

/**
 * What a JSON-LD document says in full: every term an IRI. Fails where a term is none of the context's.
 *
 * @param contexts by address: nothing is fetched
 */
export async function expand(document: JsonLdDocument, contexts: ReadonlyMap<string, object>): Promise<object[]> {
  const options = {
    safe: true,
    documentLoader: async (documentUrl: string) => {
      const context = contexts.get(documentUrl);
      if (context === undefined) throw new Error(`${documentUrl} is no context that we know.`);
      return { documentUrl, document: { '@context': Object(context) } };
    },
  };
  return [await jsonld.expand(document, options)].flat();
}
