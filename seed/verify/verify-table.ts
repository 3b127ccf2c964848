import { setTimeout as delay } from 'node:timers/promises';
import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { headFromItem, standingOf } from '../../schema/table/head.ts';
import { headKey } from '../../schema/table/keys.ts';
import { publisherTable } from '../publish/table.ts';
import { abandonedPublish, standingHeads } from './abandoned-publishes.ts';
import { examineArticle } from './examine-article.ts';
import { examineObjects, examinePointers } from './examine-objects.ts';
import { examineRanks } from './examine-ranks.ts';
import { examineRecords } from './examine-records.ts';
import { examineSearch } from './examine-search.ts';
import { examineUnknownWorks, examineUnnamed } from './examine-works.ts';
import type { Finding } from './finding.ts';
import { type AttemptKey, type Holdings, holdingsOf } from './leftovers.ts';
import { type Suspects, survey } from './survey.ts';
import { type VerifiedTable, verifiedTable } from './verified-table.ts';

export interface VerifyOptions {
  /** Between the two readings that have to agree. */
  readonly settleMilliseconds: number;
  /** How long a publish may be under way: one that was begun and stands still for longer was abandoned. */
  readonly leaseMilliseconds: number;
  readonly repair: boolean;
  /** How many days a revision stays readable that is replaced by a publish which is finished here. */
  readonly revisionDays?: number;
  /** Told of each finding, with what became of it. */
  readonly tell?: (finding: Finding, outcome: 'FOUND' | 'REPAIRED' | 'CHANGED_MEANWHILE') => void;
  /** Told of what could not be judged. */
  readonly warn?: (message: string) => void;
}

export interface Verification {
  readonly articles: number;
  readonly wrong: number;
  readonly repaired: number;
}

/** Heads first, so that no publish goes on from what is then removed; counts last. */
const order: readonly Finding['code'][] = ['DOCUMENT_MISSING'];
const last: readonly Finding['code'][] = ['COUNT_WRONG', 'NOTE_STALE', 'TOTAL_WRONG'];

/**
 * Recounts a table from its live articles, and finds what they do not account for. Publishes may go on: what is wrong is
 * what two readings, `settleMilliseconds` apart, agree on.
 */
export async function verifyTable(
  client: DynamoDBClient,
  tableName: string,
  { settleMilliseconds, leaseMilliseconds, repair, revisionDays, tell, warn }: VerifyOptions,
): Promise<Verification> {
  const table = verifiedTable(client, tableName);
  const suspects = await survey(table);
  if (isClean(suspects)) return { articles: suspects.articles, wrong: 0, repaired: 0 };
  await delay(settleMilliseconds);
  await waitForPublishes(table, suspects, { milliseconds: leaseMilliseconds - settleMilliseconds, warn });
  const publisher = publisherTable(client, tableName, revisionDays);
  let [wrong, repaired] = [0, 0];
  const settle = async (finding: Finding): Promise<void> => {
    const done = repair && finding.repair !== null ? await finding.repair(table) : null;
    wrong += 1;
    if (done === true) repaired += 1;
    tell?.(finding, done === null ? 'FOUND' : done ? 'REPAIRED' : 'CHANGED_MEANWHILE');
  };
  // Before anything is judged: what such a publish wrote is taken over when it is finished, and what it replaced is kept.
  for (const head of await standingHeads(table, suspects.slugs)) await settle(abandonedPublish(head, publisher));
  const holdings = await settledHoldings(table, suspects, { settleMilliseconds, leaseMilliseconds });
  const findings = [
    ...(await examine(table, suspects, holdings, { settleMilliseconds, warn })),
    ...(await examineSearch(table, publisher, suspects.search, warn)),
  ].sort((a, b) => rank(a) - rank(b));
  for (const finding of findings) await settle(finding);
  return { articles: suspects.articles, wrong, repaired };
}

function rank({ code }: Finding): number {
  const place = order.indexOf(code);
  return place >= 0 ? place : order.length + 1 + last.indexOf(code);
}

function isClean({
  slugs,
  records,
  ranked,
  totals,
  notes,
  objects,
  pointers,
  unnamed,
  unknownWorks,
  search,
  strays,
}: Suspects): boolean {
  if (search.slugs.size + search.segments.size > 0) return false;
  const suspicious =
    slugs.size +
    records.size +
    ranked.size +
    notes.size +
    objects.size +
    pointers.length +
    unnamed.length +
    unknownWorks.size +
    strays.size +
    Object.keys(totals).length;
  return suspicious === 0;
}

/** Waits while publishes that the survey found under way stand still: until each went on, or has had its time. */
async function waitForPublishes(
  table: VerifiedTable,
  { slugs }: Suspects,
  { milliseconds, warn }: { readonly milliseconds: number; readonly warn: VerifyOptions['warn'] },
): Promise<void> {
  const end = Date.now() + milliseconds;
  for (let isFirst = true; Date.now() < end; isFirst = false) {
    const still = await standingHeads(table, slugs);
    if (still.length === 0) return;
    const seconds = Math.ceil((end - Date.now()) / 1_000);
    if (isFirst) warn?.(`Publishes under way: ${still.length}. Waiting up to ${seconds} s for them.`);
    await delay(Math.min(pollMilliseconds, end - Date.now()));
  }
}

const pollMilliseconds = 2_000;

/**
 * What the table holds of the suspects, once what is of no attempt that is served or under way stands still: the publisher of
 * a long document goes on for a while after it was overtaken, and then removes what it wrote.
 */
async function settledHoldings(
  table: VerifiedTable,
  suspects: Suspects,
  { settleMilliseconds, leaseMilliseconds }: Pick<VerifyOptions, 'settleMilliseconds' | 'leaseMilliseconds'>,
): Promise<Holdings> {
  const end = Date.now() + leaseMilliseconds;
  let holdings = await holdingsOf(table, suspects);
  let left = await leftIn(table, suspects, holdings);
  while (left !== '' && Date.now() < end) {
    await delay(settleMilliseconds);
    holdings = await holdingsOf(table, suspects);
    const now = await leftIn(table, suspects, holdings);
    if (now === left) break;
    left = now;
  }
  return holdings;
}

/** How much there is of each attempt that is neither served nor under way; empty where there is nothing. */
async function leftIn(
  table: VerifiedTable,
  { slugs }: Suspects,
  { entries, documents, manifests }: Holdings,
): Promise<string> {
  const items = await table.items([...slugs.keys()].map(headKey));
  const heads = new Map([...items.values()].map(headFromItem).map((head) => [head.slug, head]));
  const counts = new Map<string, number>();
  for (const held of [entries, documents, manifests]) {
    for (const [slug, keys] of held) {
      const head = heads.get(slug);
      for (const { attempt } of keys) {
        if (standingOf(attempt, head) === 'OVER') counts.set(attempt, (counts.get(attempt) ?? 0) + 1);
      }
    }
  }
  return [...counts].map(([attempt, count]) => `${attempt} ${count}`).join();
}

async function examine(
  table: VerifiedTable,
  suspects: Suspects,
  holdings: Holdings,
  { settleMilliseconds, warn }: { readonly settleMilliseconds: number; readonly warn: VerifyOptions['warn'] },
): Promise<Finding[]> {
  if (holdings.cut) warn?.('There is more than is looked at in one run: run it again after a repair.');
  const findings: Finding[] = [];
  for (const slug of suspects.slugs.keys()) {
    const of = (held: ReadonlyMap<string, readonly AttemptKey[]>): readonly AttemptKey[] => held.get(slug) ?? [];
    const { entries, documents, manifests } = holdings;
    const suspect = { slug, entries: of(entries), documents: of(documents), manifests: of(manifests) };
    findings.push(...(await examineArticle(table, suspect)));
  }
  const records = await examineRecords(table, suspects, holdings.names, settleMilliseconds);
  findings.push(...records.findings);
  findings.push(...(await examineRanks(table, suspects.ranked, holdings.ranks, settleMilliseconds)));
  if (records.unsettled.length > 0) {
    warn?.(
      `Changed whenever it was read, and not judged: ${records.unsettled.slice(0, 5).join(', ')}, ${records.unsettled.length} in all.`,
    );
  }
  findings.push(...(await examineObjects(table, suspects.objects, holdings.givers)));
  findings.push(...(await examinePointers(table, suspects.pointers)));
  findings.push(...(await examineUnnamed(table, suspects.unnamed)));
  findings.push(...(await examineUnknownWorks(table, holdings.works, suspects.unknownWorks)));
  const strays = await table.items([...suspects.strays.values()]);
  for (const [text, key] of suspects.strays) {
    if (!strays.has(text)) continue;
    const problem = 'no rule of this build knows such an item';
    const advice = 'delete it where no newer build wrote it';
    findings.push({ code: 'STRAY', key, problem, advice, repair: null });
  }
  return findings;
}
