const ending = '.corrections.yaml';

/** Where the corrections of a document stand: `a.md.corrections.yaml` beside `a.md`, for files and for keys of a bucket. */
export function correctionsNameOf(document: string): string {
  return document + ending;
}

/** The document that a name holds the corrections of; null where it is no such name. */
export function correctedDocumentOf(name: string): string | null {
  if (!name.endsWith(ending) || name.length === ending.length) return null;
  const document = name.slice(0, -ending.length);
  // Corrections have no corrections: such a name is of the document below them all.
  return correctedDocumentOf(document) ?? document;
}
