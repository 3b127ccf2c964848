import { annotateText } from '../../../seed/annotate-text.ts';

export async function handler({ document }: { readonly document: string }) {
  annotateText(document);
  return { statusCode: 200, body: '' };
}
