import { stringSetAt } from '../../schema/table/item.ts';
import { recordKey } from '../../schema/table/keys.ts';
import { layoutAttribute } from '../../schema/table/layout.ts';
import { maximumSurfaceForms } from '../../schema/table/record.ts';
import type { RecordChange } from './contributions.ts';
import type { PublisherTable } from './table.ts';

/** Forms are only ever added, while there is room. Delivered a second time, or late: a set takes each once. */
export async function addSurfaceForms(
  table: PublisherTable,
  { type, slug, surfaceForms }: RecordChange,
): Promise<void> {
  if (type !== 'SOURCE' || surfaceForms.length === 0) return;
  const key = recordKey(type, slug);
  const add = (forms: readonly string[], most: number): Promise<boolean> =>
    table.update(key, {
      UpdateExpression: 'SET layout = :layout ADD surfaceForms :forms',
      ConditionExpression: 'attribute_not_exists(surfaceForms) OR size(surfaceForms) <= :most',
      ExpressionAttributeValues: {
        ':forms': { SS: [...forms] },
        ':most': { N: String(most) },
        ':layout': layoutAttribute,
      },
    });
  const room = maximumSurfaceForms - surfaceForms.length;
  if (room >= 0 && (await add(surfaceForms, room))) return;
  for (;;) {
    const known = stringSetAt((await table.get(key)) ?? {}, 'surfaceForms');
    const missing = surfaceForms.filter((form) => !known.includes(form)).slice(0, maximumSurfaceForms - known.length);
    // A set that has not grown is the same.
    if (missing.length === 0 || (await add(missing, known.length))) return;
  }
}
