import type { ActorRecord } from '../../../schema/records/actor.ts';
import type { MentionRecord } from '../../../schema/records/mention.ts';

/** The actors that mentions name, in order of first mention, and then those that they are affiliated with. */
export function actorsNamed(
  mentions: readonly (readonly Pick<MentionRecord, 'actor'>[])[],
  recordOf: (slug: string) => ActorRecord | undefined,
): readonly ActorRecord[] {
  const slugs = new Set<string>();
  for (const paragraph of mentions) for (const { actor } of paragraph) slugs.add(actor);
  const records: ActorRecord[] = [];
  // A Set goes on with what is added while it is gone through.
  for (const slug of slugs) {
    const record = recordOf(slug);
    if (record === undefined) continue;
    records.push(record);
    if (record.affiliation !== null) slugs.add(record.affiliation);
  }
  return records;
}
