import { type AppliedMark, appliedMarkName, appliedMarksOf, isUnsettled } from '../../schema/table/applied-mark.ts';
import { type ArticleHead, attemptsUnderWay, headFromItem } from '../../schema/table/head.ts';
import { type Item, type Key, keyOf, numberAt, optionalStringAt, stringSetAt } from '../../schema/table/item.ts';
import { givenPartition, headKey, recordKey } from '../../schema/table/keys.ts';
import { slugsOfWork } from '../../schema/table/work-item.ts';
import { classify } from '../verify/classify.ts';
import { removeSlug } from '../verify/examine-works.ts';
import { namesAttempt, notesOf } from '../verify/ownership.ts';
import { eachOf, keyText, type VerifiedTable } from '../verify/verified-table.ts';
import { printedForms } from './printed-forms.ts';

/** An article that cannot be forgotten as it is; the message says what to do first. */
export class ForgetError extends Error {
  override readonly name = 'ForgetError';
}

/** What is to be forgotten. */
export interface Forgotten {
  /** The heads that are there, by slug. */
  readonly heads: ReadonlyMap<string, ArticleHead>;
  readonly slugs: ReadonlySet<string>;
  readonly identities: ReadonlySet<string>;
  /** Keys of objects of the documents bucket that give one of the articles now. */
  readonly givingKeys: ReadonlySet<string>;
}

/**
 * Reads what is known of the articles, before anything is changed.
 *
 * @throws ForgetError where one is live, or where a publish of it goes on or was interrupted
 */
export async function findForgotten(table: VerifiedTable, slugs: readonly string[]): Promise<Forgotten> {
  const items = await table.items(slugs.map(headKey));
  const heads = new Map<string, ArticleHead>();
  for (const slug of slugs) {
    const item = items.get(keyText(headKey(slug)));
    if (item === undefined) continue;
    const head = headFromItem(item);
    if (head.live)
      throw new ForgetError(`${slug} is live. Unpublish it first: npm run unpublish -- --table NAME ${slug}`);
    if (attemptsUnderWay(head).length > 0) {
      throw new ForgetError(
        `${slug}: a publish of it goes on, or was interrupted. Finish it first: npm run unpublish -- --table NAME ${slug}`,
      );
    }
    heads.set(slug, head);
  }
  const identities = new Set([...heads.values()].map(({ identity }) => identity));
  const givers = await Promise.all([...identities].map((identity) => table.partition(givenPartition(identity))));
  return { heads, slugs: new Set(slugs), identities, givingKeys: new Set(givers.flat().map((item) => keyOf(item).sk)) };
}

export interface ForgetCounts {
  /** Items deleted, and names of works under which an article is no longer found. */
  readonly items: number;
  /** Printed forms taken out of sources that other articles cite. */
  readonly forms: number;
  /** Items that changed meanwhile and were left: another run deletes them. */
  readonly left: number;
}

/**
 * Deletes all that the table still has of unpublished articles: head, leftovers of attempts, notes of what names them, records
 * that no article speaks of, and forms of sources that no live article prints. Reads the whole table, and every document.
 *
 * Heads go last, so that a run that was interrupted can be repeated. With a head and a record go the numbers by which a late
 * delivery is told from a first one (`claims`, `applied`): what a write that the network delivers after this leaves,
 * `npm run verify -- --repair` removes.
 *
 * @param isGone whether the documents bucket has no version of an object; null where no bucket was looked at
 */
export async function forgetArticles(
  table: VerifiedTable,
  { heads, slugs, identities }: Forgotten,
  isGone: ((key: string) => boolean) | null,
): Promise<ForgetCounts> {
  const own: Key[] = [];
  const idle: { readonly key: Key; readonly applied: number; readonly marks: readonly AppliedMark[] }[] = [];
  const marked: { readonly key: Key; readonly mark: AppliedMark }[] = [];
  const sources = new Map<string, { readonly forms: readonly string[]; readonly applied: number }>();
  const objects: Item[] = [];
  const works: { readonly key: Key; readonly slug: string }[] = [];
  const notes = new Set([...identities].map(givenPartition));
  await table.scan((item) => {
    const what = classify(item);
    const key = keyOf(item);
    const marks = appliedMarksOf(item);
    if (what.is === 'TOTALS' || (what.is === 'RECORD' && !isIdle(item)))
      for (const mark of marks) if (slugs.has(mark.slug)) marked.push({ key, mark });
    if (what.is === 'RECORD') {
      const applied = numberAt(item, 'applied');
      if (isIdle(item)) idle.push({ key, applied, marks });
      else if (what.record.startsWith('SOURCE#'))
        sources.set(what.record.slice('SOURCE#'.length), { forms: stringSetAt(item, 'surfaceForms'), applied });
    } else if (what.is === 'WORK') {
      for (const slug of slugsOfWork(item)) if (slugs.has(slug)) works.push({ key, slug });
    } else if (what.is === 'OBJECT') {
      const gives = stringSetAt(item, 'identities');
      // What gives another article as well was deleted since, and its event is still to be processed.
      if (isGone?.(what.key) === true && gives.every((identity) => identities.has(identity))) objects.push(item);
    } else if (what.is === 'GIVER') {
      if (notes.has(key.pk) && isGone?.(what.key) === true) own.push(key);
    } else if (!ofRecords.has(what.is) && what.is !== 'HEAD' && isOf(item, slugs, identities, what)) own.push(key);
  });

  let items = 0;
  let left = 0;
  const count = (deleted: boolean): void => {
    if (deleted) items += 1;
    else left += 1;
  };
  // Delivered late, when the article was published again, it is taken from its name: `npm run verify -- --repair` adds it.
  await eachOf(works, async ({ key, slug }) => count(await removeSlug(table, key, slug)));
  // Deleted twice or late, each finds nothing: no later attempt has these keys.
  await eachOf(own, async (key) => count(await table.delete(key)));
  // Delivered twice, it finds nothing. An object that was put since is being processed, or gives something: it is kept.
  await eachOf(objects, async (item) => count(await table.delete(keyOf(item), unchangedObject(item))));
  // A record that an article speaks of again counts or notes it: the condition fails, also for a late delivery.
  const unsettled = await unsettledAmong(
    table,
    idle.flatMap(({ marks }) => marks),
  );
  await eachOf(idle, async ({ key, applied, marks }) => {
    // Whoever finishes such an attempt has to find its mark.
    if (marks.some(({ attempt }) => unsettled.has(attempt))) {
      left += 1;
      for (const mark of marks) if (slugs.has(mark.slug)) marked.push({ key, mark });
    } else count(await table.delete(key, idleAndAtRest(applied)));
  });
  // Delivered twice or late, it finds none: no attempt is named twice, and none of these articles has one to finish.
  await eachOf(marked, async ({ key, mark }) => {
    await table.update(key, {
      UpdateExpression: 'REMOVE #mark',
      ConditionExpression: 'attribute_exists(pk)',
      ExpressionAttributeNames: { '#mark': appliedMarkName(mark.attempt) },
    });
  });
  const forms = await forgetForms(table, sources);
  for (const [slug, { attempt, claims }] of heads) {
    // Delivered twice, it finds no head; late, one whose `claims` count from the start again, which no publish leaves at rest.
    const deleted = await table.delete(headKey(slug), {
      ConditionExpression: [
        '(attribute_not_exists(live) OR live = :no) AND attribute_not_exists(pending) AND attribute_not_exists(previous)',
        attempt === null ? 'attribute_not_exists(attempt)' : 'attempt = :attempt',
        claims === 0 ? 'attribute_not_exists(claims)' : 'claims = :claims',
      ].join(' AND '),
      ExpressionAttributeValues: {
        ':no': { BOOL: false },
        ...(attempt === null ? {} : { ':attempt': { S: attempt } }),
        ...(claims === 0 ? {} : { ':claims': { N: String(claims) } }),
      },
    });
    count(deleted);
  }
  return { items, forms: forms.removed, left: left + forms.left };
}

/** Attempts of other articles that were flipped and are not settled. */
async function unsettledAmong(table: VerifiedTable, marks: readonly AppliedMark[]): Promise<ReadonlySet<string>> {
  const heads = await table.items(marks.map(({ slug }) => headKey(slug)));
  return new Set(
    marks.flatMap(({ attempt, slug }) => (isUnsettled(heads.get(keyText(headKey(slug))), attempt) ? [attempt] : [])),
  );
}

/** A record that no article speaks of, and no publish is about to change. */
function isIdle(item: Item): boolean {
  return numberAt(item, 'articles') === 0 && notesOf(item).length === 0 && namesAttempt(item) === null;
}

/** What carries the slug of a record, which may be an article's too. */
const ofRecords: ReadonlySet<string> = new Set(['NAME', 'RANK']);

/** What an attempt left, or a note of one of the articles: by slug, or by the identity that a file gave. */
function isOf(item: Item, slugs: ReadonlySet<string>, identities: ReadonlySet<string>, what: object): boolean {
  const slug = 'slug' in what && typeof what.slug === 'string' ? what.slug : optionalStringAt(item, 'slug');
  return (slug !== null && slugs.has(slug)) || identities.has(optionalStringAt(item, 'gives') ?? '');
}

function unchangedObject({ identities }: Item) {
  const isFree = 'attribute_not_exists(holder) AND';
  return identities === undefined
    ? { ConditionExpression: `${isFree} attribute_not_exists(identities)` }
    : {
        ConditionExpression: `${isFree} identities = :identities`,
        ExpressionAttributeValues: { ':identities': identities },
      };
}

/** That a record is as it was read: nothing was applied to it since, and no publish has announced itself. */
function atRest(applied: number) {
  const same = applied === 0 ? 'attribute_not_exists(applied)' : 'applied = :applied';
  return {
    ConditionExpression: `${same} AND attribute_not_exists(pending)`,
    ExpressionAttributeValues: applied === 0 ? {} : { ':applied': { N: String(applied) } },
  };
}

/** And that no article speaks of it: of a record that was forgotten and came again, `applied` counts from the start. */
function idleAndAtRest(applied: number) {
  const { ConditionExpression, ExpressionAttributeValues } = atRest(applied);
  return {
    ConditionExpression: `${ConditionExpression} AND articles = :none`,
    ExpressionAttributeValues: { ...ExpressionAttributeValues, ':none': { N: '0' } },
  };
}

/** Takes out of each source the forms that no live article prints. */
async function forgetForms(
  table: VerifiedTable,
  sources: ReadonlyMap<string, { readonly forms: readonly string[]; readonly applied: number }>,
): Promise<{ readonly removed: number; readonly left: number }> {
  // Read after the records: an article that was published since has applied itself to them, and the condition fails.
  const printed = await printedForms(table);
  let removed = 0;
  let left = 0;
  await eachOf(sources, async ([slug, { forms, applied }]) => {
    const gone = forms.filter((form) => printed.get(slug)?.has(form) !== true);
    if (gone.length === 0) return;
    const { ConditionExpression, ExpressionAttributeValues } = atRest(applied);
    // Counted as applied, so that a publisher who read the record before reads it again. Delivered twice or late: it has grown.
    const done = await table.update(recordKey('SOURCE', slug), {
      UpdateExpression: 'DELETE surfaceForms :gone ADD applied :once',
      ConditionExpression,
      ExpressionAttributeValues: { ...ExpressionAttributeValues, ':gone': { SS: gone }, ':once': { N: '1' } },
    });
    if (done) removed += gone.length;
    else left += 1;
  });
  return { removed, left };
}
