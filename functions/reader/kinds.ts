import type { ActorKind } from '../../schema/records/actor.ts';
import type { CitationSignal } from '../../schema/records/citation.ts';
import type { MentionKind } from '../../schema/records/mention.ts';

/* How the reader calls what the records call by constants. */

export const actorKindNames: Readonly<Record<ActorKind, { readonly one: string; readonly several: string }>> = {
  PERSON: { one: 'Person', several: 'Persons' },
  STATE: { one: 'State', several: 'States' },
  ORGANISATION: { one: 'Organisation', several: 'Organisations' },
  GROUP: { one: 'Group', several: 'Groups' },
};

export const mentionKindNames: Readonly<Record<MentionKind, string>> = {
  NAME: 'Names',
  METONYM: 'Metonyms',
  DEMONYM: 'Demonyms',
  DESCRIPTION: 'Descriptions',
};

/** The class of a mention in the stylesheet. */
export const mentionClass = (kind: MentionKind): string => `mention ${kind.toLowerCase()}`;

export const signalNames: Readonly<Record<CitationSignal, string | null>> = {
  NONE: null,
  SEE: 'see',
  SEE_ALSO: 'see also',
  CF: 'compare',
};
