import documents from '../../schema/client/persisted-documents.json' with { type: 'json' };

const texts: ReadonlyMap<string, string> = new Map(Object.entries(documents));
let known: ReadonlySet<string> | undefined;

/** The text of a document of the manifest by its id; undefined of any other. */
export function persistedDocument(documentId: string): string | undefined {
  return texts.get(documentId);
}

/** Whether the manifest holds the text. */
export function isPersisted(text: string): boolean {
  known ??= new Set(texts.values());
  return known.has(text);
}
