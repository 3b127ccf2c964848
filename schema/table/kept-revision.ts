import type { StoredArticle } from '../records/stored-article.ts';
import { tableDefinition } from './definition.ts';
import { articleFromItems } from './document.ts';
import { type Item, keyOf, numberAt, optionalStringAt } from './item.ts';
import { documentPrefix } from './keys.ts';

/** What tells one revision of an article from another. */
export type RevisionRecord = Pick<StoredArticle, 'revision' | 'ingestedAt' | 'documentHash' | 'pipelineVersion'>;

/** Attributes of the first part of a kept document: what a list of revisions shows, so that it inflates nothing. */
export const revisionAttributes = ['revision', 'ingestedAt', 'documentHash', 'pipelineVersion'] as const;

/** Those attributes, with their values. */
export function revisionItem({ revision, ingestedAt, documentHash, pipelineVersion }: RevisionRecord): Item {
  return {
    revision: { N: String(revision) },
    ingestedAt: { S: ingestedAt },
    documentHash: { S: documentHash },
    pipelineVersion: { S: pipelineVersion },
  };
}

/** What the first part of a kept document says; null where it says nothing, as documents kept by earlier builds. */
export function revisionOfItem(item: Item): RevisionRecord | null {
  const revision = numberAt(item, 'revision');
  const ingestedAt = optionalStringAt(item, 'ingestedAt');
  const documentHash = optionalStringAt(item, 'documentHash');
  const pipelineVersion = optionalStringAt(item, 'pipelineVersion');
  if (revision === 0 || ingestedAt === null || documentHash === null || pipelineVersion === null) return null;
  return { revision, ingestedAt, documentHash, pipelineVersion };
}

/** The same of a document in its parts, from its text where its first part does not say it. */
export function revisionOfParts(parts: readonly Item[]): RevisionRecord | null {
  const [first] = parts;
  return first === undefined ? null : (revisionOfItem(first) ?? articleFromItems(parts));
}

/** The attempt and the number of a part of a document, from 0. */
export function placeOfPart(item: Item): { readonly attempt: string; readonly part: number } {
  const { sk } = keyOf(item);
  const cut = sk.lastIndexOf('#');
  return { attempt: sk.slice(documentPrefix.length, cut), part: Number(sk.slice(cut + 1)) };
}

/** Whether the document of this part was replaced, and is kept until some time. */
export function isKeptPart(item: Item): boolean {
  return item[tableDefinition.expiryAttribute] !== undefined;
}

/** Whether that time is over. DynamoDB removes such an item up to days later, and a local one never does. */
export function isExpiredPart(item: Item, now: number): boolean {
  return isKeptPart(item) && numberAt(item, tableDefinition.expiryAttribute) * 1_000 <= now;
}
