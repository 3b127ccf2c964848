import { annotate } from '../../../seed/annotate/annotate.ts';

export async function handler({ document }: { readonly document: string }) {
  annotate(document);
  return { statusCode: 200, body: '' };
}
