import type { ActorKind, CitationSignal, MentionKind } from '../../schema/client/operations.ts';

/* How the reader calls what the API calls by constants, in the order in which it lists them. */

export const actorKindNames: Readonly<Record<ActorKind, { readonly one: string; readonly several: string }>> = {
  PERSON: { one: 'Person', several: 'People' },
  STATE: { one: 'State', several: 'States' },
  ORGANISATION: { one: 'Organisation', several: 'Organisations' },
  GROUP: { one: 'Group', several: 'Groups' },
};
export const actorKinds = ['PERSON', 'STATE', 'ORGANISATION', 'GROUP'] as const satisfies readonly ActorKind[];

export const mentionKindNames: Readonly<Record<MentionKind, string>> = {
  NAME: 'Names',
  METONYM: 'Metonyms',
  DEMONYM: 'Demonyms',
  DESCRIPTION: 'Descriptions',
};
export const mentionKinds = ['NAME', 'METONYM', 'DEMONYM', 'DESCRIPTION'] as const satisfies readonly MentionKind[];

/** The class of a mention in the stylesheet. */
export const mentionClass = (kind: MentionKind): string => `mention ${kind.toLowerCase()}`;

export const signalNames: Readonly<Record<CitationSignal, string | null>> = {
  NONE: null,
  SEE: 'see',
  SEE_ALSO: 'see also',
  CF: 'compare',
};
