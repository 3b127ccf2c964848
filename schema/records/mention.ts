import type { Provenanced } from './provenance.ts';
import type { TextRange } from './text-range.ts';

export const mentionKinds = ['NAME', 'METONYM', 'DEMONYM', 'DESCRIPTION'] as const;
export type MentionKind = (typeof mentionKinds)[number];

/** A place in a paragraph that speaks of an actor. */
export interface MentionRecord extends TextRange, Provenanced {
  readonly kind: MentionKind;
  /** Slug of the actor. */
  readonly actor: string;
}
