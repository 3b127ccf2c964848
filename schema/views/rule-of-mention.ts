import type { ActorRecord } from '../records/actor.ts';
import type { MentionKind } from '../records/mention.ts';

/** The rule by which such a mention is found, where the mention does not name it: those of metonyms alone are named there. */
export function ruleOfMention(kind: MentionKind, actor: Pick<ActorRecord, 'kind' | 'registered'> | undefined): string {
  if (kind !== 'NAME') return kind.toLowerCase();
  if (actor?.registered !== false) return 'registered-name';
  return actor.kind === 'PERSON' ? 'name-of-person' : 'name-of-organisation';
}
