import { headerOf } from '../../schema/records/stored-article.ts';
import { countsOfEntry, keyOfPart } from '../../schema/table/annotated-entry.ts';
import { tableDefinition } from '../../schema/table/definition.ts';
import {
  type ArticleHead,
  headFromItem,
  isServedEntry,
  isSettling,
  servedAttemptOf,
  standingOf,
} from '../../schema/table/head.ts';
import { type Item, type Key, keyOf } from '../../schema/table/item.ts';
import { shareOf } from '../../schema/table/kept-entries.ts';
import { articlePartition, documentPrefix, headKey } from '../../schema/table/keys.ts';
import { classify } from './classify.ts';
import { readableArticle } from './document-of.ts';
import { factsOfEntry } from './entry-facts.ts';
import { saysCooccurrences, wrongCooccurrences } from './examine-cooccurrences.ts';
import { wrongRevisions } from './examine-revisions.ts';
import { type ExpectedEntry, expectedEntries } from './expected-entries.ts';
import type { Finding } from './finding.ts';
import { headerDigest, headerDigestOf } from './header-digest.ts';
import type { AttemptKey } from './leftovers.ts';
import { headText } from './ownership.ts';
import { readable } from './readable.ts';
import { keyText, type VerifiedTable } from './verified-table.ts';

const publishAgain = 'publish its document again with --force';
/** How often an article is looked at that is published meanwhile. */
const attempts = 3;

export interface SuspectArticle {
  readonly slug: string;
  readonly entries: readonly AttemptKey[];
  readonly documents: readonly AttemptKey[];
  readonly manifests: readonly AttemptKey[];
}

/** What is wrong with an article, while its head stays as it is. Nothing where it is published all the time. */
export async function examineArticle(table: VerifiedTable, suspect: SuspectArticle): Promise<Finding[]> {
  for (let attempt = 0; attempt < attempts; attempt += 1) {
    const items = await table.partition(articlePartition(suspect.slug));
    const head = headAmong(items);
    const findings = await judge(table, suspect, items, head);
    const [after] = await table.partition(articlePartition(suspect.slug), headKey(suspect.slug).sk);
    if (headText(after && headFromItem(after)) === headText(head)) return findings;
  }
  return [];
}

function headAmong(items: readonly Item[]): ArticleHead | undefined {
  const item = items.find((one) => classify(one).is === 'HEAD');
  return item && headFromItem(item);
}

async function judge(
  table: VerifiedTable,
  { slug, entries, documents, manifests }: SuspectArticle,
  items: readonly Item[],
  head: ArticleHead | undefined,
): Promise<Finding[]> {
  const findings: Finding[] = [];
  const live = servedAttemptOf(head);

  const parts = live === null ? [] : items.filter((one) => keyOf(one).sk.startsWith(`${documentPrefix}${live}#`));
  const article = live === null ? null : readableArticle(parts);
  const expected = new Map<string, ExpectedEntry>();
  if (live !== null && head !== undefined) {
    if (article === null) findings.push(missingDocument(head, live, parts.length));
    else {
      for (const entry of expectedEntries(article, { attempt: live, kept: head.kept }))
        expected.set(keyText(entry.key), entry);
      const said = items.filter((one) => classify(one).is === 'HEAD').map(headerDigestOf);
      if (!said.includes(headerDigest(headerOf(article)))) findings.push(wrongHead(slug));
      if (!saysCooccurrences(parts, article)) findings.push(...wrongCooccurrences(parts, article));
    }
  }

  if (live !== null && head !== undefined) findings.push(...wrongRevisions(slug, live, head.revision, items));

  // Of a publish that was abandoned nothing is: whoever finishes it takes over, or removes, what it wrote.
  const isOrphan = ({ attempt }: AttemptKey): boolean => standingOf(attempt, head) === 'OVER';
  const { wrong, following } = await judgeEntries(table, slug, [...expected.values()]);
  findings.push(...wrong);
  const isExpected = (text: string): boolean => expected.has(text) || following.has(text);
  // What the attempt before kept of earlier ones, and this one does not, goes when it settles.
  const awaitsRemoval = ({ key }: AttemptKey): boolean =>
    head !== undefined && isSettling(head) && shareOf(key) !== null;
  const isLive = ({ key, attempt }: AttemptKey): boolean => attempt === live || isServedEntry(head, key);
  const superfluous = entries.filter((one) =>
    isLive(one) ? article !== null && !isExpected(keyText(one.key)) : isOrphan(one) && !awaitsRemoval(one),
  );
  const orphanedParts = [...documents, ...manifests].filter(isOrphan);
  const there = await table.items([...superfluous, ...orphanedParts].map(({ key }) => key));
  for (const one of superfluous) {
    const { key, attempt } = one;
    if (!there.has(keyText(key))) continue;
    const problem = isLive(one)
      ? `the document of "${slug}" has no such annotation`
      : `it is of attempt ${attempt} of "${slug}", which is not live`;
    findings.push({ code: 'ENTRY_ORPHANED', key, problem, ...deletion(key) });
  }
  for (const { key, attempt } of orphanedParts) {
    const item = there.get(keyText(key));
    // As it is now: what was served when the table was scanned may have been replaced, and be kept, since.
    if (item === undefined || (live !== null && isKeptDocument(item))) continue;
    const problem = `it is of attempt ${attempt} of "${slug}", which is not live`;
    const code = key.pk === articlePartition(slug) ? 'DOCUMENT_ORPHANED' : 'MANIFEST_ORPHANED';
    findings.push({ code, key, problem, ...(isKeptDocument(item) ? deletion(key) : deletionOfUnkept(key)) });
  }
  return findings;
}

/** A document that was replaced since it was judged says until when it is kept, and stays. */
function deletionOfUnkept(key: Key): Pick<Finding, 'advice' | 'repair'> {
  const condition = {
    ConditionExpression: 'attribute_not_exists(#expires)',
    ExpressionAttributeNames: { '#expires': tableDefinition.expiryAttribute },
  };
  return { ...deletion(key), repair: (table) => table.delete(key, condition) };
}

function isKeptDocument(item: Item): boolean {
  const what = classify(item);
  return what.is === 'DOCUMENT' && what.isKept;
}

/** What is missing or wrong of the entries that an article must have, and the keys of what follows those that are there. */
async function judgeEntries(
  table: VerifiedTable,
  slug: string,
  expected: readonly ExpectedEntry[],
): Promise<{ readonly wrong: readonly Finding[]; readonly following: ReadonlySet<string> }> {
  const wrong: Finding[] = [];
  const firsts = await table.items(expected.map(({ key }) => key));
  const partsOf = (key: Key): readonly Key[] => {
    const item = firsts.get(keyText(key));
    return item === undefined ? [] : (readable(() => followingKeys(item)) ?? []);
  };
  const parts = await table.items(expected.flatMap(({ key }) => partsOf(key)));
  const missing = (key: Key): Finding => {
    const problem = `"${slug}" is live and this entry of it is missing`;
    return { code: 'ENTRY_MISSING', key, problem, advice: publishAgain, repair: null };
  };
  for (const { key, facts } of expected) {
    const first = firsts.get(keyText(key));
    if (first === undefined) {
      wrong.push(missing(key));
      continue;
    }
    const absent = partsOf(key).filter((one) => !parts.has(keyText(one)));
    wrong.push(...absent.map(missing));
    const all: Item[] = [
      first,
      ...partsOf(key)
        .map((one) => parts.get(keyText(one)))
        .filter((one) => one !== undefined),
    ];
    const said = all.flatMap((item) => {
      const what = classify(item);
      return what.is === 'ENTRY' ? factsOfEntry(what.list, what.first, item) : [];
    });
    if (absent.length > 0 || (said.length === facts.length && facts.every((fact, index) => fact === said[index]))) {
      continue;
    }
    const problem = `it says something else than the document of "${slug}"`;
    wrong.push({ code: 'ENTRY_WRONG', key, problem, advice: publishAgain, repair: null });
  }
  return { wrong, following: new Set(expected.flatMap(({ key }) => partsOf(key).map(keyText))) };
}

/** Keys of what follows an entry, as it says. */
function followingKeys(item: Item): Key[] {
  const what = classify(item);
  if (what.is !== 'ENTRY' || item.counts === undefined) return [];
  return countsOfEntry(item)
    .slice(1)
    .map((_, index) => keyOfPart(item, what.list, index + 1));
}

function wrongHead(slug: string): Finding {
  const problem = `it says something else of "${slug}" than its document`;
  return { code: 'ENTRY_WRONG', key: headKey(slug), problem, advice: publishAgain, repair: null };
}

/** An attempt's items are written by that attempt alone, and are never kept again once they are not, so what was an orphan stays one. */
export function deletion(key: Key): Pick<Finding, 'advice' | 'repair'> {
  return { advice: 'delete it (--repair does)', repair: (table) => table.delete(key) };
}

function missingDocument({ slug }: ArticleHead, attempt: string, parts: number): Finding {
  const key = headKey(slug);
  return {
    code: 'DOCUMENT_MISSING',
    key,
    problem:
      parts === 0
        ? `"${slug}" is live and its document is missing`
        : `"${slug}" is live and its document cannot be read`,
    advice: 'publish it again; --repair unpublishes the article until then',
    // Its second delivery finds the article unpublished, and so its condition false.
    repair: (table) =>
      table.update(key, {
        UpdateExpression: 'SET live = :no REMOVE fingerprint',
        ConditionExpression: 'attempt = :attempt AND live = :yes',
        ExpressionAttributeValues: { ':attempt': { S: attempt }, ':yes': { BOOL: true }, ':no': { BOOL: false } },
      }),
  };
}
