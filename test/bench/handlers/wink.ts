import model from 'wink-eng-lite-web-model';
import winkNLP from 'wink-nlp';

const nlp = winkNLP(model, ['sbd', 'ner']);

/** wink-nlp's sentences, and its entities with their details. It finds no persons. */
export function annotate(document: string): object[] {
  const read = nlp.readDoc(document);
  return [read.sentences().out(), read.entities().out(nlp.its.detail)];
}

export async function handler({ document }: { readonly document: string }) {
  annotate(document);
  return { statusCode: 200, body: '' };
}
