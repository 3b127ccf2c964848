import { type ArticleHead, attemptsUnderWay, headFromItem } from '../../schema/table/head.ts';
import { headKey } from '../../schema/table/keys.ts';
import { finalize } from '../publish/finalize.ts';
import { readOnce, writtenBy } from '../publish/stored.ts';
import type { PublisherTable } from '../publish/table.ts';
import type { Finding } from './finding.ts';
import { headText } from './ownership.ts';
import { readable } from './readable.ts';
import type { VerifiedTable } from './verified-table.ts';

/** The heads of articles of which a publish is under way and stands still since the survey. */
export async function standingHeads(
  table: VerifiedTable,
  slugs: ReadonlyMap<string, string>,
): Promise<readonly ArticleHead[]> {
  const heads = [...(await table.items([...slugs.keys()].map(headKey))).values()].map(headFromItem);
  return heads.filter((head) => attemptsUnderWay(head).length > 0 && headText(head) === slugs.get(head.slug));
}

export function abandonedPublish(
  { slug, attempt, pending, previous }: ArticleHead,
  publisher: PublisherTable,
): Finding {
  const key = headKey(slug);
  return {
    code: 'PUBLISH_ABANDONED',
    key,
    problem: `attempt ${pending ?? attempt} of "${slug}" was begun and is not going on`,
    advice: 'publish the article again, which finishes it, or let --repair finish it, or remove what it left',
    repair: async (table) => {
      if (previous !== null && attempt !== null && (await finish(publisher, slug, [attempt, previous]))) return true;
      // Its second delivery finds neither mark, and so its condition false.
      return table.update(key, {
        UpdateExpression: 'REMOVE pending, previous',
        ConditionExpression: [same('attempt', attempt), same('pending', pending), same('previous', previous)].join(
          ' AND ',
        ),
        ...valuesOf({ attempt, pending, previous }),
      });
    },
  };
}

/**
 * Finishes a publish that was flipped and is not settled, as whoever publishes the article next does. False where what says what
 * is to be done is damaged: then it ends as it is, and is recounted.
 *
 * @throws UnreadableError where a newer version of gloss wrote it
 */
async function finish(publisher: PublisherTable, slug: string, attempts: readonly string[]): Promise<boolean> {
  const stored = await readOnce(publisher, slug);
  if (readable(() => attempts.map((attempt) => writtenBy(stored, attempt))) === null) return false;
  await finalize(publisher, stored);
  return true;
}

function same(name: string, value: string | null): string {
  return value === null ? `attribute_not_exists(${name})` : `${name} = :${name}`;
}

function valuesOf(values: Readonly<Record<string, string | null>>) {
  const given = Object.entries(values).flatMap(([name, value]) => (value === null ? [] : [[`:${name}`, { S: value }]]));
  return given.length === 0 ? {} : { ExpressionAttributeValues: Object.fromEntries(given) };
}
