import { tableDefinition } from '../../schema/table/definition.ts';
import { type Item, keyOf } from '../../schema/table/item.ts';
import { isExpiredPart, placeOfPart, revisionAttributes, revisionOfItem } from '../../schema/table/kept-revision.ts';
import { classify } from './classify.ts';
import { readableArticle } from './document-of.ts';
import type { Finding } from './finding.ts';

/*
 * The documents that an article keeps as its revisions: what their first part says in clear, beside their own text. One whose
 * time is over is not looked at, and neither is one that says nothing: it is in no list.
 */

const expires = tableDefinition.expiryAttribute;

/** Whether a part of a kept document says by itself that nothing is wrong: one that is alone, and says what its text does. */
export function isSoundPart(item: Item): boolean {
  if (isExpiredPart(item, Date.now())) return true;
  if (placeOfPart(item).part > 0) return false;
  return revisionAttributes.every((name) => item[name] === undefined) || saysItsText([item]);
}

function saysItsText(parts: readonly Item[]): boolean {
  const [first] = parts;
  const said = first && revisionOfItem(first);
  const article = readableArticle(parts);
  return said != null && article !== null && revisionAttributes.every((name) => said[name] === article[name]);
}

/**
 * What is wrong with the revisions of a live article.
 *
 * @param items of the article's partition
 */
export function wrongRevisions(slug: string, live: string, revision: number, items: readonly Item[]): Finding[] {
  const documents = Map.groupBy(
    items.filter((item) => classify(item).is === 'DOCUMENT'),
    (item) => placeOfPart(item).attempt,
  );
  const findings: Finding[] = [];
  const seen = new Set<number>();
  for (const [attempt, parts] of [...documents].toSorted(([one], [other]) => (one < other ? 1 : -1))) {
    const [first] = parts;
    if (first === undefined) continue;
    if (attempt === live) {
      for (const part of parts.filter((one) => one[expires] !== undefined)) findings.push(expiringDocument(slug, part));
      continue;
    }
    const said = revisionOfItem(first);
    if (said === null || parts.some((part) => part[expires] === undefined || isExpiredPart(part, Date.now()))) continue;
    const isOwn = said.revision < revision && !seen.has(said.revision);
    seen.add(said.revision);
    if (isOwn && saysItsText(parts)) continue;
    const problem = `it is kept as revision ${said.revision} of "${slug}", and its text is not, or cannot be read`;
    for (const part of parts) findings.push(wrongRevision(part, problem));
  }
  return findings;
}

function wrongRevision(part: Item, problem: string): Finding {
  const key = keyOf(part);
  return {
    code: 'REVISION_WRONG',
    key,
    problem,
    advice: 'delete it (--repair does)',
    // An attempt is never served again once it was replaced. Delivered a second time, it finds nothing.
    repair: (table) => table.delete(key),
  };
}

function expiringDocument(slug: string, part: Item): Finding {
  const key = keyOf(part);
  return {
    code: 'REVISION_WRONG',
    key,
    problem: `"${slug}" is served from it, and it says when it goes`,
    advice: 'remove that (--repair does)',
    // Once the article was published anew, the mark is right, and its time may be another. Its second delivery finds none.
    repair: (table) =>
      table.update(key, {
        UpdateExpression: 'REMOVE #expires',
        ConditionExpression: '#expires = :expires',
        ExpressionAttributeNames: { '#expires': expires },
        ExpressionAttributeValues: { ':expires': part[expires] ?? { NULL: true } },
      }),
  };
}
