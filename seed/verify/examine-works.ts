import { headFromItem, servedAttemptOf } from '../../schema/table/head.ts';
import type { Item, Key } from '../../schema/table/item.ts';
import { headKey, workKey } from '../../schema/table/keys.ts';
import { mostOfName, slugsOfWork } from '../../schema/table/work-item.ts';
import { documentOf } from './document-of.ts';
import { expectedWorkNames } from './expected-citations.ts';
import type { Finding } from './finding.ts';
import { headText } from './ownership.ts';
import type { NamedWork } from './survey.ts';
import { keyText, type VerifiedTable } from './verified-table.ts';

/** Articles that are not found under a name that they have: read again, and judged where the head stays as it is. */
export async function examineUnnamed(table: VerifiedTable, unnamed: readonly NamedWork[]): Promise<Finding[]> {
  const findings: Finding[] = [];
  for (const { name, slug } of unnamed) {
    const headBefore = await headOf(table, slug);
    const attempt = servedAttemptOf(headBefore);
    const article = attempt === null ? null : await documentOf(table, slug, attempt);
    const key = workKey(name);
    const slugs = slugsOfWork((await table.items([key])).get(keyText(key)));
    if (headText(await headOf(table, slug)) !== headText(headBefore)) continue;
    const isMissing = article !== null && expectedWorkNames(article).includes(name) && !slugs.includes(slug);
    if (!isMissing || slugs.length >= mostOfName) continue;
    findings.push({
      code: 'POINTER_MISSING',
      key,
      problem: `"${slug}" has this name, and citations of it do not find it`,
      advice: '--repair adds it',
      // A set takes each slug once, and one too many in it is of no effect.
      repair: (target) =>
        target.update(key, {
          UpdateExpression: 'ADD slugs :slugs',
          ConditionExpression: 'attribute_not_exists(slugs) OR size(slugs) <= :room',
          ExpressionAttributeValues: { ':slugs': { SS: [slug] }, ':room': { N: String(mostOfName - 1) } },
        }),
    });
  }
  return findings;
}

async function headOf(table: VerifiedTable, slug: string) {
  const item: Item | undefined = (await table.items([headKey(slug)])).get(keyText(headKey(slug)));
  return item && headFromItem(item);
}

/** Slugs under names of works, of articles that never were, or were forgotten. */
export async function examineUnknownWorks(
  table: VerifiedTable,
  keys: readonly Key[],
  unknown: ReadonlySet<string>,
): Promise<Finding[]> {
  const [works, heads] = await Promise.all([table.items(keys), table.items([...unknown].map(headKey))]);
  return keys.flatMap((key) =>
    slugsOfWork(works.get(keyText(key)))
      .filter((slug) => unknown.has(slug) && !heads.has(keyText(headKey(slug))))
      .map((slug): Finding => {
        const problem = `it names the article "${slug}", which never was`;
        const advice = 'take it out (--repair does)';
        return { code: 'POINTER_ORPHANED', key, problem, advice, repair: (target) => removeSlug(target, key, slug) };
      }),
  );
}

/** Its second delivery finds the slug gone. An empty set is no set: then the item goes. */
export async function removeSlug(table: VerifiedTable, key: Key, slug: string): Promise<boolean> {
  const values = { ':slugs': { SS: [slug] } };
  const done = await table.update(key, {
    UpdateExpression: 'DELETE slugs :slugs',
    ConditionExpression: 'contains(slugs, :slug)',
    ExpressionAttributeValues: { ...values, ':slug': { S: slug } },
  });
  await table.delete(key, { ConditionExpression: 'attribute_not_exists(slugs)' });
  return done;
}
