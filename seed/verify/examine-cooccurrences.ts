import type { StoredArticle } from '../../schema/records/stored-article.ts';
import { cooccurrencesAttribute, cooccurrencesIn, cooccurrencesToBytes } from '../../schema/table/cooccurrences.ts';
import { type Item, keyOf } from '../../schema/table/item.ts';
import { actorsBehind } from './expected-entries.ts';
import type { Finding } from './finding.ts';
import { readable } from './readable.ts';

/* What a document's first part says of who is mentioned with whom, beside what the document itself says. */

/**
 * Whether the parts of a document say rightly who is mentioned with whom: nothing where that is too long, or what the text's
 * annotations say.
 */
export function saysCooccurrences(parts: readonly Item[], article: StoredArticle): boolean {
  const [first] = parts;
  if (first === undefined) return false;
  if (first[cooccurrencesAttribute] === undefined) return cooccurrencesToBytes(article) === null;
  const said = readable(() => cooccurrencesIn(first));
  if (said === null) return false;
  const { actors, citations } = said;
  const asSaid = textOf(
    [...actors].map(([slug, numbers]) => `${slug} ${numbers.join(' ')}`),
    citations.map((one) => [one.source, ...one.actors.toSorted()]),
  );
  return asSaid === expectedText(article);
}

function expectedText({ paragraphs }: StoredArticle): string {
  const naming = new Map<string, Set<number>>();
  for (const { number, mentions } of paragraphs) {
    for (const { actor } of mentions) naming.set(actor, (naming.get(actor) ?? new Set()).add(number));
  }
  const actors = [...naming].map(([slug, numbers]) => `${slug} ${[...numbers].join(' ')}`);
  const citations = paragraphs.flatMap((paragraph) =>
    paragraph.citations.flatMap((citation) =>
      citation.source === null ? [] : [[citation.source, ...actorsBehind(paragraph, citation).toSorted()]],
    ),
  );
  return textOf(actors, citations);
}

function textOf(actors: readonly string[], citations: readonly (readonly string[])[]): string {
  return JSON.stringify([actors.toSorted(), citations]);
}

/** @param parts of a document that is there as a whole */
export function wrongCooccurrences(parts: readonly Item[], article: StoredArticle): Finding[] {
  const [first] = parts;
  if (first === undefined) return [];
  const key = keyOf(first);
  const bytes = cooccurrencesToBytes(article);
  return [
    {
      code: 'DOCUMENT_WRONG',
      key,
      problem: `it says of "${article.slug}" something else than its text of who is mentioned with whom`,
      advice: 'write what the text says (--repair does)',
      // Its second delivery says the same; once the document is gone, its condition is false.
      repair: (table) =>
        table.update(key, {
          UpdateExpression: bytes === null ? 'REMOVE #said' : 'SET #said = :said',
          ConditionExpression: 'attribute_exists(pk)',
          ExpressionAttributeNames: { '#said': cooccurrencesAttribute },
          ...(bytes === null ? {} : { ExpressionAttributeValues: { ':said': { B: bytes } } }),
        }),
    },
  ];
}
