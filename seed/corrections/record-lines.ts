import type { ActorRecord } from '../../schema/records/actor.ts';
import type { SourceRecord } from '../../schema/records/source.ts';

/* What is known of an actor or a source, in a line for people. */

export function actorLine({ slug, name, kind, aliases, description, affiliation, wikidataId }: ActorRecord): string {
  const also = aliases.length === 0 ? null : `also ${aliases.join('; ')}`;
  const parts = [kind, also, description, affiliation === null ? null : `of ${affiliation}`, wikidataId];
  return `${name} (${slug}): ${parts.filter((part) => part !== null).join(', ')}`;
}

export function sourceLine({ slug, name, homepage, wikidataId, archive, search, registered }: SourceRecord): string {
  const parts = [registered ? 'registered' : 'not registered', homepage, wikidataId, archive ?? null, search ?? null];
  return `${name} (${slug}): ${parts.filter((part) => part !== null).join(', ')}`;
}
