import { bucketObjectFromItem } from '../../schema/table/bucket-object.ts';
import { type Key, keyItem } from '../../schema/table/item.ts';
import { givenKey, headKey, objectKey } from '../../schema/table/keys.ts';
import type { Finding } from './finding.ts';
import type { Pointer } from './seen-table.ts';
import { keyText, type VerifiedTable } from './verified-table.ts';

/** What contradicts itself of the objects of the documents bucket: what an object gives, and the note that it gives it. */
export async function examineObjects(table: VerifiedTable, keys: Iterable<string>, givers: readonly Key[]) {
  const findings: Finding[] = [];
  for (const key of keys) {
    const own = givers.filter(({ sk }) => sk === key);
    const item = (await table.items([objectKey(key)])).get(keyText(objectKey(key)));
    // Someone is taking it in.
    if (item?.holder !== undefined) continue;
    const identities = bucketObjectFromItem(item).identities.map((identity) => givenKey(identity, key));
    const there = await table.items([...identities, ...own]);
    for (const given of identities) {
      if (there.has(keyText(given))) continue;
      findings.push({
        code: 'OBJECT_CONTRADICTED',
        key: given,
        problem: `the object ${key} gives an article, and this note of it is missing`,
        advice: '--repair writes the note',
        // Its second delivery finds it there.
        repair: (target) => target.putIfAbsent({ ...keyItem(given), givenAt: { S: new Date(0).toISOString() } }),
      });
    }
    const known = new Set(identities.map(keyText));
    for (const noted of own) {
      if (!there.has(keyText(noted)) || known.has(keyText(noted))) continue;
      findings.push({
        code: 'OBJECT_CONTRADICTED',
        key: noted,
        problem: `it notes that the object ${key} gives an article, which the object does not say`,
        advice: 'delete it (--repair does)',
        repair: (target) => target.delete(noted),
      });
    }
  }
  return findings;
}

/** Items that name the slug of an article that is not there. */
export async function examinePointers(table: VerifiedTable, pointers: readonly Pointer[]): Promise<Finding[]> {
  const there = await table.items(pointers.flatMap(({ key, slug }) => [key, headKey(slug)]));
  return pointers.flatMap(({ key, slug }): Finding[] => {
    if (there.has(keyText(headKey(slug))) || there.get(keyText(key))?.slug?.S !== slug) return [];
    const problem = `it names the article "${slug}", which never was`;
    // Its second delivery finds it gone, or naming another article.
    const unchanged = { ConditionExpression: 'slug = :slug', ExpressionAttributeValues: { ':slug': { S: slug } } };
    const repair: Finding['repair'] = (target) => target.delete(key, unchanged);
    return [{ code: 'POINTER_ORPHANED', key, problem, advice: 'delete it (--repair does)', repair }];
  });
}
