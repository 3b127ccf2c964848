import type { ActorRecord } from '../records/actor.ts';
import type { MentionKind } from '../records/mention.ts';

/** The part of the annotator that finds such a mention, as its provenance names it: it has no rule with a name of its own. */
export function ruleOfMention(kind: MentionKind, actor: Pick<ActorRecord, 'kind' | 'registered'> | undefined): string {
  if (kind !== 'NAME') return kind.toLowerCase();
  if (actor?.registered !== false) return 'registered-name';
  return actor.kind === 'PERSON' ? 'name-of-person' : 'name-of-organisation';
}
