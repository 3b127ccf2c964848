import { bucketObjectFromItem } from '../../schema/table/bucket-object.ts';
import { type Key, keyItem } from '../../schema/table/item.ts';
import { givenKey, objectKey } from '../../schema/table/keys.ts';
import type { Finding } from './finding.ts';
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
