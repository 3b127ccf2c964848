/** The document that gloss ships. */
export const shippedDocument = new URL(
  '../../seed/documents/putin-looks-forward-to-meeting-with-trump-in-vietnam.txt',
  import.meta.url,
);
