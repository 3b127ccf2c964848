import nlp from 'compromise';

/** compromise's people, places and organisations, with their offsets. */
export function annotate(document: string): object[] {
  const read = nlp(document);
  return [read.people(), read.places(), read.organizations()].map((found) => found.json({ offset: true }));
}

export async function handler({ document }: { readonly document: string }) {
  annotate(document);
  return { statusCode: 200, body: '' };
}
